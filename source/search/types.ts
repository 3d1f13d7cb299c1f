import type { Block, Range } from '../article.ts';

/** What is told apart although folding makes it one. */
export interface FoldOptions {
  readonly keepCase?: boolean;
  readonly keepAccents?: boolean;
  readonly keepQuotes?: boolean;
}

export interface FoldedText {
  readonly text: string;
  /**
   * Where the text's offsets and those of what was folded part: pairs of a code unit of `text` and the offset of the
   * character it comes from, after which both go on step by step. Null where every offset is its own.
   */
  readonly map: readonly number[] | null;
}

/** All blocks of an article, folded once. */
export interface SearchIndex {
  readonly blocks: readonly Block[];
  /** As far as folded: the first blocks while folding goes on. */
  readonly folded: readonly FoldedText[];
}

export interface SearchOptions {
  /** smart (as it stands without this): a capital in the query means capitals. */
  readonly case?: 'smart' | 'match' | 'ignore';
  readonly wholeWord?: boolean;
  readonly regularExpression?: boolean;
  /** Every word of the query, wherever in the paragraph: a match is then a paragraph. */
  readonly allWords?: boolean;
  /** Runs regular expressions, and throws where they take too long. */
  readonly within?: RunWithin;
}

/** Runs `work` and gives what it gives; throws a `TimeLimitError` when it takes too long. */
export type RunWithin = <T>(work: () => T) => T;

export interface SearchResult {
  /** In the order of the text; none overlaps another. */
  readonly matches: readonly Range[];
  /** What is to be lit: the matches, or, of all words, each word inside the matches. */
  readonly lit: readonly Range[];
  /** What is wrong with the regular expression: a sentence for the person who typed it. */
  readonly error?: string;
  /** The query's curly marks were found nowhere, and these are the matches with marks of any form. */
  readonly retried?: true;
}
