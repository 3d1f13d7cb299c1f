import type { Position } from '../../article.ts';
import {
  matchBefore,
  matchFrom,
  type SearchOptions,
  type SearchResult,
  search,
  timeLimit,
} from '../../search/index.ts';
import type { CommandName } from '../keys/keys.ts';
import { EMPTY_LINE, lineOf } from '../model/line-editor.ts';
import { memoizeLast } from '../model/memoize.ts';
import { note } from '../model/message.ts';
import type { Handler, PartialIndex, Prompt, ReaderState, Search } from '../model/state.ts';
import { searchIndex } from '../view/search-index.ts';
import { here, jump, refit, restore, reveal } from '../view/viewport.ts';

/** A plain search: one literal phrase, smart about case and accents. */
export const PLAIN: SearchOptions = {};

/** What the case switch goes through. */
const CASES = ['smart', 'match', 'ignore'] as const;

/** How long a regular expression may run, in milliseconds: a catastrophic one must not hold up the keys. */
const EXPRESSION_LIMIT = 200;

const HISTORY_LENGTH = 100;

const expressionLimit = memoizeLast(() => timeLimit(EXPRESSION_LIMIT));

function find(state: ReaderState, query: string, options: SearchOptions): SearchResult {
  const limited = options.regularExpression ? { ...options, within: expressionLimit() } : options;
  return search(searchIndex(state), query, limited);
}

export function openSearch(state: ReaderState, typed = ''): ReaderState {
  const prompt: Prompt = {
    kind: 'search',
    edit: EMPTY_LINE,
    options: state.search?.options ?? PLAIN,
    origin: here(state),
    before: state.search,
    recalled: -1,
    typed: '',
  };
  return typed === '' ? { ...state, prompt } : searchLive({ ...state, prompt: { ...prompt, edit: lineOf(typed) } });
}

/** The results of what stands in the prompt, the nearest from where the search began on the screen. */
export function searchLive(state: ReaderState): ReaderState {
  const { prompt } = state;
  if (prompt === null) return state;
  const query = prompt.edit.text;
  const home = restore(state, prompt.origin);
  if (query === '') return { ...home, search: null };
  const result = find(state, query, prompt.options);
  // A broken expression keeps the last good result on the screen, and says what is wrong with it.
  if (result.error && state.search)
    return { ...state, search: { ...state.search, result: { ...state.search.result, error: result.error } } };
  const current = matchFrom(result.matches, startOf(home))?.index ?? -1;
  return showMatch(home, { query, options: prompt.options, result, current });
}

/** More of a long article can be searched: what stands in the prompt, or was kept, is looked for again. */
export function indexed(state: ReaderState, partialIndex: PartialIndex): ReaderState {
  const next: ReaderState = { ...state, partialIndex };
  const { prompt, search: found } = next;
  // Between the slices the nearest match is enough; the count is right when the text is complete.
  if (!partialIndex.complete && (found?.result.matches.length ?? 0) > 0) return next;
  if (prompt?.kind === 'search') return prompt.edit.text === '' ? next : searchLive(next);
  if (!found || found.result.error) return next;
  const result = find(next, found.query, found.options);
  const match = found.result.matches[found.current];
  const current = match ? (matchFrom(result.matches, { block: match.block, offset: match.start })?.index ?? -1) : -1;
  return { ...next, search: { ...found, result, current } };
}

/** Where a search begins: at what is marked, else at the top of the screen. */
function startOf(state: ReaderState): Position {
  const { target } = state;
  if (target?.kind === 'match') return { block: target.range.block, offset: target.range.start };
  return state.anchor;
}

/** Shows a search's current match without remembering the place: the prompt or the caller does. */
function showMatch(state: ReaderState, found: Search): ReaderState {
  const match = found.result.matches[found.current];
  if (!match) return { ...state, search: found };
  return { ...reveal(state, match), search: found, target: { kind: 'match', range: match } };
}

function accept(state: ReaderState, prompt: Prompt): ReaderState {
  const query = prompt.edit.text;
  const searchHistory =
    query === ''
      ? state.searchHistory
      : [...state.searchHistory.filter((old) => old !== query), query].slice(-HISTORY_LENGTH);
  const kept = { ...state, prompt: null, searchHistory };
  if (query === '' && prompt.before) return showMatch(kept, prompt.before);
  const { search: found } = kept;
  if (!found || found.current < 0) return { ...kept, message: { text: nothingFound(found, query), kind: 'warning' } };
  const moved = kept.anchor !== prompt.origin.anchor || kept.target !== prompt.origin.target;
  return moved ? { ...kept, past: [...kept.past, prompt.origin], future: [] } : kept;
}

