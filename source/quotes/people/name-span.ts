import type { Gender } from '../language/language.ts';

/** What a name looks like it names; 'unknown' if nothing tells. */
export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

/** Capitalized words that are a name, where they stand. */
export interface NameSpan {
  readonly block: number;
  /** Indices of the first and last of the paragraph's tokens, without title and adjectives. */
  readonly first: number;
  readonly last: number;
  /** Range of those tokens in the block, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The first token of the title or adjectives before the name; `first` if there are none. */
  readonly from: number;
  readonly words: readonly string[];
  readonly title: string | null;
  readonly gender: Gender | null;
  readonly kind: NameKind;
  /** A determiner ("the") stands before it. */
  readonly determined: boolean;
  /** Stands in a headline, whose capitals tell nothing. */
  readonly headline: boolean;
  /** The quotation that it stands in, or -1. */
  readonly inside: number;
}
