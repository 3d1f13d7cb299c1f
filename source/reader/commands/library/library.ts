import { messages } from '../../../messages/index.ts';
import { printable } from '../../../printable.ts';
import type { CommandName } from '../../keys/keys.ts';
import { dropLayers, hasLayer, layerOf, pushLayer } from '../../model/layers.ts';
import {
  isCurrent,
  isSameQuery,
  LIBRARY_SORTS,
  type LibraryListing,
  type LibraryRow,
  type LibraryView,
  queryOf,
  rowAt,
  statesOf,
} from '../../model/library/library.ts';
import { RESULT_KINDS } from '../../model/library/results.ts';
import { EMPTY_LINE, type LineEdit, lineOf } from '../../model/line-editor.ts';
import { note, warn } from '../../model/message.ts';
import type { Action, Handler, Outcome, ReaderState } from '../../model/state.ts';
import { geometry } from '../../view/geometry.ts';
import { libraryRoom, neededRows } from '../../view/library/library.ts';
import { percentRead } from '../../view/viewport.ts';
import { departure } from '../history.ts';

export function changed(state: ReaderState, change: Partial<LibraryView>): ReaderState {
  return { ...state, library: { ...state.library, ...change } };
}

/** Requests the list again, from the top. */
const listAnew = (state: ReaderState, change: Partial<LibraryView>): ReaderState =>
  changed(state, { selected: 0, ...change });

/** Opens the library as it was left, with everything that has changed since. */
export function openLibrary(state: ReaderState): ReaderState {
  const { version, above } = state.library;
  const fresh = changed(state, { version: version + 1, asked: null, waiting: null, above: [] });
  return above.reduce((now, layer) => pushLayer(now, { ...layer, asked: null }), pushLayer(fresh, { kind: 'library' }));
}

const closed = (state: ReaderState): ReaderState =>
  dropLayers(changed(state, { waiting: null }), 'library', ...RESULT_KINDS, 'library-words', 'tags-prompt');

/** The library after another article has replaced the one on the screen: it reopens with the lists that were open. */
export function leftForArticle(state: ReaderState): LibraryView {
  if (!hasLayer(state, 'library')) return state.library;
  const above = RESULT_KINDS.flatMap((kind) => layerOf(state, kind) ?? []);
  return { ...state.library, above };
}

const hasNothingBelow = ({ library, document }: ReaderState): boolean =>
  library.isFront && document.article.blocks.length === 0;

/** Esc: clears the words, then closes the library. A library with no article below it stays open. */
export function cancelLibrary(state: ReaderState): ReaderState {
  if (state.library.edit.text !== '') return listAnew(state, { edit: EMPTY_LINE });
  return hasNothingBelow(state) ? note(state, messages.library.told.quits) : closed(state);
}

function leaveLibrary(state: ReaderState): ReaderState | Outcome {
  if (hasNothingBelow(state)) return { state, effects: [{ type: 'quit', status: 0 }] };
  return closed(state);
}

/** Edits the words that narrow the list. */
export function editWords(state: ReaderState, change: (line: LineEdit) => LineEdit): ReaderState {
  const edit = change(state.library.edit);
  return edit.text === state.library.edit.text ? changed(state, { edit }) : listAnew(state, { edit });
}

/** Opens the line for the words, containing those typed earlier. */
export function openWords(state: ReaderState): ReaderState {
  const { text } = state.library.edit;
  return pushLayer(changed(state, { edit: lineOf(text) }), { kind: 'library-words' });
}

function select(state: ReaderState, index: number): ReaderState {
  const { listing } = state.library;
  const last = Math.max(0, (listing?.total ?? 0) - 1);
  return changed(state, { selected: Math.max(0, Math.min(index, last)) });
}

const selectBy = (state: ReaderState, steps: number): ReaderState => select(state, state.library.selected + steps);
const pageOf = (state: ReaderState): number => libraryRoom(geometry(state).panel).articles;

/** The `select-…` commands in the library. */
export const LIBRARY_SELECT = {
  'select-next': (state, count) => selectBy(state, count ?? 1),
  'select-previous': (state, count) => selectBy(state, -(count ?? 1)),
  'select-next-page': (state, count) => selectBy(state, (count ?? 1) * pageOf(state)),
  'select-previous-page': (state, count) => selectBy(state, -(count ?? 1) * pageOf(state)),
  'select-first': (state) => select(state, 0),
  'select-last': (state) => select(state, Number.MAX_SAFE_INTEGER),
} as const satisfies Partial<Record<CommandName, Handler>>;

