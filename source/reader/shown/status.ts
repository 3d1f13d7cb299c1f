import type { Quote } from '../../article.ts';
import type { BidiLevels } from '../../layout/index.ts';
import type { Message, Prompt, ReaderDocument, ReaderState, Search } from '../model/state.ts';
import { pageCount } from '../view/incremental-layout.ts';
import { chosenQuote, listedQuotes, shownQuotes } from '../view/quotes.ts';
import { percentRead } from '../view/viewport.ts';

/** How many quotes are listed, and of how many. */
interface QuoteCounts {
  readonly listedQuotes: number;
  readonly allQuotes: number;
}

/** What the status line shows. Every field keeps its identity as long as its value is the same. */
export interface ShownStatus extends QuoteCounts {
  /** The article's title, or the name of its source. */
  readonly name: string;
  readonly source: ReaderDocument['source'];
  readonly message: Message | null;
  /** The page on the screen, counted from 1, and the number of pages. */
  readonly page: number;
  readonly pages: number;
  readonly isEstimate: boolean;
  readonly percent: number;
  readonly search: Search | null;
  /** Whether the quotes have been found. */
  readonly isComplete: boolean;
  /** The quote that was jumped to, and its index among the listed ones. */
  readonly quote: Quote | null;
  readonly quoteIndex: number;
  /** The digits typed so far, and the command that waits for another key. */
  readonly count: string;
  readonly pending: ReaderState['pending'];
  readonly bidiLevels: BidiLevels | undefined;
}

/** What the prompt shows. Every field keeps its identity as long as its value is the same. */
export interface ShownPrompt extends QuoteCounts {
  readonly kind: Prompt['kind'];
  /** What is typed, and the cursor in it in UTF-16 code units. */
  readonly text: string;
  readonly cursor: number;
  readonly options: Prompt['options'];
  readonly search: Search | null;
  readonly message: Message | null;
}

function quoteCounts(state: ReaderState): QuoteCounts {
  return { listedQuotes: listedQuotes(state).length, allQuotes: shownQuotes(state).length };
}

/** Selects what the status line shows. */
export function shownStatus(state: ReaderState): ShownStatus {
  const { document, message, search, count, pending } = state;
  const { page, pages, about: isEstimate } = pageCount(state);
  const quoteIndex = chosenQuote(state);
  return {
    name: document.name,
    source: document.source,
    message,
    page,
    pages,
    isEstimate,
    percent: percentRead(state),
    search,
    isComplete: document.attribution !== null,
    quote: listedQuotes(state)[quoteIndex] ?? null,
    quoteIndex,
    count,
    pending,
    bidiLevels: document.typesetting?.bidiLevels,
    ...quoteCounts(state),
  };
}

/** Selects what an open prompt shows. */
export function shownPrompt(state: ReaderState, { kind, edit, options }: Prompt): ShownPrompt {
  const { message, search } = state;
  return { kind, ...edit, options, search, message, ...quoteCounts(state) };
}
