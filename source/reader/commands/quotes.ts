import type { Quote } from '../../article.ts';
import { messages } from '../../messages/index.ts';
import type { CommandName } from '../keys/keys.ts';
import { dropLayers, hasLayer, layerOf, narrow, narrowingOf, pushLayer, raiseLayers } from '../model/layers.ts';
import { type LineEdit, lineOf } from '../model/line-editor.ts';
import { note } from '../model/message.ts';
import type { Handler, ReaderState, Sidebar } from '../model/state.ts';
import { geometry, sidebarOpened } from '../view/geometry.ts';
import {
  countQuotesBefore,
  firstQuoteFrom,
  lastQuoteBefore,
  listedQuotes,
  quoteCount,
  quoteRange,
  selectedQuote,
  shownQuotes,
  speakerLabel,
  targetQuote,
} from '../view/quotes.ts';
import { center, jump, refit, reveal, targetRange, visibleRows } from '../view/viewport.ts';

export function goToQuote(state: ReaderState, quote: Quote): ReaderState {
  return jump({ ...state, sidebar: { ...state.sidebar, selected: null } }, { kind: 'quote', id: quote.id });
}

/** Tells the user why there is no quote to go to. */
function noQuotes(state: ReaderState): ReaderState {
  return note(
    state,
    state.document.attribution === null ? messages.reader.quotes.finding : messages.reader.quotes.none,
  );
}

/** The index that steps are counted from: the current quote, or else the gap between quotes at the position of the screen. */
function origin(state: ReaderState, isForward: boolean): number {
  const target = targetQuote(state);
  if (target >= 0) return target;
  // A quote that has just been highlighted is the current one.
  const highlight = state.target?.kind === 'highlight' ? targetRange(state, state.target) : null;
  if (highlight) {
    const { block, start, end } = highlight;
    const beginsBefore = (offset: number) => countQuotesBefore(state, { block, offset });
    return isForward ? beginsBefore(end) - 1 : beginsBefore(start);
  }
  const top = visibleRows(state).start;
  return isForward ? firstQuoteFrom(state, top) - 1 : lastQuoteBefore(state, top) + 1;
}

/** Moves by `steps` quotes of `among` from the current one, or from the top of the screen. */
function step(state: ReaderState, steps: number, among: readonly Quote[] = listedQuotes(state)): ReaderState {
  if (among.length === 0) return noQuotes(state);
  const all = listedQuotes(state);
  const from = origin(state, steps > 0);
  const numbers = new Map(all.map(({ id }, index) => [id, index]));
  const number = ({ id }: Quote) => numbers.get(id) ?? from;
  const rest = among.filter((quote) => (steps > 0 ? number(quote) > from : number(quote) < from));
  const quote = steps > 0 ? rest[Math.min(steps, rest.length) - 1] : rest[Math.max(0, rest.length + steps)];
  return quote
    ? goToQuote(state, quote)
    : note(state, steps > 0 ? messages.reader.quotes.noneBelow : messages.reader.quotes.noneAbove);
}

function nextBySpeaker(state: ReaderState, count: number | null): ReaderState {
  const all = listedQuotes(state);
  const speaker = all[selectedQuote(state)]?.speaker;
  if (!speaker) return note(state, messages.reader.quotes.noSpeaker);
  const own = all.filter((quote) => quote.speaker?.person === speaker.person);
  const moved = step(state, count ?? 1, own);
  return moved.target === state.target ? note(state, messages.reader.quotes.noMoreBy(speaker.name)) : moved;
}

function withSidebar(state: ReaderState, change: Partial<Sidebar>): ReaderState {
  return refit(state, { ...state, sidebar: { ...state.sidebar, ...change } });
}

/** Gives the sidebar the focus. Esc ends a tour and a narrowed list before it returns the focus to the article. */
function focusSidebar(state: ReaderState): ReaderState {
  const opened = geometry(state).sidebar === null ? withSidebar(state, sidebarOpened(state.size, true)) : state;
  return raiseLayers(pushLayer(opened, { kind: 'sidebar' }), 'tour', 'narrowing');
}

/** Opens and focuses the sidebar, or closes it, whether or not it has the focus. */
function toggleSidebar(state: ReaderState): ReaderState {
  if (geometry(state).sidebar === null) return focusSidebar(state);
  return withSidebar(dropLayers(state, 'sidebar', 'tour'), { ...sidebarOpened(state.size, false), selected: null });
}

function switchFocus(state: ReaderState): ReaderState {
  return hasLayer(state, 'sidebar') ? dropLayers(state, 'sidebar') : focusSidebar(state);
}

