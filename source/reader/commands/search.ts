import type { Position } from '../../article.ts';
import { messages } from '../../messages/index.ts';
import {
  matchBefore,
  matchFrom,
  type SearchOptions,
  type SearchResult,
  search,
  timeLimit,
} from '../../search/index.ts';
import type { CommandName } from '../keys/keys.ts';
import { dropLayers, type LayerOf, layerOf, pushLayer, replaceLayer } from '../model/layers.ts';
import { type LineEdit, lineOf } from '../model/line-editor.ts';
import { memoizeLast } from '../model/memoize.ts';
import { note, warn } from '../model/message.ts';
import type { Handler, PartialIndex, ReaderState } from '../model/state.ts';
import { searchIndex } from '../view/search-index.ts';
import { offerOf, searchSwitches } from '../view/search-switches.ts';
import { here, jump, restore, reveal } from '../view/viewport.ts';

/** The case options, in the order in which the key cycles through them. */
const CASES = ['smart', 'match', 'ignore'] as const;

/** How many searches are kept for the arrow keys to recall. */
export const HISTORY_LENGTH = 100;

type Search = LayerOf<'search'>;
type SearchPrompt = LayerOf<'search-prompt'>;

/** Limits regular expressions to 200 ms, so that a catastrophic one does not block the keys. */
const expressionLimit = memoizeLast(() => timeLimit(200));

function find(state: ReaderState, query: string, options: SearchOptions): SearchResult {
  const limited = options.regularExpression ? { ...options, within: expressionLimit() } : options;
  return search(searchIndex(state), query, limited);
}

/** Opens the search prompt and searches for `typed` at once, with these switches or else with those of the last search. */
export function openSearch(state: ReaderState, typed = '', switches?: SearchOptions): ReaderState {
  const before = layerOf(state, 'search');
  const prompt: SearchPrompt = {
    kind: 'search-prompt',
    edit: lineOf(typed),
    options: switches ?? before?.options ?? {},
    origin: here(state),
    before,
    recalled: -1,
    typed: '',
  };
  const opened = pushLayer(state, prompt);
  return typed === '' ? opened : searchLive(opened, prompt);
}

/** Searches for the text in the prompt and shows the first match after the position where the prompt was opened. */
function searchLive(state: ReaderState, prompt: SearchPrompt): ReaderState {
  const query = prompt.edit.text;
  const home = restore(state, prompt.origin);
  if (query === '') return dropLayers(home, 'search');
  const result = find(state, query, prompt.options);
  const last = layerOf(state, 'search');
  // While a half-typed expression is invalid, the last good result stays on the screen.
  if (result.error && last) return replaceLayer(state, { ...last, result: { ...last.result, error: result.error } });
  const current = matchFrom(result.matches, startOf(home))?.index ?? -1;
  return showMatch(home, { kind: 'search', query, options: prompt.options, result, current });
}

/** Searches again, now that more of a long article is indexed. */
export function indexed(state: ReaderState, partialIndex: PartialIndex): ReaderState {
  const next: ReaderState = { ...state, partialIndex };
  const found = layerOf(next, 'search');
  const prompt = layerOf(next, 'search-prompt');
  // While slices arrive, the nearest match is enough. The count has to be right only at the end.
  if (!partialIndex.complete && (found?.result.matches.length ?? 0) > 0) return next;
  if (prompt) return prompt.edit.text === '' ? next : searchLive(next, prompt);
  if (!found || found.result.error) return next;
  const result = find(next, found.query, found.options);
  const match = found.result.matches[found.current];
  const current = match ? (matchFrom(result.matches, { block: match.block, offset: match.start })?.index ?? -1) : -1;
  return replaceLayer(next, { ...found, result, current });
}

/** Where a search starts: at the marked match, or else at the top of the screen. */
function startOf(state: ReaderState): Position {
  const { target } = state;
  if (target?.kind === 'match') return { block: target.range.block, offset: target.range.start };
  return state.anchor;
}

/** Shows the current match of a search. Does not touch the history, which is up to the prompt or the caller. */
function showMatch(state: ReaderState, found: Search): ReaderState {
  const match = found.result.matches[found.current];
  const searched = pushLayer(state, found);
  return match ? { ...reveal(searched, match), target: { kind: 'match', range: match } } : searched;
}

