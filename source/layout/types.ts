import type { Direction } from '../article.ts';
import type { PictureRooms } from './pictures.ts';

/** A range of one block's text on one row. */
export interface Segment {
  readonly block: number;
  /** The first code unit drawn. */
  readonly start: number;
  /** One past the last code unit drawn, without white space at the break. */
  readonly end: number;
  /** Where the text continues: the offsets from `start` to `next` belong to this row. */
  readonly next: number;
  /** Columns from the left edge of the text column. */
  readonly column: number;
  /** Whether a hyphen is drawn after `end`, where a word is broken. */
  readonly hyphen: boolean;
  /** Whether it is drawn from right to left, with its last character first. */
  readonly rtl?: true;
}

/** Something drawn that is not text of the article: a list marker, the bar of a block quotation, a rule. */
export interface Ornament {
  readonly column: number;
  readonly text: string;
  readonly role: 'marker' | 'bar' | 'rule' | 'border' | 'label' | 'omitted';
}

/** One row of the laid-out article. A row without segments and ornaments, or with only bars, is space between blocks. */
export interface Row {
  /** The block that the row belongs to; for space, the block below; for a row of table cells, the first cell. */
  readonly block: number;
  /** In the order of the text. */
  readonly segments: readonly Segment[];
  readonly ornaments: readonly Ornament[];
  /** Whether no page may end after this row, as for a heading, a term or a picture above its caption. */
  readonly keep?: true;
  /** For a row reserved for a picture, its number among the picture's rows, from 0. */
  readonly picture?: number;
}

/** A cell of a table as it is laid out. */
export interface Cell {
  /** Its block's index. */
  readonly block: number;
  readonly text: string;
  /** Its first column in the table, from 0, and the number of columns that it spans. */
  readonly column: number;
  readonly span: number;
  readonly header: boolean;
}

/** Where a word may be broken: ascending offsets into it, at least one letter on either side. */
export type Hyphenate = (word: string) => readonly number[];

/**
 * The embedding levels of the Unicode bidirectional algorithm, one for each code unit, in a paragraph of the given direction:
 * odd levels run from right to left.
 */
export type BidiLevels = (text: string, direction: Direction) => ArrayLike<number>;

/** Rows that belong to no block. */
export interface Insertion {
  /** The block above which they are; the number of blocks if they come last. Inside a table, they are above the table. */
  readonly before: number;
  readonly rows: readonly Row[];
}

export interface LayoutOptions {
  /** The width of the text, in terminal columns: at least ten. */
  readonly width: number;
  /** Columns that code and tables may use, from the left edge of the text column; `width` if absent. */
  readonly wide?: number;
  /** Ornaments in ASCII, for terminals without UTF-8. */
  readonly ascii?: boolean;
  /** Justify lines by widening the spaces between words. */
  readonly justify?: boolean;
  /** Hyphenate words of paragraphs where lines would otherwise be short. */
  readonly hyphenate?: Hyphenate;
  /** The article's direction: blocks from right to left are aligned at the right edge. */
  readonly direction?: Direction;
  /** Reorders right-to-left text for the screen; if absent, the terminal has to. */
  readonly bidiLevels?: BidiLevels;
  /** Reserve space below the line of a picture for the picture itself. */
  readonly pictures?: boolean;
  /** The maximum height of a picture in rows; 16 if absent. */
  readonly pictureRows?: number;
  /** The pictures that need less space than they would get; one that cannot be shown gets space only for the reason. */
  readonly pictureRooms?: PictureRooms;
  /** Rows that belong to no block, such as a byline, inserted above blocks or after the last one; ordered by `before`. */
  readonly insertions?: readonly Insertion[];
}

export interface Layout {
  readonly width: number;
  readonly rows: readonly Row[];
  /** The first row of each block's text, not counting the space above. */
  readonly firstRows: readonly number[];
}
