import type { Action, Link, ReaderState } from '../../reader/model/state.ts';
import { geometry } from '../../reader/view/geometry.ts';
import { visibleRows } from '../../reader/view/viewport.ts';
import type { MouseEvent } from '../../terminal/input/mouse.ts';
import { lineWidth } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';
import { articlePane } from './article-pane.ts';
import { quotedIn } from './decorations.ts';
import { quoteAtRow } from './sidebar-pane.ts';

/** Rows that one step of the wheel scrolls. */
const WHEEL_ROWS = 3;

/** The quote that stands on a row of the article; null where there is none. */
function quoteOnRow(state: ReaderState, row: number): string | null {
  const { start, end } = visibleRows(state);
  const drawn = start + row < end ? state.layout.rows[start + row] : undefined;
  for (const segment of drawn?.segments ?? []) {
    const range = quotedIn(state, segment.block).find((each) => each.start < segment.next && each.end > segment.start);
    if (range) return range.quote.id;
  }
  return null;
}

/** The link under the pointer; null where there is none. */
function linkAt(state: ReaderState, column: number, row: number, symbols: Symbols): Link | null {
  let end = 0;
  for (const piece of articlePane(state, symbols)[row] ?? []) {
    end += lineWidth([piece]);
    if (column < end) return piece.link ?? null;
  }
  return null;
}

/** What a mouse asks for: what it means depends on what stands under it. */
export function actionAt(state: ReaderState, { kind, column, row }: MouseEvent, symbols: Symbols): Action | null {
  const { article, sidebar } = geometry(state);
  const inSidebar =
    sidebar !== null && column >= sidebar.column && row >= sidebar.row && row < sidebar.row + sidebar.height;
  if (kind === 'wheel-down') return { type: 'wheel', rows: WHEEL_ROWS, over: inSidebar ? 'sidebar' : 'article' };
  if (kind === 'wheel-up') return { type: 'wheel', rows: -WHEEL_ROWS, over: inSidebar ? 'sidebar' : 'article' };
  if (kind !== 'press') return null;
  if (inSidebar) {
    const quote = quoteAtRow(state, row - sidebar.row, symbols);
    return quote ? { type: 'go-to-quote', id: quote.id } : null;
  }
  if (row >= article.height) return null;
  if (column === article.width - 1) return { type: 'go-to-share', share: row / Math.max(1, article.height - 1) };
  const link = linkAt(state, column, row, symbols);
  if (link) return { type: 'follow-link', link };
  const id = quoteOnRow(state, row);
  return id === null ? null : { type: 'go-to-quote', id };
}
