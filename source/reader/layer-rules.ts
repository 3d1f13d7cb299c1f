import { messages } from '../messages/index.ts';
import { exportKey } from './commands/export.ts';
import { discardNote, editNote } from './commands/highlights/note.ts';
import { selectToMatch } from './commands/highlights/select.ts';
import { markKey } from './commands/history.ts';
import { acceptTags, editTagsLine } from './commands/library/changes.ts';
import { acceptLibrary, cancelLibrary, editWords, LIBRARY_SELECT, openWords } from './commands/library/library.ts';
import { acceptResult, editQuestion, RESULTS_SELECT } from './commands/library/results.ts';
import { hintKey } from './commands/links.ts';
import { acceptList, LIST_SELECT } from './commands/lists.ts';
import { pictureKey } from './commands/pictures.ts';
import { acceptFilter, cancelFilter, editFilter, leaveSidebar, SIDEBAR_SELECT } from './commands/quotes.ts';
import { acceptSearch, cancelSearch, editSearch } from './commands/search.ts';
import type { CommandName, Mode } from './keys/keys.ts';
import { NOTE_EDITS } from './model/highlights/note-editor.ts';
import { dropLayers, type LayerKind, layerOf, replaceLayer, topLayer } from './model/layers.ts';
import type { ResultKind } from './model/library/results.ts';
import type { EditCommand, LineEdit } from './model/line-editor.ts';
import { note } from './model/message.ts';
import type { Handler, Outcome, ReaderState } from './model/state.ts';
import { resultsOf } from './view/library/results.ts';

/** Commands that move the cursor of the sidebar, a list or the help. */
export type SelectCommand = Extract<CommandName, `select-${string}`>;

/** What a layer does while it is on top. The layers below handle anything that it does not define. */
export interface LayerRules {
  /** The mode whose key bindings are active. */
  readonly mode?: Mode;
  /** Handles every key, instead of the bindings. */
  readonly key?: (state: ReaderState, key: string) => ReaderState | Outcome;
  /** Edits the layer's line, on typing, pasting and edit commands. If no layer has this, pasted text starts a search. */
  readonly edit?: (state: ReaderState, change: (line: LineEdit) => LineEdit) => ReaderState;
  /** Edit commands that work differently from those of a single line. */
  readonly edits?: Partial<Readonly<Record<EditCommand, (line: LineEdit) => LineEdit>>>;
  /** Whether the text may have several lines, so that pasted text keeps its line breaks. */
  readonly hasLines?: true;
  /** The line that `edit` edits. */
  readonly line?: (state: ReaderState) => LineEdit | undefined;
  readonly select?: Partial<Readonly<Record<SelectCommand, Handler>>>;
  /** Enter. */
  readonly accept?: (state: ReaderState) => ReaderState | Outcome;
  /** Esc: closes this layer and no other. */
  readonly cancel: (state: ReaderState) => ReaderState;
  /** Opens the line that receives pasted text if no line is being edited. */
  readonly openLine?: (state: ReaderState) => ReaderState;
  /** Whether the layer covers the article, so that the mouse cannot reach what is below. */
  readonly covers?: true;
  /** Whether the layer waits for one more key of a command. A paste closes it. */
  readonly momentary?: true;
}

function closeList(state: ReaderState): ReaderState {
  const closed = dropLayers(state, 'list');
  const isEmpty = state.document.article.blocks.length === 0;
  return isEmpty ? note(closed, messages.reader.frontKeys) : closed;
}

function endSearch(state: ReaderState): ReaderState {
  const target = state.target?.kind === 'match' ? null : state.target;
  return dropLayers({ ...state, target }, 'search');
}

function pendingKey(state: ReaderState, key: string): ReaderState | Outcome {
  return layerOf(state, 'pending')?.command === 'export' ? exportKey(state, key) : markKey(state, key);
}

function editList(state: ReaderState, change: (line: LineEdit) => LineEdit): ReaderState {
  const list = layerOf(state, 'list');
  return list ? replaceLayer(state, { ...list, selected: 0, edit: change(list.edit) }) : state;
}

/** Search results, people, one person's quotes and highlights are lists of the same kind. */
const resultRules = (kind: ResultKind): LayerRules => ({
  mode: 'panel',
  edit: editQuestion,
  line: (state) => resultsOf(state)?.edit,
  select: RESULTS_SELECT,
  accept: acceptResult,
  cancel: (state) => dropLayers(state, kind),
  covers: true,
});

