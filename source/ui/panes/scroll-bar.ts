import { rowOf } from '../../layout/index.ts';
import { memoizeLast } from '../../reader/model/memoize.ts';
import type { ReaderState } from '../../reader/model/state.ts';
import { geometry } from '../../reader/view/geometry.ts';
import { extent } from '../../reader/view/viewport.ts';
import { own, type Run } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';

type Matches = NonNullable<ReaderState['search']>['result']['matches'];

/** The rows of the bar on which matches stand. */
const tickRows = memoizeLast((matches: Matches, layout: ReaderState['layout'], height: number): ReadonlySet<number> => {
  const scale = height / Math.max(1, layout.rows.length);
  const ticks = new Set<number>();
  for (const match of matches) {
    ticks.add(Math.min(height - 1, Math.floor(rowOf(layout, { block: match.block, offset: match.start }) * scale)));
  }
  return ticks;
});

const NO_MATCHES: Matches = [];

/** The scroll bar beside the article: where the screen stands in it, and where the matches are. Empty where all fits. */
export function scrollBar(state: ReaderState, symbols: Symbols): readonly Run[] {
  const { height } = geometry(state).article;
  const { start, end, rows } = extent(state);
  // Where matches stand is known when all is laid out.
  const matches = state.partialLayout ? NO_MATCHES : (state.search?.result.matches ?? NO_MATCHES);
  const ticks = tickRows(matches, state.layout, height);
  if (rows <= height && ticks.size === 0) return [];
  const scale = height / Math.max(rows, 1);
  const from = Math.min(height - 1, Math.floor(start * scale));
  const to = Math.max(from + 1, Math.ceil(end * scale));
  return Array.from({ length: height }, (_, row) => {
    if (ticks.has(row)) return own(symbols.tick, 'tick');
    return row >= from && row < to && rows > height ? own(symbols.thumb, 'border') : own(' ');
  });
}
