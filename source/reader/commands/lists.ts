import { messages } from '../../messages/index.ts';
import type { CommandName } from '../keys/keys.ts';
import { highlightOf } from '../model/highlights/annotations.ts';
import { dropLayers, type ListKind, layerOf, narrow, pushLayer, replaceLayer } from '../model/layers.ts';
import { EMPTY_LINE } from '../model/line-editor.ts';
import type { Choice } from '../model/list.ts';
import { note } from '../model/message.ts';
import type { Handler, Outcome, ReaderState } from '../model/state.ts';
import { geometry } from '../view/geometry.ts';
import { listItems, openList } from '../view/lists.ts';
import { listedQuotes } from '../view/quotes.ts';
import { jump } from '../view/viewport.ts';
import { openNote } from './highlights/note.ts';
import { leapTo } from './history.ts';
import { goToLink } from './links.ts';
import { goToQuote } from './quotes.ts';
import { openArticle } from './recent.ts';
import { goToMatch } from './search.ts';

function open(list: ListKind, empty: () => string): Handler {
  return (state) =>
    listItems(state, list, '').length === 0
      ? note(state, empty())
      : pushLayer(state, { kind: 'list', list, edit: EMPTY_LINE, selected: 0 });
}

function openMatches(state: ReaderState): ReaderState {
  const { current = -1 } = layerOf(state, 'search') ?? {};
  if (current < 0) return note(state, messages.reader.lists.notSearched);
  return pushLayer(state, { kind: 'list', list: 'matches', edit: EMPTY_LINE, selected: current });
}

function select(state: ReaderState, index: number): ReaderState {
  const open = layerOf(state, 'list') ?? layerOf(state, 'help');
  const last = Math.max(0, (openList(state)?.items.length ?? 0) - 1);
  return open ? replaceLayer(state, { ...open, selected: Math.max(0, Math.min(index, last)) }) : state;
}

function selectBy(state: ReaderState, steps: number): ReaderState {
  return select(state, (openList(state)?.selected ?? 0) + steps);
}

/** The number of rows that a page key moves by: the visible rows. */
function pageRows(state: ReaderState): number {
  return Math.max(1, geometry(state).panel.height - 2);
}

/** The `select-…` commands in a list and in the help. */
export const LIST_SELECT = {
  'select-next': (state, count) => selectBy(state, count ?? 1),
  'select-previous': (state, count) => selectBy(state, -(count ?? 1)),
  'select-next-page': (state, count) => selectBy(state, (count ?? 1) * pageRows(state)),
  'select-previous-page': (state, count) => selectBy(state, -(count ?? 1) * pageRows(state)),
  'select-first': (state) => select(state, 0),
  'select-last': (state) => select(state, Number.MAX_SAFE_INTEGER),
} as const satisfies Partial<Record<CommandName, Handler>>;

/** Lists only the quotes of one person and goes to the first; null lists everybody's. */
function keepToSpeaker(state: ReaderState, speaker: string | null): ReaderState {
  const narrowed = narrow({ ...state, sidebar: { ...state.sidebar, selected: null } }, { speaker, filter: '' });
  const [first] = speaker === null ? [] : listedQuotes(narrowed);
  return first ? goToQuote(narrowed, first) : narrowed;
}

function goToHighlight(state: ReaderState, key: string): ReaderState {
  const isOrphan = highlightOf(state, key)?.found === 'orphan';
  return isOrphan ? note(state, messages.reader.highlights.lost) : jump(state, { kind: 'highlight', key });
}

function choose(state: ReaderState, choice: Choice): ReaderState | Outcome {
  switch (choice.kind) {
    case 'block':
      return jump(state, choice);
    case 'speaker':
      return keepToSpeaker(state, choice.person);
    case 'match':
      return goToMatch(state, choice.match);
    case 'link':
      return goToLink(state, choice.link);
    case 'highlight':
      return goToHighlight(state, choice.key);
    case 'mark': {
      const location = state.marks[choice.name];
      return location ? leapTo(state, location) : state;
    }
    case 'article-note':
      return openNote(state, null);
    case 'article':
      return openArticle(state, choice.address);
  }
}

/** Closes the list and goes to the selected row. */
export function acceptList(state: ReaderState): ReaderState | Outcome {
  const open = openList(state);
  const choice = open?.items.at(open.selected)?.choice;
  const closed = dropLayers(state, 'list', 'help');
  return choice ? choose(closed, choice) : closed;
}

export const LISTS = {
  help: (state) => pushLayer(state, { kind: 'help', selected: 0 }),
  contents: open('contents', () => messages.reader.lists.noHeadings),
  speakers: open('speakers', () => messages.reader.lists.nobodyQuoted),
  matches: openMatches,
  links: open('links', () => messages.reader.links.none),
  highlights: open('highlights', () => messages.reader.lists.noHighlights),
  'filter-help': (state) => pushLayer(state, { kind: 'list', list: 'help', edit: EMPTY_LINE, selected: 0 }),
} as const satisfies Partial<Record<CommandName, Handler>>;
