import type { PictureBox } from '../../../layout/index.ts';
import type { PictureContent } from '../../../reader/model/pictures.ts';
import { halfBlocks } from '../../../terminal/images/half-blocks.ts';
import type { CellSize, Pixels } from '../../../terminal/images/pixels.ts';

/** One way to draw pictures. */
export interface PictureDrawing {
  /** The pixels of a picture that fills the cells of a box. */
  readonly boxOf: (box: PictureBox) => Promise<{ readonly width: number; readonly height: number }>;
  /** What to draw for a picture's pixels in a box. */
  readonly contentOf: (pixels: Pixels, box: PictureBox) => PictureContent;
  /** The sequences that free the terminal's memory at the end. */
  readonly end: () => string;
}

/** Pictures as text, which every terminal with colors can draw. */
export function drawHalfBlocks(depth: 'true' | '256'): PictureDrawing {
  return {
    boxOf: async ({ columns, rows }) => ({ width: columns, height: rows * 2 }),
    contentOf: (pixels) => ({ kind: 'painted', rows: halfBlocks(pixels, depth), columns: pixels.width }),
    end: () => '',
  };
}

/** The cells that a picture covers if each of its pixels is one pixel of the terminal. */
export const cellsOf = ({ width, height }: Pixels, cell: CellSize): PictureBox => ({
  columns: Math.ceil(width / cell.width),
  rows: Math.ceil(height / cell.height),
});
