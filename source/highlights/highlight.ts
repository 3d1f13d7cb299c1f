import type { TextAnchor } from './anchor.ts';
import type { Finding } from './find-text.ts';
import { comparePositions } from './range.ts';

/** The colors of highlights, in the order of their numbers. */
export const HIGHLIGHT_COLORS = ['yellow', 'green', 'blue', 'pink', 'orange'] as const;

export type HighlightColor = (typeof HIGHLIGHT_COLORS)[number];

/** A passage that the user keeps. All text is outside text, not yet printable. */
export interface Highlight {
  /** Unique over all articles. */
  readonly key: string;
  readonly anchor: TextAnchor;
  readonly found: Finding;
  readonly color: HighlightColor;
  /** Who says it, if it is a quote or most of it is; null otherwise. */
  readonly speaker: string | null;
  /** The user's note; "" if there is none. */
  readonly note: string;
}

/** The color with a name; yellow for an unknown name. */
export const colorNamed = (name: string): HighlightColor =>
  HIGHLIGHT_COLORS.find((color) => color === name) ?? 'yellow';

/** A tag in a note: `#word`, not inside a word or a URL, and not a number. */
const TAG = /(?<=^|[\s([{,;])#(?=[\p{N}_-]*\p{L})([\p{L}\p{N}\p{M}_-]+)/gu;

/** The tags in a note, without `#`, each once. */
export function tagsInNote(note: string): readonly string[] {
  const byFold = new Map([...note.matchAll(TAG)].map(([, tag = '']) => [tag.toLowerCase(), tag]));
  return [...byFold.values()];
}

/** Compares highlights by their order in the text; if two begin together the longer comes first, and orphans come last. */
export function compareHighlights(one: Highlight, other: Highlight): number {
  const orphans = Number(one.found === 'orphan') - Number(other.found === 'orphan');
  const [first, second] = [one.anchor.range, other.anchor.range];
  return orphans || comparePositions(first.start, second.start) || comparePositions(second.end, first.end);
}

/** A highlight of an article in the library. Times are milliseconds since 1970. */
export interface DatedHighlight extends Highlight {
  /** The tags in its note. */
  readonly tags: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Where it begins and ends in the article's whole text, in UTF-16 code units; null if it is not in the saved version, or was not asked for. */
  readonly offsets: { readonly start: number; readonly end: number } | null;
}

/** An article of the library with its highlights. All text is outside text, not yet printable. */
export interface AnnotatedArticle {
  readonly id: number;
  readonly title: string;
  /** Its URL, or else the path that it was saved from; null if it came from a pipe. */
  readonly address: string | null;
  readonly authors: readonly string[];
  readonly site: string;
  readonly publishedAt: number | null;
  readonly tags: readonly string[];
  /** The note on the whole article; "" if there is none. */
  readonly note: string;
  /** In the order of the text, orphans last. */
  readonly highlights: readonly DatedHighlight[];
}
