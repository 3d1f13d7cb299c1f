import type { Block, Range } from '../../../article.ts';
import { compareHighlights, type Highlight, type HighlightColor } from '../../../highlights/highlight.ts';
import { overlap, partsOf, type TextRange } from '../../../highlights/range.ts';

/** What the user has added to the article on the screen. */
export interface Annotations {
  /** In the order of the text, orphans last. */
  readonly highlights: readonly Highlight[];
  /** The highlights removed since the article was opened, the last one last. */
  readonly removed: readonly Highlight[];
  /** How many highlights have been made in this session; a new one gets a key with this number. */
  readonly made: number;
  /** The color of the next highlight. */
  readonly color: HighlightColor;
  /** The note on the whole article; "" if there is none. */
  readonly note: string;
}

export const NO_ANNOTATIONS: Annotations = { highlights: [], removed: [], made: 0, color: 'yellow', note: '' };

/** The part of the state that holds them. */
export interface Annotated {
  readonly annotations: Annotations;
}

export function annotate<State extends Annotated>(state: State, change: Partial<Annotations>): State {
  return { ...state, annotations: { ...state.annotations, ...change } };
}

/** Adds a highlight, or replaces the one with its key. */
export function withHighlight<State extends Annotated>(state: State, highlight: Highlight): State {
  const others = state.annotations.highlights.filter(({ key }) => key !== highlight.key);
  return annotate(state, { highlights: [...others, highlight].sort(compareHighlights) });
}

export function withoutHighlight<State extends Annotated>(state: State, key: string): State {
  return annotate(state, { highlights: state.annotations.highlights.filter((each) => each.key !== key) });
}

export function highlightOf({ annotations }: Annotated, key: string): Highlight | undefined {
  return annotations.highlights.find((each) => each.key === key);
}

/** The highlights that are in this version of the article and have text in common with a range. */
export function highlightsIn({ annotations }: Annotated, range: TextRange): readonly Highlight[] {
  return annotations.highlights.filter(({ found, anchor }) => found !== 'orphan' && overlap(anchor.range, range));
}

/** The first part of a highlight's text; null for an orphan. */
export function rangeOfHighlight(blocks: readonly Block[], { found, anchor }: Highlight): Range | null {
  return found === 'orphan' ? null : (partsOf(blocks, anchor.range)[0] ?? null);
}
