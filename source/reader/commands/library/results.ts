import { messages } from '../../../messages/index.ts';
import { printable } from '../../../printable.ts';
import type { CommandName } from '../../keys/keys.ts';
import { pushLayer, replaceLayer } from '../../model/layers.ts';
import {
  isAsking,
  isSameQuestion,
  NO_RESULTS,
  type Question,
  questionOf,
  type ResultItem,
  type ResultKind,
  type Results,
  type ResultsLayer,
} from '../../model/library/results.ts';
import type { LineEdit } from '../../model/line-editor.ts';
import { note } from '../../model/message.ts';
import type { Action, Handler, Outcome, ReaderState } from '../../model/state.ts';
import { geometry } from '../../view/geometry.ts';
import { resultsOf, resultsRoom } from '../../view/library/results.ts';
import { departure } from '../history.ts';

function changed(state: ReaderState, layer: ResultsLayer, change: Partial<Results>): ReaderState {
  return replaceLayer(state, { ...layer, ...change });
}

const withResults = (
  state: ReaderState,
  work: (layer: ResultsLayer) => ReaderState | Outcome,
): ReaderState | Outcome => {
  const layer = resultsOf(state);
  return layer ? work(layer) : state;
};

const open =
  (kind: ResultKind, more: Partial<Results> = {}): Handler =>
  (state) =>
    pushLayer(state, { kind, ...NO_RESULTS, ...more });

/** Edits the words of the query. */
export function editQuestion(state: ReaderState, change: (line: LineEdit) => LineEdit): ReaderState {
  const layer = resultsOf(state);
  if (!layer) return state;
  const edit = change(layer.edit);
  const isSame = edit.text === layer.edit.text;
  return changed(state, layer, isSame ? { edit } : { edit, selected: 0, context: null });
}

function select(state: ReaderState, to: (selected: number, page: number) => number): ReaderState {
  const layer = resultsOf(state);
  if (!layer) return state;
  const last = Math.max(0, (layer.answer?.items.length ?? 0) - 1);
  const index = to(layer.selected, resultsRoom(geometry(state).panel, layer.kind).items);
  const selected = Math.max(0, Math.min(index, last));
  return changed(state, layer, { selected, context: selected === layer.selected ? layer.context : null });
}

/** The `select-…` commands in a list of results. */
export const RESULTS_SELECT = {
  'select-next': (state, count) => select(state, (selected) => selected + (count ?? 1)),
  'select-previous': (state, count) => select(state, (selected) => selected - (count ?? 1)),
  'select-next-page': (state, count) => select(state, (selected, page) => selected + (count ?? 1) * page),
  'select-previous-page': (state, count) => select(state, (selected, page) => selected - (count ?? 1) * page),
  'select-first': (state) => select(state, () => 0),
  'select-last': (state) => select(state, () => Number.MAX_SAFE_INTEGER),
} as const satisfies Partial<Record<CommandName, Handler>>;

/** Runs a command on the selected result. If the results are outdated, the command waits for the new ones. */
function withItem(
  state: ReaderState,
  command: CommandName,
  work: (item: ResultItem, layer: ResultsLayer) => ReaderState | Outcome,
): ReaderState | Outcome {
  return withResults(state, (layer) => {
    const question = questionOf(layer, state.library.version);
    if (!isAsking(question)) return note(state, messages.library.results.typeWords);
    if (layer.answer === null || !isSameQuestion(layer.answer.question, question)) {
      const waiting = { command, keys: [] };
      return changed({ ...state, library: { ...state.library, waiting } }, layer, { asked: null });
    }
    const item = layer.answer.items[layer.selected];
    return item ? work(item, layer) : note(state, printable(layer.answer.summary));
  });
}

/** Enter: opens the article at the match or the quote, or lists what the person has said. */
export function acceptResult(state: ReaderState): ReaderState | Outcome {
  return withItem(state, 'accept', ({ target }) => {
    if (target.kind === 'person') {
      return pushLayer(state, { kind: 'said', ...NO_RESULTS, person: target.person });
    }
    return {
      state: note(state, messages.reader.history.opening),
      effects: [{ type: 'open-result', target, arrival: departure(state) }],
    };
  });
}

/** Shows the text around the selected quote, or hides it. */
function showContext(state: ReaderState): ReaderState | Outcome {
  return withItem(state, 'context', ({ target }, layer) => {
    if (layer.context?.item === layer.selected) return changed(state, layer, { context: null });
    if (target.kind !== 'quote') return state;
    return { state, effects: [{ type: 'find-context', target, item: layer.selected }] };
  });
}

/** Shows the text found around a quote, if the quote is still selected. */
export function contextFound(
  state: ReaderState,
  { item, text, target }: Extract<Action, { type: 'context' }>,
): ReaderState {
  const layer = resultsOf(state);
  if (layer?.selected !== item || layer.answer?.items[item]?.target !== target) return state;
  return changed(state, layer, { context: { item, text } });
}

/** Marks a question as asked, so that it is asked only once. */
export function hasAsked(state: ReaderState, question: Question): ReaderState {
  const layer = resultsOf(state);
  return layer ? changed(state, layer, { asked: question }) : state;
}

/** Shows the answer to the current question; drops an answer to an earlier one. */
export function answered(state: ReaderState, { answer }: Extract<Action, { type: 'library-answered' }>): ReaderState {
  const layer = resultsOf(state);
  if (!layer || !isSameQuestion(answer.question, questionOf(layer, state.library.version))) return state;
  const selected = Math.max(0, Math.min(layer.selected, answer.items.length - 1));
  return changed(state, layer, { answer, asked: null, selected });
}

export const RESULTS = {
  'find-library': open('found'),
  people: open('people'),
  'all-highlights': open('highlighted'),
  context: showContext,
} as const satisfies Partial<Record<CommandName, Handler>>;
