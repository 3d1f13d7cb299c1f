import type { Block, Range } from '../article.ts';

/** The features that a search distinguishes although folding removes them. */
export interface FoldOptions {
  readonly keepCase?: boolean;
  readonly keepAccents?: boolean;
  readonly keepQuotes?: boolean;
}

export interface FoldedText {
  readonly text: string;
  /**
   * The points at which folded and original offsets begin to differ: pairs of an offset in `text` and the offset of the
   * character it comes from. After each, both advance in step. Null if all offsets are equal.
   */
  readonly map: readonly number[] | null;
}

/** All blocks of an article, folded once. */
export interface SearchIndex {
  readonly blocks: readonly Block[];
  /** The blocks folded so far, from the first. */
  readonly folded: readonly FoldedText[];
}

export interface SearchOptions {
  /** smart (the default): case matters if the query has a capital. */
  readonly case?: 'smart' | 'match' | 'ignore';
  readonly wholeWord?: boolean;
  readonly regularExpression?: boolean;
  /** Finds paragraphs that have every word of the query, anywhere; a match is then a whole paragraph. */
  readonly allWords?: boolean;
  /** Runs regular expressions, and throws if they take too long. */
  readonly within?: RunWithin;
}

/** A search as the reader's prompt would have it. */
export interface WantedSearch {
  readonly query: string;
  readonly options?: SearchOptions;
}

/** Runs `work` and returns its result; throws a `TimeLimitError` if it takes too long. */
export type RunWithin = <T>(work: () => T) => T;

export interface SearchResult {
  /** In the order of the text, without overlaps. */
  readonly matches: readonly Range[];
  /** The ranges to highlight: the matches, or, in a search for all words, each word inside them. */
  readonly lit: readonly Range[];
  /** What is wrong with the regular expression, as a sentence for the user. */
  readonly error?: string;
  /** The query's curly marks were not found, and these are matches with marks of any form. */
  readonly retried?: true;
}
