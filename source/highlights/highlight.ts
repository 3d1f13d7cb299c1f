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

/** A color by its name; yellow for a name that is not known. */
export const colorNamed = (name: string): HighlightColor =>
  HIGHLIGHT_COLORS.find((color) => color === name) ?? 'yellow';

/** A tag in a note: `#word`, not inside a word or a URL, and not a number. */
const TAG = /(?<=^|[\s([{,;])#(?=[\p{N}_-]*\p{L})([\p{L}\p{N}\p{M}_-]+)/gu;

/** The tags in a note, without `#`, each once. */
export function tagsInNote(note: string): readonly string[] {
  const byFold = new Map([...note.matchAll(TAG)].map(([, tag = '']) => [tag.toLowerCase(), tag]));
  return [...byFold.values()];
}

/** The order of the text; orphans come last. */
export function compareHighlights(one: Highlight, other: Highlight): number {
  const orphans = Number(one.found === 'orphan') - Number(other.found === 'orphan');
  return orphans || comparePositions(one.anchor.range.start, other.anchor.range.start);
}
