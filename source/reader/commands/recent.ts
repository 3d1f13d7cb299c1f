import type { CommandName } from '../keys/keys.ts';
import { EMPTY_LINE } from '../model/line-editor.ts';
import type { PanelItem } from '../model/panel-list.ts';
import type { Action, Handler, ReaderState } from '../model/state.ts';
import { departure } from './history.ts';

const DAY = 86_400_000;

/** When something was, in the words of a reader who is told today. */
function daysAgo(time: number, now: number): string {
  const days = Math.max(0, Math.floor(now / DAY) - Math.floor(time / DAY));
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return days < 60 ? `${days} days ago` : (new Date(time).toISOString().split('T')[0] ?? '');
}

/** Where an article comes from: the site's name, or the folder. */
function originOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1] ?? address;
}

/** The rows of the list of what was read last. */
export function recentItems(state: ReaderState): readonly PanelItem[] {
  const { articles, now } = state.recent;
  return articles.map(({ address, title, percent, readAt }) => ({
    text: title,
    detail: `${originOf(address)}, ${percent} %, ${daysAgo(readAt, now)}`,
    depth: 0,
    title: false,
    choose: (before: ReaderState) => ({
      state: { ...before, message: { text: 'opening …', kind: 'note' as const } },
      effects: [{ type: 'open-address', address, arrival: departure(before) }],
    }),
  }));
}

/** The list of what was read last, once it has been looked up. */
export function openRecent(state: ReaderState, { articles, now }: Extract<Action, { type: 'recent' }>): ReaderState {
  const others = articles.filter(({ address }) => address !== state.document.address);
  if (others.length === 0) return { ...state, message: { text: 'nothing else has been read yet', kind: 'note' } };
  return {
    ...state,
    recent: { articles: others, now },
    prompt: null,
    panel: { kind: 'recent', edit: EMPTY_LINE, typing: true, selected: 0 },
  };
}

export const RECENT = {
  recent: (state) => ({ state, effects: [{ type: 'list-recent' }] }),
} as const satisfies Partial<Record<CommandName, Handler>>;