/** Returns the focus to the article. A sidebar over the lower part of the screen is closed. */
export function leaveSidebar(state: ReaderState): ReaderState {
  return withSidebar(dropLayers(state, 'sidebar'), { selected: null, below: false });
}

function select(state: ReaderState, index: number): ReaderState {
  const quotes = listedQuotes(state);
  const quote = quotes[Math.max(0, Math.min(index, quotes.length - 1))];
  if (!quote) return noQuotes(state);
  const selected = { ...state, sidebar: { ...state.sidebar, selected: quote.id } };
  if (!state.settings.sidebarFollows) return selected;
  return { ...reveal(selected, quoteRange(quote)), target: { kind: 'quote', id: quote.id } };
}

/** The `select-…` commands in the sidebar. */
export const SIDEBAR_SELECT = {
  'select-next': (state, count) => select(state, selectedQuote(state) + (count ?? 1)),
  'select-previous': (state, count) => select(state, selectedQuote(state) - (count ?? 1)),
  'select-first': (state) => select(state, 0),
  'select-last': (state) => select(state, Number.MAX_SAFE_INTEGER),
} as const satisfies Partial<Record<CommandName, Handler>>;

function goToSelected(state: ReaderState): ReaderState {
  const quote = listedQuotes(state)[selectedQuote(state)];
  return quote ? dropLayers(goToQuote(state, quote), 'sidebar') : noQuotes(state);
}

function onlySpeaker(state: ReaderState): ReaderState {
  if (narrowingOf(state).speaker !== null) return narrow(state, { speaker: null });
  const quote = listedQuotes(state)[selectedQuote(state)];
  if (!quote?.speaker) return note(state, messages.reader.quotes.noSpeaker);
  const selected = withSidebar(state, { selected: quote.id });
  return note(narrow(selected, { speaker: quote.speaker.person }), messages.reader.quotes.onlyBy(speakerLabel(quote)));
}

/** Goes to the next quote and dims everything else; ends after the last one. */
function tour(state: ReaderState, count: number | null): ReaderState {
  const quotes = listedQuotes(state);
  const index = hasLayer(state, 'tour') ? selectedQuote(state) + (count ?? 1) : selectedQuote(state);
  const quote = quotes[index];
  if (!quote) return note(dropLayers(state, 'tour'), messages.reader.quotes[quotes.length === 0 ? 'none' : 'noMore']);
  const there = withSidebar(center(goToQuote(state, quote), quoteRange(quote)), { selected: quote.id });
  return hasLayer(there, 'tour') ? there : pushLayer(there, { kind: 'tour' });
}

function openFilter(state: ReaderState): ReaderState {
  return pushLayer(state, { kind: 'filter-prompt', edit: lineOf(narrowingOf(state).filter) });
}

/** Edits the filter of the sidebar and applies it. */
export function editFilter(state: ReaderState, change: (line: LineEdit) => LineEdit): ReaderState {
  const prompt = layerOf(state, 'filter-prompt');
  if (prompt === null) return state;
  const edit = change(prompt.edit);
  const edited = pushLayer(withSidebar(state, { selected: null }), { kind: 'filter-prompt', edit });
  return narrow(edited, { filter: edit.text });
}

/** Closes the filter prompt and reports how many quotes match. */
export function acceptFilter(state: ReaderState): ReaderState {
  const closed = dropLayers(state, 'filter-prompt');
  const { filter } = narrowingOf(closed);
  if (filter === '') return closed;
  return note(
    closed,
    messages.reader.quotes.onlyFiltered(quoteCount(listedQuotes(closed).length, shownQuotes(closed).length)),
  );
}

/** Closes the filter prompt and clears the filter. */
export function cancelFilter(state: ReaderState): ReaderState {
  return narrow(dropLayers(state, 'filter-prompt'), { filter: '' });
}

function toggleFragments(state: ReaderState): ReaderState {
  const fragments = !state.sidebar.fragments;
  return note(
    withSidebar(state, { fragments }),
    messages.reader.quotes[fragments ? 'fragmentsShown' : 'fragmentsHidden'],
  );
}

export const QUOTES = {
  'next-quote': (state, count) => step(state, count ?? 1),
  'previous-quote': (state, count) => step(state, -(count ?? 1)),
  'next-by-speaker': nextBySpeaker,
  sidebar: toggleSidebar,
  'switch-focus': switchFocus,
  'go-to-selected': goToSelected,
  'only-speaker': onlySpeaker,
  'filter-quotes': openFilter,
  fragments: toggleFragments,
  tour,
} as const satisfies Partial<Record<CommandName, Handler>>;
