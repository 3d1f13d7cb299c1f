import type { ArticleState } from '../../../library/types.ts';
import { messages } from '../../../messages/index.ts';
import { printable } from '../../../printable.ts';
import { keyLabel } from '../../keys/key-label.ts';
import type { CommandName } from '../../keys/keys.ts';
import { dropLayers, layerOf, pushLayer, replaceLayer } from '../../model/layers.ts';
import type { LibraryChange, LibraryRow } from '../../model/library/library.ts';
import { type LineEdit, lineOf } from '../../model/line-editor.ts';
import { note } from '../../model/message.ts';
import type { Action, Handler, Outcome, ReaderState } from '../../model/state.ts';
import { changed, withRow } from './library.ts';

/** How many changes can be undone. */
const MOST_UNDONE = 100;

/** Makes a change, after which the list is outdated. `back` undoes it. */
function apply(
  state: ReaderState,
  change: LibraryChange,
  message: string,
  back?: { readonly change: LibraryChange; readonly message: string },
): Outcome {
  const { version, undo } = state.library;
  const kept = back ? [...undo, back].slice(-MOST_UNDONE) : undo;
  return {
    state: note(changed(state, { version: version + 1, undo: kept }), message),
    effects: [{ type: 'change-library', change }],
  };
}

const titleOf = ({ title }: LibraryRow): string => printable(title || messages.library.told.theArticle);

function archive(state: ReaderState): ReaderState | Outcome {
  return withRow(state, 'archive', (row) => {
    const { id, progress } = row;
    const to: ArticleState = row.state !== 'archived' ? 'archived' : progress > 0 ? 'reading' : 'unread';
    const name = titleOf(row);
    const { archived, again } = messages.library.told;
    const message = to === 'archived' ? archived(name) : again[to](name);
    const back = { change: { kind: 'state', id, state: row.state }, message: again[row.state](name) } as const;
    return apply(state, { kind: 'state', id, state: to }, message, back);
  });
}

function deleteArticle(state: ReaderState): ReaderState | Outcome {
  return withRow(state, 'delete-article', (row) => {
    const { id } = row;
    const name = titleOf(row);
    const { restored, deleted } = messages.library.told;
    if (state.library.state === 'deleted') return apply(state, { kind: 'restore', id }, restored(name));
    const back = { change: { kind: 'restore', id }, message: restored(name) } as const;
    return apply(state, { kind: 'delete', id }, deleted(name), back);
  });
}

function openTags(state: ReaderState, article: number, tags: readonly string[]): ReaderState {
  const before = tags.join(', ');
  // The next tag typed is a separate one.
  const shown = before === '' ? '' : `${printable(before)}, `;
  return pushLayer(state, { kind: 'tags-prompt', article, before, edit: lineOf(shown) });
}

const editTags = (state: ReaderState): ReaderState | Outcome =>
  withRow(state, 'edit-tags', ({ id, tags }) => openTags(state, id, tags));

/** Says that the article on the screen has been saved. If it had been saved before, its tags can be edited. */
export function saved(state: ReaderState, { article, isNew, tags }: Extract<Action, { type: 'saved' }>): ReaderState {
  if (!isNew) return openTags({ ...state, message: null }, article, tags);
  const key = state.settings.bindings.find(({ mode, command }) => mode === 'article' && command === 'save')?.keys[0];
  return note(state, messages.library.told.saved(key ? keyLabel(key, state.settings.ascii) : ''));
}

export function editTagsLine(state: ReaderState, change: (line: LineEdit) => LineEdit): ReaderState {
  const prompt = layerOf(state, 'tags-prompt');
  return prompt ? replaceLayer(state, { ...prompt, edit: change(prompt.edit) }) : state;
}

/** Enter in the prompt for tags. */
export function acceptTags(state: ReaderState): ReaderState | Outcome {
  const prompt = layerOf(state, 'tags-prompt');
  if (!prompt) return state;
  const { article: id, edit, before } = prompt;
  const next = dropLayers(state, 'tags-prompt');
  const typed = edit.text.replace(/[\s,]+$/, '');
  if (typed === printable(before)) return next;
  const back = { change: { kind: 'tags', id, tags: before }, message: messages.library.told.tagsAsBefore } as const;
  return apply(next, { kind: 'tags', id, tags: typed }, messages.library.told.tagsChanged, back);
}

function undo(state: ReaderState): ReaderState | Outcome {
  const last = state.library.undo.at(-1);
  const deleted = state.library.listing?.counts.deleted ?? 0;
  const { nothingToUndo, nothingToUndoButDeleted } = messages.library.told;
  if (!last) return note(state, deleted > 0 ? nothingToUndoButDeleted : nothingToUndo);
  return apply(changed(state, { undo: state.library.undo.slice(0, -1) }), last.change, last.message);
}

export const LIBRARY_CHANGES = {
  archive,
  'edit-tags': editTags,
  'delete-article': deleteArticle,
  undo,
} as const satisfies Partial<Record<CommandName, Handler>>;
