import type { PictureBox } from '../../../layout/index.ts';
import type { PictureContent } from '../../../reader/model/pictures.ts';
import { inlineImage } from '../../../terminal/images/iterm2.ts';
import {
  forget,
  MOST_PLACEHOLDER_ROWS,
  place,
  placeholderRow,
  placeVirtually,
  throughTmux,
  transmit,
  unplace,
} from '../../../terminal/images/kitty.ts';
import { type CellSize, cropped, filled, inWholeCells, type Pixels } from '../../../terminal/images/pixels.ts';
import { ImageCompositor, type ImageWriter } from '../../../terminal/images/placements.ts';
import { sixels } from '../../../terminal/images/sixel.ts';
import type { ImageSupport } from '../../../terminal/images/support.ts';
import { cellsOf, type PictureDrawing } from './drawing.ts';

/** The assumed size of a cell, in pixels, if the terminal does not report it and scales pictures to cells. */
const CELL = { width: 10, height: 20 } as const;
/** The same for sixels, which are not scaled: no larger than real cells, so that no picture covers the text below it. */
const SMALL_CELL = { width: 6, height: 12 } as const;

/** The largest identifier of a picture: the color of its cells names it. */
const MOST_ID = 0xffffff;

/** How many pictures are kept so that they can be redrawn. */
const MOST_KEPT = 40;

type Write = (sequence: string) => void;

/** Blank cells, drawn as in a frame. */
type Blank = (columns: number) => string;

/** Numbers pictures. Does not start at one, as other programs on the same terminal do. */
function numbers(): () => number {
  let last = Math.floor(Math.random() * MOST_ID);
  return () => {
    last = (last % MOST_ID) + 1;
    return last;
  };
}

const inPixels = (cell: CellSize, { columns, rows }: PictureBox): Pick<Pixels, 'width' | 'height'> => ({
  width: columns * cell.width,
  height: rows * cell.height,
});

/** Pictures on kitty's placeholders: the terminal is sent the pixels once, and the text holds the characters that show them. */
export function placeholders({ cell }: ImageSupport, inTmux: boolean, write: Write): PictureDrawing {
  const size = cell ?? CELL;
  const nextId = numbers();
  const sent: number[] = [];
  const send = (sequence: string): void => write(inTmux ? throughTmux(sequence) : sequence);
  const fitting = (box: PictureBox): PictureBox => ({ ...box, rows: Math.min(box.rows, MOST_PLACEHOLDER_ROWS) });
  return {
    boxOf: async (box) => inPixels(size, fitting(box)),
    contentOf: (picture) => {
      const id = nextId();
      sent.push(id);
      const pixels = inWholeCells(picture, size);
      const cells = cellsOf(pixels, size);
      send(transmit(id, pixels));
      send(placeVirtually(id, cells));
      while (sent.length > MOST_KEPT) send(forget(sent.shift() ?? 0));
      const rows = Array.from({ length: cells.rows }, (_, row) => placeholderRow(id, row, cells.columns));
      return { kind: 'painted', rows, columns: cells.columns };
    },
    end: () =>
      sent
        .map(forget)
        .map((sequence) => (inTmux ? throughTmux(sequence) : sequence))
        .join(''),
  };
}

/** Pictures that the terminal draws over cells that the text leaves blank. */
export interface PlacedDrawing extends PictureDrawing {
  readonly compositor: ImageCompositor;
}

/** Where pictures are placed. */
export interface Canvas {
  readonly write: Write;
  readonly blank: Blank;
  /** The theme's background, as in CSS; null if it is the terminal's. */
  readonly background: () => string | null;
}

/** Draws pictures by kitty's protocol without placeholders, by iTerm2's, or by sixels, which are erased with blank cells. */
export function placed({ cell, protocol }: ImageSupport, { write, blank, background }: Canvas): PlacedDrawing {
  const size = cell ?? (protocol === 'sixel' ? SMALL_CELL : CELL);
  const nextId = numbers();
  const kept = new Map<number, Pixels>();
  const isKitty = protocol === 'kitty';
  const encode = protocol === 'iterm2' ? inlineImage : sixels;
  const writer: ImageWriter = isKitty
    ? { show: ({ id, rect, crop }) => place(id, rect, crop), hide: ({ id }) => unplace(id) }
    : {
        show: ({ id, rect, crop }) => {
          const pixels = kept.get(id);
          if (!pixels) return '';
          const shown = cropped(pixels, crop);
          const color = protocol === 'sixel' ? background() : null;
          // In mlterm, transparent pixels of sixels show the terminal's own background, even if the text has another.
          return encode(color === null ? shown : filled(shown, color), rect);
        },
        hide: null,
      };
  return {
    boxOf: async (box) => inPixels(size, box),
    contentOf: (picture): PictureContent => {
      const id = nextId();
      const pixels = inWholeCells(picture, size);
      kept.set(id, pixels);
      if (isKitty) write(transmit(id, pixels));
      for (const old of kept.keys()) {
        if (kept.size <= MOST_KEPT) break;
        kept.delete(old);
        if (isKitty) write(forget(old));
      }
      return { kind: 'placed', id, ...cellsOf(pixels, size), height: pixels.height };
    },
    end: () => (isKitty ? [...kept.keys()].map(forget).join('') : ''),
    compositor: new ImageCompositor(writer, blank),
  };
}
