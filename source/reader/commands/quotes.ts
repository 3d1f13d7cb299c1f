import type { Quote } from '../../article.ts';
import type { CommandName } from '../keys/keys.ts';
import { EMPTY_LINE } from '../model/line-editor.ts';
import { note } from '../model/message.ts';
import type { Handler, ReaderState, Sidebar } from '../model/state.ts';
import { geometry } from '../view/geometry.ts';
import {
  chosenQuote,
  firstQuoteFrom,
  lastQuoteBefore,
  listedQuotes,
  quoteRange,
  selectedQuote,
  speakerLabel,
} from '../view/quotes.ts';
import { centre, here, jump, refit, visibleRows } from '../view/viewport.ts';
import { PLAIN } from './search.ts';

export function goToQuote(state: ReaderState, quote: Quote): ReaderState {
  return jump({ ...state, sidebar: { ...state.sidebar, selected: null } }, { kind: 'quote', id: quote.id });
}

/** Why there is nothing to go to. */
function noQuotes(state: ReaderState): ReaderState {
  return note(state, state.document.attribution === null ? 'the quotes are still being found' : 'no quotes');
}

/** The quote so many steps from the chosen one, or from what is on the screen. */
function step(state: ReaderState, steps: number, among: readonly Quote[] = listedQuotes(state)): ReaderState {
  if (among.length === 0) return noQuotes(state);
  const all = listedQuotes(state);
  const chosen = chosenQuote(state);
  const { start } = visibleRows(state);
  const from = chosen >= 0 ? chosen : steps > 0 ? firstQuoteFrom(state, start) - 1 : lastQuoteBefore(state, start) + 1;
  const places = new Map(all.map(({ id }, index) => [id, index]));
  const place = ({ id }: Quote) => places.get(id) ?? from;
  const rest = among.filter((quote) => (steps > 0 ? place(quote) > from : place(quote) < from));
  const quote = steps > 0 ? rest[Math.min(steps, rest.length) - 1] : rest[Math.max(0, rest.length + steps)];
  return quote ? goToQuote(state, quote) : note(state, steps > 0 ? 'no quote below' : 'no quote above');
}

function nextBySpeaker(state: ReaderState, count: number | null): ReaderState {
  const all = listedQuotes(state);
  const speaker = all[selectedQuote(state)]?.speaker;
  if (!speaker) return note(state, 'nobody is named for this quote');
  const own = all.filter((quote) => quote.speaker?.person === speaker.person);
  const moved = step(state, count ?? 1, own);
  return moved.target === state.target ? note(state, `no further quote of ${speaker.name}`) : moved;
}

function withSidebar(state: ReaderState, change: Partial<Sidebar>): ReaderState {
  return refit(state, { ...state, sidebar: { ...state.sidebar, ...change } });
}

/** Closed: opens and focuses. Open: focuses. Focused: closes. */
function toggleSidebar(state: ReaderState): ReaderState {
  if (geometry(state).sidebar === null) return withSidebar({ ...state, focus: 'sidebar' }, { open: true });
  if (state.focus === 'article') return { ...state, focus: 'sidebar' };
  return withSidebar({ ...state, focus: 'article' }, { open: false, selected: null, tour: false });
}

function switchFocus(state: ReaderState): ReaderState {
  if (state.focus === 'sidebar') return { ...state, focus: 'article' };
  return geometry(state).sidebar === null
    ? withSidebar({ ...state, focus: 'sidebar' }, { open: true })
    : { ...state, focus: 'sidebar' };
}

function select(state: ReaderState, index: number): ReaderState {
  const quotes = listedQuotes(state);
  const quote = quotes[Math.max(0, Math.min(index, quotes.length - 1))];
  return quote ? { ...state, sidebar: { ...state.sidebar, selected: quote.id } } : noQuotes(state);
}

/** What `select-…` does while the sidebar has the focus. */
export const SIDEBAR_SELECT = {
  'select-next': (state, count) => select(state, selectedQuote(state) + (count ?? 1)),
  'select-previous': (state, count) => select(state, selectedQuote(state) - (count ?? 1)),
  'select-first': (state) => select(state, 0),
  'select-last': (state) => select(state, Number.MAX_SAFE_INTEGER),
} as const satisfies Partial<Record<CommandName, Handler>>;

function goToSelected(state: ReaderState): ReaderState {
  const quote = listedQuotes(state)[selectedQuote(state)];
  return quote ? { ...goToQuote(state, quote), focus: 'article' } : noQuotes(state);
}

function onlySpeaker(state: ReaderState): ReaderState {
  if (state.sidebar.speaker !== null) return withSidebar(state, { speaker: null });
  const quote = listedQuotes(state)[selectedQuote(state)];
  if (!quote?.speaker) return note(state, 'nobody is named for this quote');
  return note(
    withSidebar(state, { speaker: quote.speaker.person, selected: quote.id }),
    `only ${speakerLabel(quote)}; s for all`,
  );
}

/** The next quote, everything else dimmed; after the last one the tour is over. */
function tour(state: ReaderState, count: number | null): ReaderState {
  const quotes = listedQuotes(state);
  const first = !state.sidebar.tour;
  const index = first ? selectedQuote(state) : selectedQuote(state) + (count ?? 1);
  const quote = quotes[index];
  if (!quote)
    return note(withSidebar(state, { tour: false }), quotes.length === 0 ? 'no quotes' : 'that was the last quote');
  const gone = centre(goToQuote(state, quote), quoteRange(quote));
  return { ...gone, focus: 'sidebar', sidebar: { ...gone.sidebar, selected: quote.id, tour: true } };
}

function narrow(state: ReaderState): ReaderState {
  const edit = { text: state.sidebar.filter, cursor: state.sidebar.filter.length };
  return {
    ...state,
    prompt: {
      kind: 'filter',
      edit: edit.text ? edit : EMPTY_LINE,
      options: PLAIN,
      origin: here(state),
      before: state.search,
      recalled: -1,
      typed: '',
    },
  };
}

function toggleFragments(state: ReaderState): ReaderState {
  const fragments = !state.sidebar.fragments;
  return note(withSidebar(state, { fragments }), fragments ? 'fragments too' : 'without fragments');
}

export const QUOTES = {
  'next-quote': (state, count) => step(state, count ?? 1),
  'previous-quote': (state, count) => step(state, -(count ?? 1)),
  'next-by-speaker': nextBySpeaker,
  sidebar: toggleSidebar,
  'switch-focus': switchFocus,
  'go-to-selected': goToSelected,
  'only-speaker': onlySpeaker,
  'filter-quotes': narrow,
  fragments: toggleFragments,
  tour,
} as const satisfies Partial<Record<CommandName, Handler>>;
