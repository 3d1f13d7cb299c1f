import type { Position } from '../article.ts';
import { messages } from '../messages/index.ts';
import { printable } from '../printable.ts';
import type { WantedSearch } from '../search/index.ts';
import { goToQuote } from './commands/quotes.ts';
import { acceptSearch, openSearch } from './commands/search.ts';
import { NO_ANNOTATIONS } from './model/highlights/annotations.ts';
import { ARTICLE_LAYER } from './model/layers.ts';
import { NEW_LIBRARY } from './model/library/library.ts';
import { warn } from './model/message.ts';
import { NO_PICTURES } from './model/pictures.ts';
import type { Settings } from './model/settings.ts';
import type { ReaderDocument, ReaderState, Sidebar } from './model/state.ts';
import { layoutScreen } from './view/incremental-layout.ts';
import { listedQuotes } from './view/quotes.ts';
import { relayout, reveal } from './view/viewport.ts';

/** The initial state: the top of an article. */
export function openReader(
  document: ReaderDocument,
  size: ReaderState['size'],
  settings: Settings,
  sidebarOpen: Sidebar['open'] = 'auto',
): ReaderState {
  return layoutScreen({
    document,
    size,
    settings,
    layout: { width: 0, rows: [], firstRows: [] },
    partialLayout: null,
    pages: [0],
    top: 0,
    paged: true,
    anchor: { block: 0, offset: 0 },
    target: null,
    layers: [ARTICLE_LAYER],
    sidebar: { open: sidebarOpen, below: false, fragments: false, selected: null },
    partialIndex: null,
    searchHistory: [],
    message: document.remark === undefined ? null : { text: printable(document.remark), kind: 'note' },
    unknownKeys: [],
    past: [],
    future: [],
    marks: {},
    recent: { articles: [], now: 0 },
    library: NEW_LIBRARY,
    pictures: NO_PICTURES,
    pictureRooms: new Map(),
    annotations: NO_ANNOTATIONS,
    notesShown: false,
    dimmed: false,
    omittedShown: false,
    mouse: false,
    background: 'dark',
    focused: false,
    flash: null,
  });
}

/** Where to open an article. */
export interface OpeningPosition {
  /** A position in the text or the beginning of a quote; takes precedence over the other fields. */
  readonly at?: Position;
  /** The number of a quote in the sidebar, from 1. */
  readonly quote?: number;
  readonly search?: WantedSearch;
}

/** Goes to a position, and marks the quote that begins there. */
function goToPosition(state: ReaderState, at: Position): ReaderState {
  const quote = state.document.attribution?.quotes.find(
    ({ parts: [first] }) => first?.block === at.block && first.start === at.offset,
  );
  return quote ? goToQuote(state, quote) : reveal(state, { block: at.block, start: at.offset, end: at.offset });
}

/** Goes to a position, to a quote or to the first match of a search. If there is none, stays at the top and reports it. */
export function openAt(opened: ReaderState, { at, quote, search }: OpeningPosition): ReaderState {
  const isAtStart = at === undefined && quote === undefined && search === undefined;
  const whole = opened.partialLayout === null || isAtStart ? opened : relayout(opened);
  const state = at === undefined ? whole : goToPosition(whole, at);
  const searched = search === undefined ? state : acceptSearch(openSearch(state, search.query, search.options));
  if (quote === undefined) return { ...searched, past: [] };
  const quotes = listedQuotes(searched);
  const wanted = quotes[quote - 1];
  if (wanted) return { ...goToQuote(searched, wanted), past: [] };
  return warn(searched, messages.reader.quotes.noNumber(quote, quotes.length));
}
