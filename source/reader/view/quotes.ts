import {
  LEAST_CONFIDENCE,
  type Person,
  type Position,
  type Quote,
  type Range,
  speakerNames,
  speakersOf,
} from '../../article.ts';
import { comparePositions } from '../../highlights/range.ts';
import { rowOf } from '../../layout/index.ts';
import { messages } from '../../messages/index.ts';
import { narrowingOf } from '../model/layers.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { ReaderState } from '../model/state.ts';
import { isVisible } from './viewport.ts';

const NO_QUOTES: readonly Quote[] = [];

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const filtered = memoizeLast(
  (quotes: readonly Quote[], fragments: boolean, speaker: string | null, filter: string): readonly Quote[] => {
    const words = folded(filter).split(/\s+/).filter(Boolean);
    return quotes.filter(
      (quote) =>
        (fragments || quote.kind !== 'fragment') &&
        (speaker === null || speakersOf(quote).some(({ person }) => person === speaker)) &&
        (words.length === 0 || containsAll(folded(`${namesOf(quote)} ${quote.text}`), words)),
    );
  },
);

const shown = memoizeLast((quotes: readonly Quote[], fragments: boolean) =>
  fragments ? quotes : quotes.filter(({ kind }) => kind !== 'fragment'),
);

function containsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** The quotes that the sidebar lists and that `)` and `(` step through. */
export function listedQuotes(state: ReaderState): readonly Quote[] {
  const { fragments } = state.sidebar;
  const { speaker, filter } = narrowingOf(state);
  return filtered(state.document.attribution?.quotes ?? NO_QUOTES, fragments, speaker, filter);
}

/** The quotes highlighted in the article: all, or all but fragments, no matter how the sidebar is narrowed. */
export function shownQuotes(state: ReaderState): readonly Quote[] {
  return shown(state.document.attribution?.quotes ?? NO_QUOTES, state.sidebar.fragments);
}

/** The number of quotes: "2 of 14 quotes" while the list is narrowed. */
export function quoteCount(listed: number, all: number): string {
  const { quotes, quotesOf } = messages.screen.status;
  return listed === all ? quotes(all) : quotesOf(listed, all);
}

/** The first part of a quote. */
export function quoteRange(quote: Quote): Range {
  const [first] = quote.parts;
  return first ?? { block: 0, start: 0, end: 0 };
}

/** The index in `listedQuotes` of the quote that the last jump went to; -1 if it went to something else. */
export function targetQuote(state: ReaderState): number {
  const { target } = state;
  return target?.kind === 'quote' ? listedQuotes(state).findIndex((quote) => quote.id === target.id) : -1;
}

/** The index of the quote that the sidebar follows: the target of the last jump, or the first on the screen, or the last above it. */
export function reachedQuote(state: ReaderState): number {
  const target = targetQuote(state);
  if (target >= 0) return target;
  const next = firstQuoteFrom(state, state.top);
  const quote = listedQuotes(state)[next];
  return quote && isVisible(state, quoteRange(quote)) ? next : Math.max(0, next - 1);
}

/** How many of the listed quotes begin before a position. */
export function countQuotesBefore(state: ReaderState, position: Position): number {
  const begins = listedQuotes(state).map((quote) => {
    const { block, start } = quoteRange(quote);
    return comparePositions({ block, offset: start }, position);
  });
  return begins.filter((order) => order < 0).length;
}

/** The index of the first listed quote that begins on or below a row; the number of quotes if there is none. */
export function firstQuoteFrom(state: ReaderState, row: number): number {
  const quotes = listedQuotes(state);
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const quote = quotes[middle];
    const range = quote && quoteRange(quote);
    if (range && rowOf(state.layout, { block: range.block, offset: range.start }) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the last listed quote that begins above a row; -1 if there is none. */
export function lastQuoteBefore(state: ReaderState, row: number): number {
  return firstQuoteFrom(state, row) - 1;
}

/** The index of the quote at the sidebar's cursor. */
export function selectedQuote(state: ReaderState): number {
  const { selected } = state.sidebar;
  const index = selected === null ? -1 : listedQuotes(state).findIndex((quote) => quote.id === selected);
  return index >= 0 ? index : reachedQuote(state);
}

export interface SpeakerCount {
  readonly person: Person;
  readonly quotes: number;
}

/** The speakers with the number of their quotes, the most quoted first; ties are in the order of the article. */
export const speakerCounts = memoizeLast(
  (people: readonly Person[], quotes: readonly Quote[], fragments: boolean): readonly SpeakerCount[] => {
    const counts = new Map<string, number>();
    for (const quote of quotes) {
      if (!fragments && quote.kind === 'fragment') continue;
      for (const { person } of speakersOf(quote)) counts.set(person, (counts.get(person) ?? 0) + 1);
    }
    return people
      .flatMap((person) => (counts.has(person.id) ? [{ person, quotes: counts.get(person.id) ?? 0 }] : []))
      .sort((one, other) => other.quotes - one.quotes);
  },
);

const numbered = memoizeLast((quotes: readonly Quote[]): ReadonlyMap<string, number> => {
  const numbers = new Map<string, number>();
  for (const quote of quotes)
    for (const { person } of speakersOf(quote)) if (!numbers.has(person)) numbers.set(person, numbers.size);
  return numbers;
});

/** A number for each speaker by the person's id, in the order in which they first speak. It determines their color and symbol. */
export function speakerNumbers(state: ReaderState): ReadonlyMap<string, number> {
  return numbered(state.document.attribution?.quotes ?? NO_QUOTES);
}

/** Whether the speaker is more likely wrong than right. */
export const isGuess = ({ speaker }: Quote): boolean => speaker !== null && speaker.confidence < LEAST_CONFIDENCE;

/** How many speakers of some quotes are guesses. */
export const countGuesses = memoizeLast((quotes: readonly Quote[]): number => quotes.filter(isGuess).length);

const namesOf = ({ speaker }: Quote): string => (speaker === null ? '' : speakerNames(speaker));

/** The speaker's name, with a question mark if the confidence is below one half; "unnamed" without a speaker. */
export function speakerLabel(quote: Quote): string {
  if (quote.speaker === null) return messages.screen.quotes.unnamed;
  return isGuess(quote) ? `${namesOf(quote)} ?` : namesOf(quote);
}
