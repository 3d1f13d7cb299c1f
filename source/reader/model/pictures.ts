/** What is drawn in the room of a picture, and nothing as long as it is being loaded. */
export type PictureContent =
  /** Rows of text with the sequences that color it, made of pixels only; `columns` is the width of each. */
  | { readonly kind: 'painted'; readonly rows: readonly string[]; readonly columns: number }
  /** The terminal draws it over the cells, by a protocol of its own. */
  | {
      readonly kind: 'placed';
      readonly id: number;
      readonly columns: number;
      readonly rows: number;
      /** Of the pixels that the terminal is sent. */
      readonly height: number;
    }
  | { readonly kind: 'problem'; readonly text: string };

/** The pictures of an article that have been loaded or cannot be, by their blocks. */
export type Pictures = ReadonlyMap<number, PictureContent>;

export const NO_PICTURES: Pictures = new Map();
