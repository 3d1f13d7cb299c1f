import type { Block, Quote } from '../../article.ts';
import type { BidiLevels } from '../../layout/index.ts';
import { messages } from '../../messages/index.ts';
import { rangeOf, type Selection, wordsIn } from '../model/highlights/selection.ts';
import { hasLayer, type LayerOf, layerOf, type Prompt } from '../model/layers.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { Message, ReaderDocument, ReaderState } from '../model/state.ts';
import { pageCount } from '../view/incremental-layout.ts';
import { resultsOf } from '../view/library/results.ts';
import { listedQuotes, shownQuotes, targetQuote } from '../view/quotes.ts';
import { type SearchSwitch, searchSwitches } from '../view/search-switches.ts';
import { percentRead } from '../view/viewport.ts';

/** The number of listed quotes, and of all. */
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
  /** The number of passages that were left out of the article. */
  readonly leftOut: number;
  readonly search: LayerOf<'search'> | null;
  /** Whether the quotes have been found. */
  readonly isComplete: boolean;
  /** The quote that the last jump went to, and its index among the listed ones. */
  readonly quote: Quote | null;
  readonly quoteIndex: number;
  /** What covers the article and receives the keys. */
  readonly covering: (typeof COVERS)[number] | 'library-deleted' | null;
  /** Whether the library is on the screen in place of the article. */
  readonly isLibrary: boolean;
  /** The number of selected words; null if nothing is selected. */
  readonly selectedWords: number | null;
  /** The digits typed so far, and the command that waits for another key. */
  readonly count: string;
  readonly pending: LayerOf<'pending'>['command'] | null;
  readonly bidiLevels: BidiLevels | undefined;
}

/** What the prompt shows. Every field keeps its identity as long as its value is the same. */
export interface ShownPrompt extends QuoteCounts {
  readonly kind: Prompt['kind'];
  /** The typed text, and the position of the cursor in UTF-16 code units. */
  readonly text: string;
  readonly cursor: number;
  /** The switches of a search; null for the sidebar's filter, which has none. */
  readonly switches: readonly SearchSwitch[] | null;
  readonly search: LayerOf<'search'> | null;
  readonly message: Message | null;
}

function quoteCounts(state: ReaderState): QuoteCounts {
  return { listedQuotes: listedQuotes(state).length, allQuotes: shownQuotes(state).length };
}

const selectedWords = memoizeLast((blocks: readonly Block[], selection: Selection | null): number | null =>
  selection === null ? null : wordsIn(blocks, rangeOf(selection)),
);

const COVERS = ['note', 'list', 'help', 'said', 'people', 'found', 'highlighted', 'library-words', 'library'] as const;

/** The position of the selected article in the library, or of the selected result in a list on top of it: "3 of 17". */
function libraryPosition(state: ReaderState): string {
  const { library } = state;
  const results = resultsOf(state);
  const total = (results ? results.answer?.items.length : library.listing?.total) ?? 0;
  const { title, position } = messages.library;
  return total === 0 ? title : position((results ?? library).selected + 1, total);
}

/** Selects what the status line shows. */
export function shownStatus(state: ReaderState): ShownStatus {
  const { document, message } = state;
  const { page, pages, about: isEstimate } = pageCount(state);
  const quoteIndex = targetQuote(state);
  const covering = COVERS.find((kind) => hasLayer(state, kind)) ?? null;
  const isLibrary = hasLayer(state, 'library') && covering !== 'note' && covering !== 'list';
  return {
    name: isLibrary ? libraryPosition(state) : document.name,
    source: document.source,
    message,
    page,
    pages,
    isEstimate,
    percent: percentRead(state),
    leftOut: document.article.omitted.length,
    search: layerOf(state, 'search'),
    isComplete: document.attribution !== null,
    quote: listedQuotes(state)[quoteIndex] ?? null,
    quoteIndex,
    isLibrary,
    covering: covering === 'library' && state.library.state === 'deleted' ? 'library-deleted' : covering,
    selectedWords: selectedWords(document.article.blocks, layerOf(state, 'selection')),
    count: layerOf(state, 'count')?.digits ?? '',
    pending: layerOf(state, 'pending')?.command ?? null,
    bidiLevels: document.typesetting?.bidiLevels,
    ...quoteCounts(state),
  };
}

/** Selects what an open prompt shows. */
export function shownPrompt(state: ReaderState, prompt: Prompt): ShownPrompt {
  const { kind, edit } = prompt;
  const switches =
    prompt.kind === 'search-prompt' ? searchSwitches(state.settings.bindings, prompt.options, edit.text) : null;
  const search = layerOf(state, 'search');
  return { kind, ...edit, switches, search, message: state.message, ...quoteCounts(state) };
}
