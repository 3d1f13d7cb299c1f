import { goToQuote } from './commands/quotes.ts';
import { acceptPrompt, openSearch } from './commands/search.ts';
import type { ReaderState } from './model/state.ts';
import { listedQuotes } from './view/quotes.ts';
import { relayout } from './view/viewport.ts';

/** Where the command line asks the reader to open. */
export interface OpeningPlace {
  /** From 1, in the order of the sidebar. */
  readonly quote?: number;
  readonly search?: string;
}

/** The reader at the place that was asked for; where there is none, at the start, and it says so. */
export function openAt(opened: ReaderState, { quote, search }: OpeningPlace): ReaderState {
  const isAtStart = quote === undefined && search === undefined;
  const state = opened.partial === null || isAtStart ? opened : relayout(opened);
  const searched = search === undefined ? state : acceptPrompt(openSearch(state, search));
  if (quote === undefined) return { ...searched, past: [] };
  const quotes = listedQuotes(searched);
  const wanted = quotes[quote - 1];
  if (wanted) return { ...goToQuote(searched, wanted), past: [] };
  const has = quotes.length === 1 ? 'one quote' : `${quotes.length} quotes`;
  return { ...searched, message: { text: `no quote ${quote}: the article has ${has}`, kind: 'warning' } };
}
