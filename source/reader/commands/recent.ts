import { messages } from '../../messages/index.ts';
import type { CommandName } from '../keys/keys.ts';
import { dropLayers, layerOf, pushLayer, replaceLayer } from '../model/layers.ts';
import { EMPTY_LINE } from '../model/line-editor.ts';
import { note } from '../model/message.ts';
import type { Action, Handler, Outcome, ReaderState } from '../model/state.ts';
import { openList } from '../view/lists.ts';
import { departure } from './history.ts';

/** Opens the list of recent articles, once the store has returned them. */
export function openRecent(state: ReaderState, { articles, now }: Extract<Action, { type: 'recent' }>): ReaderState {
  const others = articles.filter(({ address }) => address !== state.document.address);
  if (others.length === 0) return note(state, messages.reader.history.noRecent);
  const uncovered = dropLayers(state, 'search-prompt', 'filter-prompt');
  const list = { kind: 'list', list: 'recent', edit: EMPTY_LINE, selected: 0 } as const;
  return pushLayer({ ...uncovered, recent: { articles: others, now } }, list);
}

export function openArticle(state: ReaderState, address: string): Outcome {
  return {
    state: note(state, messages.reader.history.opening),
    effects: [{ type: 'open-address', address, arrival: departure(state) }],
  };
}

/** Removes the selected article from the list of recent articles. Removing the last one closes the list. */
function forgetRecent(state: ReaderState): ReaderState | Outcome {
  const list = layerOf(state, 'list');
  const open = openList(state);
  const item = open?.items.at(open.selected);
  if (list?.list !== 'recent' || item?.choice?.kind !== 'article') return state;
  const { address } = item.choice;
  const articles = state.recent.articles.filter((article) => article.address !== address);
  const without = { ...state, recent: { ...state.recent, articles } };
  const last = Math.max(0, (openList(without)?.items.length ?? 0) - 1);
  const left =
    articles.length === 0
      ? dropLayers(without, 'list')
      : replaceLayer(without, { ...list, selected: Math.min(list.selected, last) });
  return {
    state: note(left, messages.reader.history.recentRemoved(item.text)),
    effects: [{ type: 'forget-recent', address }],
  };
}

export const RECENT = {
  recent: (state) => ({ state, effects: [{ type: 'list-recent' }] }),
  'forget-recent': forgetRecent,
} as const satisfies Partial<Record<CommandName, Handler>>;
