import { hasLayer, type Layered, layerOf } from '../../model/layers.ts';
import {
  isAsking,
  isSameQuestion,
  type Question,
  questionOf,
  type ResultKind,
  type ResultsLayer,
} from '../../model/library/results.ts';
import type { ReaderState } from '../../model/state.ts';
import type { Rectangle } from '../geometry.ts';

/** Rows above the results: the title, and the line being typed. */
export const RESULTS_HEAD = 2;

/** Rows of a result: its heading, and below it the text. */
const ROWS: Readonly<Record<ResultKind, number>> = { found: 3, people: 2, said: 3, highlighted: 3 };

/** How results are laid out in a panel. */
export interface ResultsRoom {
  readonly rowsEach: number;
  /** How many results are visible. */
  readonly items: number;
}

export function resultsRoom({ height }: Rectangle, kind: ResultKind): ResultsRoom {
  const rowsEach = ROWS[kind];
  return { rowsEach, items: Math.max(1, Math.floor((height - RESULTS_HEAD) / rowsEach)) };
}

/** The index of the first visible result: the selected one is in the middle. */
export function firstResult(selected: number, total: number, items: number): number {
  return Math.max(0, Math.min(selected - Math.floor(items / 2), total - items));
}

/** The list of results on top of the library; null if there is none. */
export function resultsOf(state: Layered): ResultsLayer | null {
  return layerOf(state, 'said') ?? layerOf(state, 'people') ?? layerOf(state, 'found') ?? layerOf(state, 'highlighted');
}

/** The question to ask for the screen; null if it has been asked already, or if there is none. */
export function neededQuestion(state: ReaderState): Question | null {
  const layer = hasLayer(state, 'library') ? resultsOf(state) : null;
  if (layer === null) return null;
  const question = questionOf(layer, state.library.version);
  const isKnown = (other: Question | undefined) => other !== undefined && isSameQuestion(other, question);
  return !isAsking(question) || isKnown(layer.answer?.question) || isKnown(layer.asked ?? undefined) ? null : question;
}
