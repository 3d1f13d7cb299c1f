import type { Block, Quote, Range } from '../../article.ts';
import { HIGHLIGHT_COLORS, type Highlight } from '../../highlights/highlight.ts';
import { overlap, partsOf } from '../../highlights/range.ts';
import { type Layout, rowOf } from '../../layout/index.ts';
import { memoizeLast } from '../model/memoize.ts';

/** A part of a highlight; `first` if the highlight begins with it. `color` is the number of its color, from 0. */
export interface HighlightedRange extends Range {
  readonly color: number;
  readonly first: boolean;
}

const colorOf = ({ color }: Highlight): number => HIGHLIGHT_COLORS.indexOf(color);

const shownOf = (highlights: readonly Highlight[]): readonly Highlight[] =>
  highlights.filter(({ found }) => found !== 'orphan');

/** The highlighted ranges by the index of their block. */
export const highlightedRanges = memoizeLast(
  (blocks: readonly Block[], highlights: readonly Highlight[]): ReadonlyMap<number, readonly HighlightedRange[]> => {
    const ranges = shownOf(highlights).flatMap((highlight) =>
      partsOf(blocks, highlight.anchor.range).map((part, index) => ({
        ...part,
        color: colorOf(highlight),
        first: index === 0,
      })),
    );
    return Map.groupBy(ranges, ({ block }) => block);
  },
);

/** The colors of the highlights by the rows of the scroll bar that have ticks for them. */
export const highlightTicks = memoizeLast(
  (highlights: readonly Highlight[], layout: Layout, height: number): ReadonlyMap<number, number> => {
    const scale = height / Math.max(1, layout.rows.length);
    return new Map(
      shownOf(highlights).map((highlight) => {
        const row = Math.floor(rowOf(layout, highlight.anchor.range.start) * scale);
        return [Math.min(height - 1, row), colorOf(highlight)] as const;
      }),
    );
  },
);

/** The colors of highlights by the ids of the quotes that they have text in common with. */
export const highlightedQuotes = memoizeLast(
  (quotes: readonly Quote[], highlights: readonly Highlight[]): ReadonlyMap<string, number> => {
    const shown = shownOf(highlights);
    const colors = new Map<string, number>();
    if (shown.length === 0) return colors;
    for (const { id, parts } of quotes) {
      const inQuote = shown.find(({ anchor }) =>
        parts.some(({ block, start, end }) =>
          overlap(anchor.range, { start: { block, offset: start }, end: { block, offset: end } }),
        ),
      );
      if (inQuote) colors.set(id, colorOf(inQuote));
    }
    return colors;
  },
);
