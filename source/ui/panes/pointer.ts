import type { Range } from '../../article.ts';
import type { Link } from '../../reader/model/location.ts';
import type { Action, ReaderState } from '../../reader/model/state.ts';
import type { ShownArticle } from '../../reader/shown/article.ts';
import { type Shown, shownScreen } from '../../reader/shown/screen.ts';
import type { Rectangle } from '../../reader/view/geometry.ts';
import type { Mouse } from '../../terminal/input/events.ts';
import { lineWidth } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';
import { articleLines } from './article.ts';
import { quoteAtRow } from './sidebar.ts';

/** Rows that one step of the wheel scrolls. */
const WHEEL_ROWS = 3;

type Point = Pick<Mouse, 'column' | 'row'>;

function isInside({ column, row }: Point, rect: Rectangle): boolean {
  const right = column - rect.column;
  const down = row - rect.row;
  return right >= 0 && right < rect.width && down >= 0 && down < rect.height;
}

/** The id of the quote on a row of the article pane; null if there is none. */
function quoteOnRow({ rows, start, end, quotes }: ShownArticle, row: number): string | null {
  const shown = start + row < end ? rows[start + row] : undefined;
  for (const segment of shown?.segments ?? []) {
    const isOnRow = (part: Range) => part.start < segment.next && part.end > segment.start;
    const part = quotes.get(segment.block)?.find(isOnRow);
    if (part) return part.quote.id;
  }
  return null;
}

/** The link under the pointer; null if there is none. */
function linkAt({ rect, data }: Shown<ShownArticle>, { column, row }: Point, symbols: Symbols): Link | null {
  let end = 0;
  for (const run of articleLines(rect, data, symbols)[row] ?? []) {
    end += lineWidth([run]);
    if (column < end) return run.link ?? null;
  }
  return null;
}

function pressOnArticle(article: Shown<ShownArticle>, point: Point, symbols: Symbols): Action | null {
  const { rect, data } = article;
  const { column, row } = point;
  if (column === rect.width - 1) return { type: 'go-to-share', share: row / Math.max(1, rect.height - 1) };
  const link = linkAt(article, point, symbols);
  if (link) return { type: 'follow-link', link };
  const id = quoteOnRow(data, row);
  return id === null ? null : { type: 'go-to-quote', id };
}

/** The action for a mouse event, which depends on what is under the pointer; null if there is nothing to do. */
export function actionAt(state: ReaderState, event: Omit<Mouse, 'type'>, symbols: Symbols): Action | null {
  const { article, sidebar } = shownScreen(state);
  const isInSidebar = sidebar !== null && isInside(event, sidebar.rect);
  const over = isInSidebar ? 'sidebar' : 'article';
  if (event.kind === 'wheel-down') return { type: 'wheel', rows: WHEEL_ROWS, over };
  if (event.kind === 'wheel-up') return { type: 'wheel', rows: -WHEEL_ROWS, over };
  if (event.kind !== 'press') return null;
  if (isInSidebar) {
    const quote = quoteAtRow(event.row - sidebar.rect.row, sidebar.rect, sidebar.data, symbols);
    return quote ? { type: 'go-to-quote', id: quote.id } : null;
  }
  return article && isInside(event, article.rect) ? pressOnArticle(article, event, symbols) : null;
}
