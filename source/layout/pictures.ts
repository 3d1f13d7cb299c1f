import type { Block } from '../article.ts';

/** The space for a picture, in cells. */
export interface PictureBox {
  readonly columns: number;
  readonly rows: number;
}

/**
 * How many rows pictures take, by their blocks, if they need less than their box `of`. After a change of width, they have another
 * box, and the whole of it. Without a box, the number of rows applies at any size.
 */
export type PictureRooms = ReadonlyMap<number, { readonly rows: number; readonly of: PictureBox | null }>;

/** The maximum height of a picture in the text, in rows, so that a page has room for text too; less on a low screen. */
const MOST_ROWS = 16;
/** The assumed size of a cell in pixels if the terminal does not report it. A cell is twice as high as wide. */
const CELL = { width: 8, height: 16 } as const;
/** A picture of unknown size is laid out as a photo. */
const UNKNOWN = { columns: 48, shape: 2 / 3 } as const;

/**
 * The space that a picture gets in a text column of `width` columns; null if a block is not a picture that can be loaded. It depends only on
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

/** The rows reserved for a picture. */
export function roomRows(box: PictureBox, index: number, rooms: PictureRooms | undefined): number {
  const room = rooms?.get(index);
  if (!room) return box.rows;
  return room.of === null || (room.of.columns === box.columns && room.of.rows === box.rows) ? room.rows : box.rows;
}