/** The rules of every layer. A new layer gets its data in `model/layers.ts` and a row here. */
const RULES: Readonly<Record<LayerKind, LayerRules>> = {
  article: { mode: 'article', cancel: (state) => (state.target ? { ...state, target: null } : state) },
  sidebar: { mode: 'sidebar', select: SIDEBAR_SELECT, cancel: leaveSidebar },
  narrowing: { cancel: (state) => dropLayers(state, 'narrowing') },
  tour: { cancel: (state) => dropLayers(state, 'tour') },
  search: { cancel: endSearch },
  selection: { mode: 'selection', cancel: (state) => dropLayers(state, 'selection') },
  'auto-scroll': { cancel: (state) => dropLayers(state, 'auto-scroll') },
  picture: { key: pictureKey, cancel: (state) => dropLayers(state, 'picture'), covers: true },
  help: {
    mode: 'help',
    select: LIST_SELECT,
    cancel: (state) => dropLayers(state, 'help'),
    covers: true,
  },
  library: {
    mode: 'library',
    openLine: openWords,
    select: LIBRARY_SELECT,
    accept: acceptLibrary,
    cancel: cancelLibrary,
    covers: true,
  },
  found: resultRules('found'),
  people: resultRules('people'),
  said: resultRules('said'),
  highlighted: resultRules('highlighted'),
  'library-words': {
    mode: 'panel',
    edit: editWords,
    line: (state) => state.library.edit,
    select: LIBRARY_SELECT,
    accept: acceptLibrary,
    cancel: (state) => dropLayers(state, 'library-words'),
    covers: true,
  },
  list: {
    mode: 'panel',
    edit: editList,
    line: (state) => layerOf(state, 'list')?.edit,
    select: LIST_SELECT,
    accept: acceptList,
    cancel: closeList,
    covers: true,
  },
  'search-prompt': {
    mode: 'prompt',
    edit: editSearch,
    line: (state) => layerOf(state, 'search-prompt')?.edit,
    accept: (state) => selectToMatch(acceptSearch(state)),
    cancel: cancelSearch,
    covers: true,
  },
  'filter-prompt': {
    mode: 'prompt',
    edit: editFilter,
    line: (state) => layerOf(state, 'filter-prompt')?.edit,
    accept: acceptFilter,
    cancel: cancelFilter,
    covers: true,
  },
  'tags-prompt': {
    mode: 'prompt',
    edit: editTagsLine,
    line: (state) => layerOf(state, 'tags-prompt')?.edit,
    accept: acceptTags,
    cancel: (state) => dropLayers(state, 'tags-prompt'),
    covers: true,
  },
  note: {
    mode: 'note',
    edit: editNote,
    edits: NOTE_EDITS,
    line: (state) => layerOf(state, 'note')?.edit,
    hasLines: true,
    cancel: discardNote,
    covers: true,
  },
  hints: { key: hintKey, cancel: (state) => dropLayers(state, 'hints'), momentary: true },
  pending: { key: pendingKey, cancel: (state) => dropLayers(state, 'pending'), momentary: true },
  count: { cancel: (state) => dropLayers(state, 'count'), momentary: true },
};

export function rulesOf({ kind }: { readonly kind: LayerKind }): LayerRules {
  return RULES[kind];
}

/** The rules of the topmost layer that has a mode; the bindings of that mode are active. */
export function keyRules({ layers }: Pick<ReaderState, 'layers'>): LayerRules & { readonly mode: Mode } {
  const { mode = 'article', ...rules } =
    layers.map(rulesOf).findLast((each) => each.mode !== undefined) ?? RULES.article;
  return { mode, ...rules };
}

/** Esc: closes the top layer. It never quits the program. */
export function cancel(state: ReaderState): ReaderState {
  return rulesOf(topLayer(state)).cancel(state);
}

/** Whether something covers the article, so that the mouse does not reach it. */
export function isCovered({ layers }: Pick<ReaderState, 'layers'>): boolean {
  return layers.some((layer) => rulesOf(layer).covers);
}

/** Drops the layers that wait for one more key. */
export function endMomentary(state: ReaderState): ReaderState {
  const kinds = state.layers.filter((layer) => rulesOf(layer).momentary).map(({ kind }) => kind);
  return dropLayers(state, ...kinds);
}
