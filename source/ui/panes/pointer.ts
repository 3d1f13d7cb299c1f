import type { Position, Range } from '../../article.ts';
import { displayWidth, drawSegment } from '../../layout/index.ts';
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

let graphemes: Intl.Segmenter | undefined;

/** The position of the character under the pointer; `isEnd` gives the one after it. Null beside the text. */
function positionAt({ rect, data }: Shown<ShownArticle>, point: Point, isEnd: boolean): Position | null {
  const row = data.rows[data.start + point.row - rect.row];
  const column = point.column - rect.column - data.textColumn;
  const segments = row?.segments.toSorted((one, other) => one.column - other.column) ?? [];
  const segment = segments.findLast((each) => each.column <= column) ?? segments[0];
  if (!segment || data.start + point.row - rect.row >= data.end) return null;
  const text = data.blocks[segment.block]?.text ?? '';
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const cuts = Array.from(
    graphemes.segment(text.slice(segment.start, segment.end)),
    ({ index }) => segment.start + index,
  );
  let right = segment.column;
  const pieces = drawSegment(text, segment, cuts);
  const under = pieces.find((piece) => {
    right += displayWidth(piece.text);
    return column < right;
  });
  const piece = under ?? pieces.at(-1);
  return piece ? { block: segment.block, offset: isEnd ? piece.end : piece.start } : null;
}

/** The action for dragging the pointer from one point to another, which selects the text in between. */
export function dragAction(state: ReaderState, from: Point, to: Point): Action | null {
  const { article } = shownScreen(state);
  if (!article || !isInside(from, article.rect)) return null;
  const isForward = to.row > from.row || (to.row === from.row && to.column >= from.column);
  const [begun, ended] = [positionAt(article, from, !isForward), positionAt(article, to, isForward)];
  return begun && ended && { type: 'select', from: begun, to: ended };
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
