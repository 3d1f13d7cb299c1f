import { messages } from '../../messages/index.ts';
import {
  type Answer,
  isAsking,
  isSameQuestion,
  questionOf,
  type ResultItem,
  type ResultKind,
  type ResultsLayer,
} from '../model/library/results.ts';
import type { LineEdit } from '../model/line-editor.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { ReaderState } from '../model/state.ts';
import { geometry } from '../view/geometry.ts';
import { firstResult, resultsRoom } from '../view/library/results.ts';

/** What a list of results shows. Every field keeps its identity as long as its value is the same. */
export interface ShownResults {
  readonly kind: ResultKind;
  /** What is listed. */
  readonly title: string;
  readonly edit: LineEdit;
  /** How many results there are, or why there are none. */
  readonly summary: string;
  readonly items: readonly ResultItem[];
  /** The index of the selected one among them. */
  readonly selected: number;
  /** The text around the selected quote; null if it is not shown. */
  readonly context: string | null;
  /** What is shown in place of results. */
  readonly hints: readonly string[];
}

const visible = memoizeLast((answer: Answer | null, first: number, count: number): readonly ResultItem[] =>
  answer === null ? [] : answer.items.slice(first, first + count),
);

const NOTHING: readonly string[] = [];

/** Selects what a list of results shows. */
export function shownResults(state: ReaderState, layer: ResultsLayer): ShownResults {
  const { kind, edit, person, selected, answer, context } = layer;
  const { items: count } = resultsRoom(geometry(state).panel, kind);
  const question = questionOf(layer, state.library.version);
  const asks = isAsking(question);
  const shown = asks ? answer : null;
  const first = firstResult(selected, shown?.items.length ?? 0, count);
  const isCurrent = shown !== null && isSameQuestion(shown.question, question);
  return {
    kind,
    title: person?.name ?? messages.library.results.titles[kind],
    edit,
    summary: isCurrent ? shown.summary : asks ? '…' : '',
    items: visible(shown, first, count),
    selected: selected - first,
    context: context?.item === selected ? context.text : null,
    hints: asks ? NOTHING : messages.library.results.hints,
  };
}
