/** What is drawn in the space of a picture. There is none while the picture is being loaded. */
export type PictureContent =
  /** Rows of half blocks with the SGR sequences that color them; `columns` is the width of each row. */
  | { readonly kind: 'painted'; readonly rows: readonly string[]; readonly columns: number }
  /** The terminal draws the picture over its cells, by a graphics protocol. */
  | {
      readonly kind: 'placed';
      readonly id: number;
      readonly columns: number;
      readonly rows: number;
      /** The height of the pixels sent to the terminal. */
      readonly height: number;
    }
  | { readonly kind: 'problem'; readonly text: string };

/** The pictures of an article that have been loaded or cannot be, by their blocks. */
export type Pictures = ReadonlyMap<number, PictureContent>;

export const NO_PICTURES: Pictures = new Map();
