import type { Direction } from '../article.ts';

/** A stretch of one block's text that stands on one row. */
export interface Segment {
  readonly block: number;
  /** The first code unit drawn. */
  readonly start: number;
  /** One past the last code unit drawn: white space that the break swallowed is left out. */
  readonly end: number;
  /** Where the text goes on: the offsets from `start` to `next` belong to this row. */
  readonly next: number;
  /** Columns from the left edge of the text column. */
  readonly column: number;
  /** A hyphen is drawn after `end`: a word is broken there. */
  readonly hyphen: boolean;
  /** Drawn from right to left, and so its last character first. */
  readonly rtl?: true;
}

/** Something drawn that is no text of the article: a list marker, the bar of a block quotation, a rule. */
export interface Ornament {
  readonly column: number;
  readonly text: string;
  readonly role: 'marker' | 'bar' | 'rule' | 'border' | 'label';
}

/** One row of the laid-out article. A row without segments and ornaments, or with bars alone, is the space between blocks. */
export interface Row {
  /** The block that the row belongs to; for space, the block below it; of a row of table cells, the first cell. */
  readonly block: number;
  /** In the order of the text. */
  readonly segments: readonly Segment[];
  readonly ornaments: readonly Ornament[];
  /** No page ends after this row: a heading, a term, a picture above its caption. */
  readonly keep?: true;
}

/** A cell of a table as it is laid out. */
export interface Cell {
  /** Its block's index. */
  readonly block: number;
  readonly text: string;
  /** The first column of the table that it takes, from 0, and how many it takes. */
  readonly column: number;
  readonly span: number;
  readonly header: boolean;
}

/** Where a word may be broken: ascending offsets into it, at least one letter on either side. */
export type Hyphenate = (word: string) => readonly number[];

/**
 * The embedding levels of the Unicode bidirectional algorithm, one for each code unit, in a paragraph of the given direction:
 * odd where the text runs from right to left.
 */
export type BidiLevels = (text: string, direction: Direction) => ArrayLike<number>;

export interface LayoutOptions {
  /** Columns of the text column: ten or more. */
  readonly width: number;
  /** Ornaments in ASCII, for terminals without UTF-8. */
  readonly ascii?: boolean;
  /** Lines end at the same column, by wider spaces between words. */
  readonly justify?: boolean;
  /** Breaks words of paragraphs where lines would else be left short. */
  readonly hyphenate?: Hyphenate;
  /** The article's direction: blocks from right to left stand at the right edge. */
  readonly direction?: Direction;
  /** Sets text from right to left in the order of the screen; without it, the terminal has to. */
  readonly bidiLevels?: BidiLevels;
  /** Rows that are no block's, as a byline, put in above a block, or behind the last one. */
  readonly header?: { readonly before: number; readonly rows: readonly Row[] };
}

export interface Layout {
  readonly width: number;
  readonly rows: readonly Row[];
  /** The first row of every block's text, space above it not counted. */
  readonly firstRows: readonly number[];
}
