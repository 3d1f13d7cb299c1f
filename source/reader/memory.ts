import { rowOf } from '../layout/index.ts';
import { messages } from '../messages/index.ts';
import type { SavedPosition } from '../reading-history.ts';
import { HISTORY_LENGTH } from './commands/search.ts';
import { isCovered } from './layer-rules.ts';
import { anchorOf, findAnchor } from './model/anchor.ts';
import type { Location } from './model/location.ts';
import { note, warn } from './model/message.ts';
import type { Memory, ReaderState } from './model/state.ts';
import { layoutScreen } from './view/incremental-layout.ts';
import { here, percentRead, restore } from './view/viewport.ts';

/** Which marks of an earlier version of the article were found again, and the names of those that were not. */
interface FoundMarks {
  readonly marks: Readonly<Record<string, Location>>;
  readonly lost: readonly string[];
}

function findMarks({ document }: ReaderState, marks: Readonly<Record<string, SavedPosition>>): FoundMarks {
  const found: Record<string, Location> = {};
  const lost: string[] = [];
  for (const [name, anchor] of Object.entries(marks)) {
    const position = findAnchor(document.article.blocks, anchor);
    if (position) found[name] = { anchor: position, paged: anchor.paged, target: null, page: document.source.index };
    else lost.push(name);
  }
  return { marks: found, lost };
}

function lostMarks(lost: readonly string[]): string {
  if (lost.length === 0) return '';
  return messages.reader.history.marksLost(lost.length, lost.join(', '));
}

/** Whether the user has neither moved nor opened anything since the article was opened. */
function isUntouched(state: ReaderState): boolean {
  return state.top === 0 && state.target === null && !isCovered(state);
}

/** Goes to where the user stopped last time, or only adds it to the history if the user has already moved. Reports which. */
function continueAt(state: ReaderState, location: Location, loss: string): ReaderState {
  const row = rowOf(state.layout, location.anchor);
  if (row === 0) return loss ? note(state, loss) : state;
  const there = restore(state, location);
  const percent = percentRead(there);
  if (isUntouched(state) && percent >= 100) {
    const text = [messages.reader.history.finished, loss].filter(Boolean).join('; ');
    return note({ ...state, past: [...state.past, location] }, text);
  }
  if (isUntouched(state)) {
    return note(there, [messages.reader.history.continuedAt(percent), loss].filter(Boolean).join('; '));
  }
  const text = [messages.reader.history.stoppedAt(percent), loss].filter(Boolean).join('; ');
  return note({ ...state, past: [...state.past, location] }, text);
}

/** Restores the saved state of the article on the screen (position and marks) and the search history. */
export function resume(state: ReaderState, memory: Memory): ReaderState {
  const resumed = resumeAt(state, memory);
  // Errors in the settings must be shown first.
  return state.message?.kind === 'warning' ? { ...resumed, message: state.message } : resumed;
}

function resumeAt(state: ReaderState, memory: Memory): ReaderState {
  const searchHistory = [
    ...memory.searches.filter((query) => !state.searchHistory.includes(query)),
    ...state.searchHistory,
  ].slice(-HISTORY_LENGTH);
  const { marks, lost } = findMarks(state, memory.marks);
  const shown = { ...state, searchHistory, marks: { ...marks, ...state.marks } };
  const loss = lostMarks(lost);
  if (memory.place === null) return loss ? warn(shown, loss) : shown;
  const position = findAnchor(state.document.article.blocks, memory.place);
  if (position) {
    const page = state.document.source.index;
    return continueAt(shown, { anchor: position, paged: memory.place.paged, target: null, page }, loss);
  }
  return warn(shown, [messages.reader.history.textGone(memory.percent), loss].filter(Boolean).join(', '));
}

/** Restores the position and the marks in a reloaded article by the words around them, and reports those that are lost. */
export function reopened(before: ReaderState, fresh: ReaderState): ReaderState {
  const { blocks } = before.document.article;
  const { marks, lost } = findMarks(fresh, marksOf(before));
  const position = findAnchor(fresh.document.article.blocks, anchorOf(blocks, before.anchor));
  const last = Math.max(0, fresh.document.article.blocks.length - 1);
  const anchor = position ?? { block: Math.min(before.anchor.block, last), offset: 0 };
  const { reloaded, textHereGone } = messages.reader.history;
  const text = [reloaded, position ? '' : textHereGone, lostMarks(lost)];
  return layoutScreen({
    ...fresh,
    anchor,
    paged: before.paged,
    marks,
    message: {
      text: text.filter(Boolean).join('; '),
      kind: position && lost.length === 0 ? 'note' : 'warning',
    },
  });
}

function savedPosition({ document }: ReaderState, { anchor, paged }: Location): SavedPosition {
  return { ...anchorOf(document.article.blocks, anchor), paged };
}

function marksOf(state: ReaderState): Readonly<Record<string, SavedPosition>> {
  return Object.fromEntries(
    Object.entries(state.marks).map(([name, location]) => [name, savedPosition(state, location)]),
  );
}

/** The data to save for the article on the screen. */
export function memoryOf(state: ReaderState): Omit<Memory, 'searches'> {
  return {
    place: state.top === 0 ? null : savedPosition(state, here(state)),
    percent: percentRead(state),
    marks: marksOf(state),
  };
}