function noMatch({ settings }: ReaderState, found: Search | null, query: string): string {
  if (found?.result.error) return found.result.error;
  if (query === '') return messages.reader.search.nothing;
  const offer = found && offerOf(searchSwitches(settings.bindings, found.options, query));
  return messages.reader.search.noMatches(query, offer?.full ?? '');
}

/** Closes the search prompt and keeps its search. An empty query repeats the previous search. */
export function acceptSearch(state: ReaderState): ReaderState {
  const prompt = layerOf(state, 'search-prompt');
  if (prompt === null) return state;
  const query = prompt.edit.text;
  const closed = dropLayers(state, 'search-prompt');
  if (query === '' && prompt.before) return showMatch(closed, prompt.before);
  const others = state.searchHistory.filter((old) => old !== query);
  const searchHistory = query === '' ? state.searchHistory : [...others, query].slice(-HISTORY_LENGTH);
  const kept = { ...closed, searchHistory };
  const found = layerOf(kept, 'search');
  if (!found || found.current < 0) return warn(kept, noMatch(state, found, query));
  const moved = kept.anchor !== prompt.origin.anchor || kept.target !== prompt.origin.target;
  return moved ? { ...kept, past: [...kept.past, prompt.origin], future: [] } : kept;
}

/** Closes the search prompt and restores the location and the search from before it. */
export function cancelSearch(state: ReaderState): ReaderState {
  const prompt = layerOf(state, 'search-prompt');
  if (prompt === null) return state;
  const restored = restore(dropLayers(state, 'search-prompt', 'search'), prompt.origin);
  return prompt.before ? pushLayer(restored, prompt.before) : restored;
}

function searchAgain(state: ReaderState, prompt: SearchPrompt): ReaderState {
  return searchLive(pushLayer(state, prompt), prompt);
}

/** Edits the query and searches for it. */
export function editSearch(state: ReaderState, change: (line: LineEdit) => LineEdit): ReaderState {
  const prompt = layerOf(state, 'search-prompt');
  return prompt ? searchAgain(state, { ...prompt, recalled: -1, edit: change(prompt.edit) }) : state;
}

function recall(state: ReaderState, steps: number): ReaderState {
  const { searchHistory } = state;
  const prompt = layerOf(state, 'search-prompt');
  if (prompt === null) return state;
  const recalled = Math.max(-1, Math.min(prompt.recalled + steps, searchHistory.length - 1));
  const typed = prompt.recalled < 0 ? prompt.edit.text : prompt.typed;
  const text = recalled < 0 ? typed : (searchHistory.at(-1 - recalled) ?? typed);
  return searchAgain(state, { ...prompt, recalled, typed, edit: lineOf(text) });
}

function switching(change: (options: SearchOptions) => SearchOptions): Handler {
  return (state) => {
    const prompt = layerOf(state, 'search-prompt');
    return prompt ? searchAgain(state, { ...prompt, options: change(prompt.options) }) : state;
  };
}

function nextCase({ case: now = 'smart' }: SearchOptions): (typeof CASES)[number] {
  return CASES[(CASES.indexOf(now) + 1) % CASES.length] ?? 'smart';
}

/** Moves by `steps` matches from the current one, or from the top of the screen if that one is no longer marked. */
function stepMatch(state: ReaderState, steps: number): ReaderState {
  const found = layerOf(state, 'search');
  if (found === null) return note(state, messages.reader.lists.notSearched);
  const { matches } = found.result;
  if (matches.length === 0) return warn(state, noMatch(state, found, found.query));
  const isMarked = state.target?.kind === 'match';
  const nearest = steps > 0 ? matchFrom(matches, state.anchor) : matchBefore(matches, state.anchor);
  // If no match is marked, the first step goes to the nearest one.
  const from = isMarked ? found.current : (nearest?.index ?? 0) - Math.sign(steps);
  const current = (((from + steps) % matches.length) + matches.length) % matches.length;
  const moved = goToMatch(state, current);
  const wrapped = isMarked ? from + steps >= matches.length || from + steps < 0 : nearest?.wrapped;
  return wrapped ? note(moved, messages.reader.search[steps > 0 ? 'wrappedToTop' : 'wrappedToEnd']) : moved;
}

/** Goes to a match by its index. */
export function goToMatch(state: ReaderState, index: number): ReaderState {
  const found = layerOf(state, 'search');
  const match = found?.result.matches[index];
  if (!found || !match) return state;
  return jump(replaceLayer(state, { ...found, current: index }), { kind: 'match', range: match });
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
