import type { Gender } from '../language/language.ts';

/** The kind of entity that a name seems to mean; 'unknown' if there is no evidence. */
export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

/** Capitalized words that are a name, with their position. */
export interface NameSpan {
  readonly block: number;
  /** Indices of the first and last token in the paragraph, without title and adjectives. */
  readonly first: number;
  readonly last: number;
  /** The range of those tokens in the block, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The first token of the title or adjectives before the name; `first` if there are none. */
  readonly from: number;
  readonly words: readonly string[];
  readonly title: string | null;
  readonly gender: Gender | null;
  readonly kind: NameKind;
  /** Whether the last word has a genitive ending without an apostrophe: "Holms". */
  readonly possessive?: boolean;
  /** Whether a determiner ("the") precedes it. */
  readonly determined: boolean;
  /** Whether it is in a headline, whose capitals are not evidence. */
  readonly headline: boolean;
  /** The index of the quotation that contains it, or -1. */
  readonly inside: number;
}
