/**
 * Long articles are laid out in two steps: the screen and the next few pages at once, the rest in slices in the background.
 * Until it is complete, positions in the whole are estimated from the share of the text above them.
 */

import type { Article } from '../../article.ts';
import { weightOf } from '../../block-slices.ts';
import { type Layout, layoutSlices, layoutWindow, paginate, rowOf } from '../../layout/index.ts';
import { hasLayer } from '../model/layers.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { ReaderState } from '../model/state.ts';
import { geometry, sidebarOpened } from './geometry.ts';
import { extent, isSameText, layoutOptions, pageIndex, pagesOf, refit, relayout, visibleRows } from './viewport.ts';

/** Texts of at most this weight are laid out at once, which takes less than a frame. */
const AT_ONCE = 200_000;

/** How many screens of a longer article are laid out at once. */
const SCREENS = 8;

const lengthOf = memoizeLast((blocks: Article['blocks']) => blocks.reduce((sum, block) => sum + weightOf(block), 0));

/** Lays out all of a short article, or the part of a long one around the screen. */
export function layoutScreen(state: ReaderState): ReaderState {
  const { blocks } = state.document.article;
  const length = lengthOf(blocks);
  if (length <= AT_ONCE) return relayout(state);
  const { article } = geometry(state);
  const layout = layoutWindow(blocks, layoutOptions(state), state.anchor.block, article.height * SCREENS);
  const first = layout.rows[0]?.block ?? 0;
  const last = layout.rows.at(-1)?.block ?? first;
  const above = lengthOfSome(blocks, 0, first);
  const partial = { above, shown: lengthOfSome(blocks, first, last + 1), length };
  return {
    ...state,
    layout,
    partialLayout: partial,
    pages: pagesOf(state, layout),
    top: rowOf(layout, state.anchor),
  };
}

/** The state of an article of which only the beginning, a `share` from 0 to 1, has been parsed. */
export function headOnly(state: ReaderState, share: number): ReaderState {
  const length = lengthOf(state.document.article.blocks);
  return { ...state, partialLayout: { above: 0, shown: length, length: length / share } };
}

const lengthOfSome = (blocks: Article['blocks'], from: number, to: number): number =>
  blocks.slice(from, to).reduce((sum, block) => sum + weightOf(block), 0);

/** Lays out the whole in slices of a few milliseconds. Yields null until the last slice, which yields the layout. */
export function* wholeLayout(state: ReaderState): Generator<Layout | null, void, void> {
  for (const { layout, complete } of layoutSlices(state.document.article.blocks, layoutOptions(state), AT_ONCE / 2)) {
    yield complete ? layout : null;
  }
}

/** Replaces a partial layout with the whole one. */
export function laidOut(state: ReaderState, layout: Layout): ReaderState {
  const pages = pagesOf(state, layout);
  // The space above a block has the block's position: a screen that begins there stays there.
  const above = state.top - rowOf(state.layout, state.anchor);
  const top = Math.max(0, rowOf(layout, state.anchor) + Math.min(0, above));
  return { ...state, layout, pages, partialLayout: null, top };
}

const fullPages = memoizeLast((layout: Layout, height: number, isFilled: boolean) =>
  paginate(layout, height, isFilled),
);

/** The pages of a screen without a panel over its lower part. */
function wholePages(state: ReaderState): readonly number[] {
  const { article, sidebar } = geometry(state);
  if (sidebar?.place !== 'below') return state.pages;
  return fullPages(state.layout, article.height + sidebar.height, state.settings.pageFill === 'pages');
}

/** The page on the screen, from 1, and the number of pages. `about`: they are estimates. */
export function pageCount(state: ReaderState): { page: number; pages: number; about: boolean } {
  const { layout, partialLayout } = state;
  // A panel over the lower part makes the screen shorter, but does not change the pages of the article.
  const pages = wholePages(state);
  if (partialLayout === null) {
    const isEnd = visibleRows(state).end >= layout.rows.length;
    return { page: isEnd ? pages.length : pageIndex({ pages, top: state.top }) + 1, pages: pages.length, about: false };
  }
  const { start, rows } = extent(state);
  const perPage = layout.rows.length / pages.length;
  return { page: Math.floor(start / perPage) + 1, pages: Math.ceil(rows / perPage), about: true };
}

/** Whether a move up ends where it would in the whole layout: if the part begins where the article does. */
export function staysBelow(before: ReaderState, after: ReaderState): boolean {
  return after.partialLayout === before.partialLayout && before.partialLayout?.above === 0;
}

/** Whether, after a move down, the screen and the one below it are still within the partial layout. */
export function staysInside(before: ReaderState, after: ReaderState): boolean {
  const { height } = geometry(after).article;
  return (
    after.partialLayout === before.partialLayout &&
    after.top > before.top &&
    after.top + 2 * height < after.layout.rows.length
  );
}

/** The state at another size of the terminal. What is visible is laid out first. */
export function resized(before: ReaderState, size: ReaderState['size']): ReaderState {
  const after = { ...before, size };
  // A sidebar with the focus stays open, beside the article or below it.
  if (!hasLayer(before, 'sidebar') || geometry(after).sidebar) return reshaped(before, after);
  return reshaped(before, { ...after, sidebar: { ...after.sidebar, ...sidebarOpened(size, true) } });
}

/** The state laid out for its panes, which were those of `before`. What is visible is laid out first. */
export function reshaped(before: ReaderState, state: ReaderState): ReaderState {
  return isSameText(geometry(before), geometry(state)) ? refit(before, state) : layoutScreen(state);
}
