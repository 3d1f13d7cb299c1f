import type { CommandName } from '../keys/keys.ts';
import { dropLayers, pushLayer } from '../model/layers.ts';
import { EMPTY_LINE } from '../model/line-editor.ts';
import { note } from '../model/message.ts';
import type { Action, Handler, Outcome, ReaderState } from '../model/state.ts';
import { departure } from './history.ts';

/** Opens the list of recent articles, once the store has returned them. */
export function openRecent(state: ReaderState, { articles, now }: Extract<Action, { type: 'recent' }>): ReaderState {
  const others = articles.filter(({ address }) => address !== state.document.address);
  if (others.length === 0) return note(state, 'no other articles read yet');
  const uncovered = dropLayers(state, 'search-prompt', 'filter-prompt');
  const list = { kind: 'list', list: 'recent', edit: EMPTY_LINE, selected: 0 } as const;
  return pushLayer({ ...uncovered, recent: { articles: others, now } }, list);
}

export function openArticle(state: ReaderState, address: string): Outcome {
  return {
    state: note(state, 'opening …'),
    effects: [{ type: 'open-address', address, arrival: departure(state) }],
  };
}

export const RECENT = {
  recent: (state) => ({ state, effects: [{ type: 'list-recent' }] }),
} as const satisfies Partial<Record<CommandName, Handler>>;