/** Runs a command on the selected article. If the rows on the screen are outdated, the command waits for the new ones. */
export function withRow(
  state: ReaderState,
  command: CommandName,
  work: (row: LibraryRow) => ReaderState | Outcome,
): ReaderState | Outcome {
  const { library } = state;
  const isKept = library.state !== 'deleted' || command === 'delete-article';
  if (!isKept && library.listing?.total !== 0) return note(state, messages.library.told.isDeleted);
  const row = isCurrent(library) ? rowAt(library, library.selected) : undefined;
  if (row) return work(row);
  if (isCurrent(library) && library.listing?.total === 0) return note(state, messages.library.told.noArticle);
  return changed(state, { waiting: { command, keys: [] }, asked: null });
}

/** Keeps a key until the list arrives; null if no command is waiting for the list. */
export function waitWithKey(state: ReaderState, key: string): ReaderState | null {
  const { waiting } = state.library;
  if (waiting === null || !hasLayer(state, 'library')) return null;
  return changed(state, { waiting: { ...waiting, keys: [...waiting.keys, key] } });
}

/** Enter: opens the selected article. */
export function acceptLibrary(state: ReaderState): ReaderState | Outcome {
  return withRow(state, 'accept', ({ id }) => ({
    state: note(state, messages.reader.history.opening),
    effects: [{ type: 'open-saved', id, arrival: departure(state) }],
  }));
}

function following<Value>(values: readonly Value[], value: Value): Value {
  return values[(values.indexOf(value) + 1) % values.length] ?? value;
}

/** Asks for the next unread article. */
function nextUnread(state: ReaderState): Outcome {
  const isFinished = state.document.article.blocks.length > 0 && percentRead(state) >= 100;
  return {
    state: note(state, messages.reader.history.opening),
    effects: [{ type: 'next-unread', isFinished, arrival: departure(state) }],
  };
}

/** Shows the requested rows. If a library has no unread articles, it lists all of them at first. */
export function listed(state: ReaderState, listing: LibraryListing): ReaderState {
  const { library } = state;
  if (!isSameQuery(listing.request.query, queryOf(library))) return state;
  const { counts, total } = listing;
  const isFirst = library.listing === null && library.state === 'unread' && library.edit.text === '';
  const selected = Math.max(0, Math.min(library.selected, total - 1));
  const shown = changed(state, { listing, asked: null, selected });
  return isFirst && counts.unread === 0 && counts.all > 0 ? changed(shown, { state: 'all' }) : shown;
}

/** Reports that the library cannot be used. A change that failed cannot be undone, and a list that never arrived is closed. */
export function failed(
  state: ReaderState,
  { message, change }: Extract<Action, { type: 'library-failed' }>,
): ReaderState {
  const { listing, undo: undos } = state.library;
  const isUnchanged = changed(state, { waiting: null, ...(change ? { undo: undos.slice(0, -1) } : {}) });
  const next = listing === null && !hasNothingBelow(state) ? closed(isUnchanged) : isUnchanged;
  return warn(next, printable(message));
}

/** The state at the start of a session that opens with the library: the library is open and its rows are loaded. */
export function libraryInFront(
  state: ReaderState,
  list: (request: LibraryListing['request']) => LibraryListing,
): ReaderState {
  let now = openLibrary(changed(state, { isFront: true }));
  for (let request = neededRows(now); request !== null; request = neededRows(now)) now = listed(now, list(request));
  return now;
}

/** Whether the opened page is only a placeholder below the library. */
export function isGround(state: ReaderState): boolean {
  return hasNothingBelow(state) && !hasLayer(state, 'library');
}

const hasDeleted = ({ library }: ReaderState): boolean => (library.listing?.counts.deleted ?? 0) > 0;

export const LIBRARY = {
  library: openLibrary,
  'leave-library': leaveLibrary,
  'narrow-library': openWords,
  'next-state': (state) =>
    listAnew(state, { state: following(statesOf(state.library.state, hasDeleted(state)), state.library.state) }),
  'sort-library': (state) => listAnew(state, { sort: following(LIBRARY_SORTS, state.library.sort), reversed: false }),
  'reverse-library': (state) => listAnew(state, { reversed: !state.library.reversed }),
  'next-unread': nextUnread,
} as const satisfies Partial<Record<CommandName, Handler>>;