function nothingFound(found: Search | null, query: string): string {
  if (found?.result.error) return found.result.error;
  return query === '' ? 'nothing to search for' : `no match for ${query}`;
}

/** Ends the prompt: its text is kept. */
export function acceptPrompt(state: ReaderState): ReaderState {
  const { prompt } = state;
  if (prompt === null) return state;
  return prompt.kind === 'search' ? accept(state, prompt) : { ...state, prompt: null };
}

/** Ends the prompt as if it had not been opened. */
export function cancelPrompt(state: ReaderState): ReaderState {
  const { prompt } = state;
  if (prompt === null) return state;
  if (prompt.kind === 'filter') return { ...state, prompt: null, sidebar: { ...state.sidebar, filter: '' } };
  return { ...restore(state, prompt.origin), search: prompt.before, prompt: null };
}

/** What changes when the prompt's text does. */
export function promptEdited(state: ReaderState, prompt: Prompt): ReaderState {
  if (prompt.kind === 'search') return searchLive({ ...state, prompt });
  const filter = prompt.edit.text;
  return refit(state, { ...state, prompt, sidebar: { ...state.sidebar, filter, selected: null } });
}

function recall(state: ReaderState, steps: number): ReaderState {
  const { prompt, searchHistory } = state;
  if (prompt?.kind !== 'search') return state;
  const recalled = Math.max(-1, Math.min(prompt.recalled + steps, searchHistory.length - 1));
  const typed = prompt.recalled < 0 ? prompt.edit.text : prompt.typed;
  const text = recalled < 0 ? typed : (searchHistory.at(-1 - recalled) ?? typed);
  return promptEdited(state, { ...prompt, recalled, typed, edit: lineOf(text) });
}

function switching(change: (options: SearchOptions) => SearchOptions): Handler {
  return (state) => {
    const { prompt } = state;
    return prompt?.kind === 'search' ? promptEdited(state, { ...prompt, options: change(prompt.options) }) : state;
  };
}

function nextCase({ case: now = 'smart' }: SearchOptions): (typeof CASES)[number] {
  return CASES[(CASES.indexOf(now) + 1) % CASES.length] ?? 'smart';
}

/** The next match from the current one, or from the screen when the current one is no longer marked. */
function stepMatch(state: ReaderState, steps: number): ReaderState {
  const { search: found } = state;
  if (found === null) return note(state, 'no search yet: / searches');
  const { matches } = found.result;
  if (matches.length === 0) return { ...state, message: { text: nothingFound(found, found.query), kind: 'warning' } };
  const standing = state.target?.kind === 'match';
  const nearest = steps > 0 ? matchFrom(matches, state.anchor) : matchBefore(matches, state.anchor);
  // Away from the marked match the first step goes to the nearest one.
  const from = standing ? found.current : (nearest?.index ?? 0) - Math.sign(steps);
  const current = (((from + steps) % matches.length) + matches.length) % matches.length;
  const match = matches[current];
  if (!match) return state;
  const moved = jump({ ...state, search: { ...found, current } }, { kind: 'match', range: match });
  const wrapped = standing ? from + steps >= matches.length || from + steps < 0 : nearest?.wrapped;
  return wrapped ? note(moved, steps > 0 ? 'wrapped to the top' : 'wrapped to the end') : moved;
}

/** Goes to a match by its index, as the list of matches does. */
export function goToMatch(state: ReaderState, index: number): ReaderState {
  const match = state.search?.result.matches[index];
  if (!state.search || !match) return state;
  return jump({ ...state, search: { ...state.search, current: index } }, { kind: 'match', range: match });
}

export const SEARCH = {
  search: (state) => openSearch(state),
  'next-match': (state, count) => stepMatch(state, count ?? 1),
  'previous-match': (state, count) => stepMatch(state, -(count ?? 1)),
  older: (state) => recall(state, 1),
  newer: (state) => recall(state, -1),
  'switch-case': switching((options) => ({ ...options, case: nextCase(options) })),
  'switch-word': switching((options) => ({ ...options, wholeWord: !options.wholeWord })),
  'switch-regex': switching((options) => ({
    ...options,
    regularExpression: !options.regularExpression,
    allWords: false,
  })),
  'switch-all-words': switching((options) => ({ ...options, allWords: !options.allWords, regularExpression: false })),
} as const satisfies Partial<Record<CommandName, Handler>>;
