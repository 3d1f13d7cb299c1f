import type { Range } from '../../article.ts';
import { type Layout, type LayoutOptions, layoutBlocks, paginate, positionOf, rowOf } from '../../layout/index.ts';
import { highlightOf, rangeOfHighlight } from '../model/highlights/annotations.ts';
import type { Location, Target } from '../model/location.ts';
import type { ReaderState } from '../model/state.ts';
import { type Geometry, geometry } from './geometry.ts';
import { headerOf } from './header.ts';
import { noteRows } from './highlights/note-rows.ts';
import { omittedRows } from './omitted.ts';

/** How many locations the history keeps. */
const HISTORY = 1000;

/** The options for laying out the article. */
export function layoutOptions(state: ReaderState): LayoutOptions {
  const { text, pictureRows } = geometry(state);
  const { article } = state.document;
  const header = headerOf(article, text.width, state.settings.ascii);
  const omitted = state.omittedShown ? omittedRows(article, text.width) : [];
  const notes = state.notesShown ? noteRows(state, text.width) : [];
  const inserted = [...(header ? [header] : []), ...notes, ...omitted];
  return {
    width: text.width,
    wide: text.wide,
    ascii: state.settings.ascii,
    justify: state.settings.justify,
    pictures: state.settings.pictures === 'shown',
    pictureRows,
    pictureRooms: state.pictureRooms,
    direction: article.dir,
    ...state.document.typesetting,
    insertions: inserted.sort((one, other) => one.before - other.before),
  };
}

/** The first row of each page of a layout. */
export function pagesOf(
  state: ReaderState,
  layout: Layout,
  height = geometry(state).article.height,
): readonly number[] {
  return paginate(layout, height, state.settings.pageFill === 'pages');
}

/** Lays out the whole article for its document, width and height. The text at the top of the screen stays there. */
export function relayout(state: ReaderState): ReaderState {
  const layout = layoutBlocks(state.document.article.blocks, layoutOptions(state));
  const pages = pagesOf(state, layout);
  return { ...state, layout, partialLayout: null, pages, top: rowOf(layout, state.anchor) };
}

/** Whether the text has the same layout in both geometries. */
export const isSameText = (was: Geometry, is: Geometry): boolean =>
  was.text.width === is.text.width && was.text.wide === is.text.wide && was.pictureRows === is.pictureRows;

/** Like `relayout`, but does only what a change of panes or size since `before` requires. */
export function refit(before: ReaderState, state: ReaderState): ReaderState {
  const was = geometry(before);
  const is = geometry(state);
  if (!isSameText(was, is)) return relayout(state);
  if (was.article.height === is.article.height) return state;
  return { ...state, pages: pagesOf(state, state.layout) };
}

