import type { Block } from '../../article.ts';
import { rowOf } from '../../layout/index.ts';
import type { CommandName } from '../keys/keys.ts';
import { note } from '../model/message.ts';
import type { Handler, ReaderState } from '../model/state.ts';
import { geometry } from '../view/geometry.ts';
import { jump, pageIndex, remember, scrollTo, targetRange } from '../view/viewport.ts';

function nextPage(state: ReaderState, count: number | null): ReaderState {
  const page = pageIndex(state) + (count ?? 1);
  const row = state.pages[Math.min(page, state.pages.length - 1)] ?? 0;
  return row <= state.top ? note(state, 'the end') : scrollTo(state, row, true);
}

function previousPage(state: ReaderState, count: number | null): ReaderState {
  const page = pageIndex(state);
  const between = (state.pages[page] ?? 0) < state.top ? 1 : 0;
  const row = state.pages[Math.max(0, page + between - (count ?? 1))] ?? 0;
  return state.top === 0 ? note(state, 'the top') : scrollTo(state, row, true);
}

function byLines(state: ReaderState, rows: number): ReaderState {
  const moved = scrollTo(state, state.top + rows);
  if (moved !== state) return moved;
  return note(state, rows > 0 ? 'the end' : 'the top');
}

function halfPage(state: ReaderState): number {
  return Math.max(1, Math.floor(geometry(state).article.height / 2));
}

/** To a row far away: the place before is remembered. */
function leap(state: ReaderState, row: number, paged = false): ReaderState {
  const moved = scrollTo(state, row, paged);
  return moved === state ? state : { ...moved, past: remember(state).past, future: [] };
}

/** So that the rows down to the end of the screen are so many per cent of all, as the status line counts. */
function toPercent(state: ReaderState, percent: number): ReaderState {
  const end = Math.round((state.layout.rows.length * Math.min(100, percent)) / 100);
  return leap(state, Math.max(0, end - geometry(state).article.height));
}

/** The block one stands on: the marked one, else the one at the top of the screen. */
export function currentBlock(state: ReaderState): number {
  const marked = targetRange(state, state.target);
  return marked ? marked.block : state.anchor.block;
}

/** What paragraph keys stop at: every block of text, a table only once. */
function isParagraph(block: Block, previous: Block | undefined): boolean {
  if (block.type === 'rule' || block.type === 'image') return false;
  return block.type !== 'cell' || previous?.type !== 'cell' || previous.group !== block.group;
}

function isHeading(block: Block): boolean {
  return block.type === 'heading' || block.type === 'title';
}

/** Goes `steps` blocks of a kind on, or back where negative. A block that began above the screen counts as one back. */
function toBlock(state: ReaderState, steps: number, stops: typeof isParagraph, none: string): ReaderState {
  const { blocks } = state.document.article;
  const direction = Math.sign(steps);
  const standing = currentBlock(state);
  const begun = state.target === null && rowOf(state.layout, { block: standing, offset: 0 }) < state.top;
  let left = Math.abs(steps);
  let found = -1;
  for (let index = direction < 0 && begun ? standing : standing + direction; left > 0; index += direction) {
    const block = blocks[index];
    if (block === undefined) break;
    if (!stops(block, blocks[index - 1])) continue;
    found = index;
    left--;
  }
  return found < 0 ? note(state, none) : jump(state, { kind: 'block', block: found });
}

export const MOVEMENT = {
  'next-page': nextPage,
  'previous-page': previousPage,
  'line-down': (state, count) => byLines(state, count ?? 1),
  'line-up': (state, count) => byLines(state, -(count ?? 1)),
  'half-page-down': (state, count) => byLines(state, (count ?? 1) * halfPage(state)),
  'half-page-up': (state, count) => byLines(state, -(count ?? 1) * halfPage(state)),
  top: (state) => leap(state, 0, true),
  end: (state) => leap(state, state.layout.rows.length, true),
  percent: (state, count) => (count === null ? note(state, 'type a number first: 50%') : toPercent(state, count)),
  'next-paragraph': (state, count) => toBlock(state, count ?? 1, isParagraph, 'no paragraph below'),
  'previous-paragraph': (state, count) => toBlock(state, -(count ?? 1), isParagraph, 'no paragraph above'),
  'next-heading': (state, count) => toBlock(state, count ?? 1, isHeading, 'no heading below'),
  'previous-heading': (state, count) => toBlock(state, -(count ?? 1), isHeading, 'no heading above'),
} as const satisfies Partial<Record<CommandName, Handler>>;
