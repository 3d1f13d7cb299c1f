import { rowOf } from '../../layout/index.ts';
import { memoizeLast } from '../../reader/model/memoize.ts';
import type { ReaderState } from '../../reader/model/state.ts';
import { geometry } from '../../reader/view/geometry.ts';
import { extent } from '../../reader/view/viewport.ts';
import { own, type Run } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';

type Hits = NonNullable<ReaderState['search']>['result']['hits'];

/** The rows of the bar on which hits stand. */
const tickRows = memoizeLast((hits: Hits, layout: ReaderState['layout'], height: number): ReadonlySet<number> => {
  const scale = height / Math.max(1, layout.rows.length);
  const ticks = new Set<number>();
  for (const hit of hits) {
    ticks.add(Math.min(height - 1, Math.floor(rowOf(layout, { block: hit.block, offset: hit.start }) * scale)));
  }
  return ticks;
});

const NO_HITS: Hits = [];

/** The scroll bar beside the article: where the screen stands in it, and where the hits are. Empty where all fits. */
export function scrollBar(state: ReaderState, symbols: Symbols): readonly Run[] {
  const { height } = geometry(state).article;
  const { start, end, rows } = extent(state);
  // Where hits stand is known when all is laid out.
  const hits = state.partial ? NO_HITS : (state.search?.result.hits ?? NO_HITS);
  const ticks = tickRows(hits, state.layout, height);
  if (rows <= height && ticks.size === 0) return [];
  const scale = height / Math.max(rows, 1);
  const from = Math.min(height - 1, Math.floor(start * scale));
  const to = Math.max(from + 1, Math.ceil(end * scale));
  return Array.from({ length: height }, (_, row) => {
    if (ticks.has(row)) return own(symbols.tick, 'tick');
    return row >= from && row < to && rows > height ? own(symbols.thumb, 'border') : own(' ');
  });
}