/** The index of the page that contains the top row. */
export function pageIndex(state: Pick<ReaderState, 'pages' | 'top'>): number {
  let low = 0;
  let high = state.pages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((state.pages[middle] ?? 0) <= state.top) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows on the screen, `end` exclusive. A page ends where the next begins; otherwise the screen is filled. */
export function visibleRows(state: ReaderState, top = state.top, paged = state.paged): { start: number; end: number } {
  const height = geometry(state).article.height;
  const page = pageIndex({ pages: state.pages, top });
  const stop =
    paged && state.pages[page] === top ? (state.pages[page + 1] ?? state.layout.rows.length) : state.layout.rows.length;
  return { start: top, end: Math.min(stop, top + height, state.layout.rows.length) };
}

/** The rows on the screen among all rows; estimated while the layout is partial. */
export function extent(state: ReaderState): { start: number; end: number; rows: number } {
  const { start, end } = visibleRows(state);
  const { layout, partialLayout } = state;
  if (partialLayout === null) return { start, end, rows: layout.rows.length };
  const density = layout.rows.length / Math.max(1, partialLayout.shown);
  const above = Math.round(partialLayout.above * density);
  const rows = Math.round(partialLayout.length * density);
  return { start: Math.min(rows, above + start), end: Math.min(rows, above + end), rows };
}

/** The percentage of the article that is on the screen or above it. */
export function percentRead(state: ReaderState): number {
  const { end, rows } = extent(state);
  return rows === 0 ? 100 : Math.round((100 * end) / rows);
}

/** The last row that can be at the top of the screen. */
function lastTop(state: ReaderState): number {
  return state.pages.at(-1) ?? 0;
}

/** Scrolls so that `row` is at the top. A marked range that leaves the screen is no longer marked. */
export function scrollTo(state: ReaderState, row: number, paged = false): ReaderState {
  const top = Math.max(0, Math.min(row, lastTop(state)));
  if (top === state.top) return state;
  return forgetTarget({ ...state, top, paged, anchor: positionOf(state.layout, top) });
}

function forgetTarget(state: ReaderState): ReaderState {
  const range = targetRange(state, state.target);
  return range && !isVisible(state, range) ? { ...state, target: null } : state;
}

/** Whether a range is on the screen: as a whole, or from the first row on if it is longer than the screen. */
export function isVisible(state: ReaderState, range: Range, top = state.top, paged = state.paged): boolean {
  const { start, end } = visibleRows(state, top, paged);
  const first = rowOf(state.layout, { block: range.block, offset: range.start });
  const last = rowOf(state.layout, { block: range.block, offset: Math.max(range.start, range.end - 1) });
  return first >= start && first < end && (last < end || first === start);
}

/** The range that a target marks; null if there is none. */
export function targetRange(state: ReaderState, target: Target | null): Range | null {
  if (target === null) return null;
  if (target.kind === 'match') return target.range;
  if (target.kind === 'link') return target.link;
  if (target.kind === 'block') {
    return { block: target.block, start: 0, end: state.document.article.blocks[target.block]?.text.length ?? 0 };
  }
  if (target.kind === 'highlight') {
    const highlight = highlightOf(state, target.key);
    return highlight ? rangeOfHighlight(state.document.article.blocks, highlight) : null;
  }
  return state.document.attribution?.quotes.find((quote) => quote.id === target.id)?.parts[0] ?? null;
}

/** The current block: the marked one, or else the one at the top of the screen. */
export function currentBlock(state: ReaderState): number {
  return targetRange(state, state.target)?.block ?? state.anchor.block;
}

/** The current location, to come back to. */
export function here(state: ReaderState): Location {
  const { anchor, target, paged, document } = state;
  return { anchor, target, paged, page: document.source.index };
}

/** Scrolls a range into the upper third of the screen if it is not already visible. */
export function reveal(state: ReaderState, range: Range): ReaderState {
  if (isVisible(state, range)) return state;
  const height = geometry(state).article.height;
  const row = rowOf(state.layout, { block: range.block, offset: range.start });
  const fullEnd = Math.max(0, state.layout.rows.length - height);
  const upper = Math.max(0, Math.min(row - Math.floor(height / 3), fullEnd));
  const top = isVisible(state, range, upper, false) ? upper : Math.min(row, lastTop(state));
  return { ...state, top, paged: false, anchor: positionOf(state.layout, top) };
}

/** Scrolls a range to the middle of the screen. */
export function center(state: ReaderState, range: Range): ReaderState {
  const { height } = geometry(state).article;
  const first = rowOf(state.layout, { block: range.block, offset: range.start });
  const last = rowOf(state.layout, { block: range.block, offset: Math.max(range.start, range.end - 1) });
  const wanted = last - first + 1 >= height ? first : Math.round((first + last - height) / 2);
  const top = Math.max(0, Math.min(wanted, state.layout.rows.length - height));
  const found = isVisible(state, range, top, false) ? top : Math.min(first, lastTop(state));
  return { ...state, top: found, paged: false, anchor: positionOf(state.layout, found) };
}

/** Goes to a target, marks it and adds the current location to the history. */
export function jump(state: ReaderState, target: Target): ReaderState {
  const range = targetRange(state, target);
  if (range === null) return state;
  return { ...reveal(remember(state), range), target, flash: range };
}

/** Adds the current location to the history. */
export function remember(state: ReaderState): ReaderState {
  return { ...state, past: [...state.past.slice(1 - HISTORY), here(state)], future: [] };
}

/** Goes back to a location of the article on the screen. */
export function restore(state: ReaderState, { anchor, paged, target }: Location): ReaderState {
  return { ...state, top: rowOf(state.layout, anchor), paged, anchor, target };
}
