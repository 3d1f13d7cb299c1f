import type { Block } from '../article.ts';

/** Room for a picture, in cells. */
export interface PictureBox {
  readonly columns: number;
  readonly rows: number;
}

/** The maximum height of a picture in the text, in rows, so that a page has room for text too; less on a low screen. */
const MOST_ROWS = 16;
/** The size of a cell in pixels if the terminal does not say it; and a cell is twice as high as wide. */
const CELL = { width: 8, height: 16 } as const;
/** A picture of unknown size is laid out as a photo. */
const UNKNOWN = { columns: 48, shape: 2 / 3 } as const;

/**
 * The room that a picture gets in a text column of `width` columns; null if a block is no picture that could be loaded. It depends only on
 * what the page says, so that nothing moves when the picture arrives.
 */
export function pictureBox(
  { type, src, width: pixels, height }: Block,
  width: number,
  most: number = MOST_ROWS,
): PictureBox | null {
  if (type !== 'image' || src === undefined) return null;
  const shape = pixels && height ? height / pixels : UNKNOWN.shape;
  const wanted = pixels ? Math.ceil(pixels / CELL.width) : UNKNOWN.columns;
  const columns = Math.max(1, Math.min(width, wanted));
  const rows = Math.max(1, Math.round((columns * CELL.width * shape) / CELL.height));
  if (rows <= most) return { columns, rows };
  const narrower = Math.round((most * CELL.height) / shape / CELL.width);
  return { columns: Math.max(1, Math.min(columns, narrower)), rows: most };
}
