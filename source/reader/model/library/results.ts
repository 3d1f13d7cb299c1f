import type { Found } from '../../../library/find/find.ts';
import type { LitRange } from '../../../library/find/light.ts';
import { EMPTY_LINE, type LineEdit } from '../line-editor.ts';

/** The kinds of questions to the library: articles by their words, the people quoted, one person's quotes, and highlights. */
export const RESULT_KINDS = ['found', 'people', 'said', 'highlighted'] as const;

export type ResultKind = (typeof RESULT_KINDS)[number];

/** Somebody in the table `people`. */
export interface Person {
  readonly id: number;
  readonly name: string;
}

/** A question to the library. Two are the same if all their fields are. */
export interface Question {
  readonly kind: ResultKind;
  readonly words: string;
  /** Whose quotes are asked for; null for the other kinds. */
  readonly person: number | null;
  /** `LibraryView.version` */
  readonly version: number;
}

/** A quote, by its index among those of an article. */
export interface QuoteTarget {
  readonly kind: 'quote';
  readonly article: number;
  readonly number: number;
}

/** What Enter opens. */
export type ResultTarget =
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'person'; readonly person: Person }
  | QuoteTarget
  /** A highlight by its key. */
  | { readonly kind: 'highlight'; readonly article: number; readonly key: string };

/** One result. All text is outside text, not yet printable. */
export interface ResultItem {
  readonly heading: string;
  /** The ranges that match words of the question. */
  readonly headingLit: readonly LitRange[];
  readonly detail: string;
  readonly text: string;
  readonly textLit: readonly LitRange[];
  readonly target: ResultTarget;
}

export interface Answer {
  readonly question: Question;
  readonly items: readonly ResultItem[];
  /** A count of the results in words, or why there are none. */
  readonly summary: string;
}

/** A list of results on the screen, with the line being typed. */
export interface Results {
  readonly edit: LineEdit;
  /** Whose quotes are listed; null for the other kinds. */
  readonly person: Person | null;
  readonly selected: number;
  /** The last answer; null before the first. */
  readonly answer: Answer | null;
  /** The question that has not been answered yet. */
  readonly asked: Question | null;
  /** The text around a quote, by the index of its item. */
  readonly context: { readonly item: number; readonly text: string } | null;
}

export const NO_RESULTS: Results = {
  edit: EMPTY_LINE,
  person: null,
  selected: 0,
  answer: null,
  asked: null,
  context: null,
};

export type ResultsLayer = { readonly kind: ResultKind } & Results;

export const questionOf = ({ kind, edit, person }: ResultsLayer, version: number): Question => ({
  kind,
  words: edit.text.trim().replace(/\s+/g, ' '),
  person: person?.id ?? null,
  version,
});

export const isSameQuestion = (one: Question, other: Question): boolean =>
  one.kind === other.kind && one.words === other.words && one.person === other.person && one.version === other.version;

/** Whether a question can be answered: articles are found only by words. */
export const isAsking = ({ kind, words }: Question): boolean => kind !== 'found' || words !== '';
