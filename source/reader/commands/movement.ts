import type { Block } from '../../article.ts';
import { rowOf } from '../../layout/index.ts';
import { messages } from '../../messages/index.ts';
import { keyLabel } from '../keys/key-label.ts';
import type { CommandName } from '../keys/keys.ts';
import { note } from '../model/message.ts';
import type { Handler, ReaderState } from '../model/state.ts';
import { geometry } from '../view/geometry.ts';
import { currentBlock, jump, pageIndex, remember, scrollTo } from '../view/viewport.ts';

/** The message at the end of an article; for a saved one, it names the key for the next unread article. */
function theEnd({ document, settings }: ReaderState): string {
  const key = settings.bindings.find(({ mode, command }) => mode === 'article' && command === 'next-unread')?.keys[0];
  const { end, endOfSaved } = messages.reader.movement;
  return document.isSaved && key ? endOfSaved(keyLabel(key, settings.ascii)) : end;
}

function nextPage(state: ReaderState, count: number | null): ReaderState {
  const page = pageIndex(state) + (count ?? 1);
  const row = state.pages[Math.min(page, state.pages.length - 1)] ?? 0;
  return row <= state.top ? note(state, theEnd(state)) : scrollTo(state, row, true);
}

function previousPage(state: ReaderState, count: number | null): ReaderState {
  const page = pageIndex(state);
  const between = (state.pages[page] ?? 0) < state.top ? 1 : 0;
  const row = state.pages[Math.max(0, page + between - (count ?? 1))] ?? 0;
  return state.top === 0 ? note(state, messages.reader.movement.top) : scrollTo(state, row, true);
}

function byLines(state: ReaderState, rows: number): ReaderState {
  const moved = scrollTo(state, state.top + rows);
  if (moved !== state) return moved;
  return note(state, rows > 0 ? messages.reader.movement.end : messages.reader.movement.top);
}

function halfPage(state: ReaderState): number {
  return Math.max(1, Math.floor(geometry(state).article.height / 2));
}

/** Scrolls to a row and adds the current location to the history. */
function leapToRow(state: ReaderState, row: number, paged = false): ReaderState {
  const moved = scrollTo(state, row, paged);
  return moved === state ? state : { ...moved, past: remember(state).past, future: [] };
}

/** Scrolls until the status line shows the percentage: the screen ends at that share of all rows. */
function toPercent(state: ReaderState, percent: number): ReaderState {
  const end = Math.round((state.layout.rows.length * Math.min(100, percent)) / 100);
  return leapToRow(state, Math.max(0, end - geometry(state).article.height));
}

/** Whether the paragraph keys stop at a block: at every block of text, but only once per table. */
function isParagraph(block: Block, previous: Block | undefined): boolean {
  if (block.type === 'rule' || block.type === 'image') return false;
  return block.type !== 'cell' || previous?.type !== 'cell' || previous.group !== block.group;
}

function isHeading(block: Block): boolean {
  return block.type === 'heading' || block.type === 'title';
}

type NoneThere = Extract<keyof typeof messages.reader.movement, `no${string}`>;

/** Moves by `steps` blocks of a kind, backward if negative. The first block back may be one that begins above the screen. */
function toBlock(state: ReaderState, steps: number, stops: typeof isParagraph, none: NoneThere): ReaderState {
  const { blocks } = state.document.article;
  const direction = Math.sign(steps);
  const current = currentBlock(state);
  const isBegun = state.target === null && rowOf(state.layout, { block: current, offset: 0 }) < state.top;
  let left = Math.abs(steps);
  let found = -1;
  for (let index = direction < 0 && isBegun ? current : current + direction; left > 0; index += direction) {
    const block = blocks[index];
    if (block === undefined) break;
    if (!stops(block, blocks[index - 1])) continue;
    found = index;
    left -= 1;
  }
  return found < 0 ? note(state, messages.reader.movement[none]) : jump(state, { kind: 'block', block: found });
}

export const MOVEMENT = {
  'next-page': nextPage,
  'previous-page': previousPage,
  'line-down': (state, count) => byLines(state, count ?? 1),
  'line-up': (state, count) => byLines(state, -(count ?? 1)),
  'half-page-down': (state, count) => byLines(state, (count ?? 1) * halfPage(state)),
  'half-page-up': (state, count) => byLines(state, -(count ?? 1) * halfPage(state)),
  top: (state) => leapToRow(state, 0, true),
  end: (state) => leapToRow(state, state.layout.rows.length, true),
  percent: (state, count) =>
    count === null ? note(state, messages.reader.movement.percentFirst) : toPercent(state, count),
  'next-paragraph': (state, count) => toBlock(state, count ?? 1, isParagraph, 'noParagraphBelow'),
  'previous-paragraph': (state, count) => toBlock(state, -(count ?? 1), isParagraph, 'noParagraphAbove'),
  'next-heading': (state, count) => toBlock(state, count ?? 1, isHeading, 'noHeadingBelow'),
  'previous-heading': (state, count) => toBlock(state, -(count ?? 1), isHeading, 'noHeadingAbove'),
} as const satisfies Partial<Record<CommandName, Handler>>;
