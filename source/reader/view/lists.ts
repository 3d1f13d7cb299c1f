import { messages } from '../../messages/index.ts';
import { hasLayer, type ListKind, layerOf } from '../model/layers.ts';
import type { LineEdit } from '../model/line-editor.ts';
import type { ListItem, ListItems } from '../model/list.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { ReaderState } from '../model/state.ts';
import { geometry, helpWidth } from './geometry.ts';
import { bindingItems, helpRows } from './help.ts';
import { annotationItems } from './highlights/annotation-list.ts';
import { linksOf } from './links.ts';
import { matchList } from './match-list.ts';
import { speakerCounts } from './quotes.ts';

const DAY = 86_400_000;

/** Dates up to this many days ago are shown as a number of days; earlier ones as a date. */
const COUNTED_DAYS = 60;

const titleOf = (list: ListKind): string =>
  list === 'help' ? messages.keys.title : messages.screen.lists.titles[list];

const ROW = { detail: '', depth: 0, title: false } as const;

function contentsItems({ document }: ReaderState): readonly ListItem[] {
  return document.article.blocks.flatMap(({ type, text, level = 2 }, block) => {
    if (type !== 'heading' && type !== 'title') return [];
    return [{ ...ROW, text, depth: type === 'title' ? 0 : Math.max(0, level - 1), choice: { kind: 'block', block } }];
  });
}

function speakerItems(state: ReaderState): readonly ListItem[] {
  const { attribution } = state.document;
  if (!attribution) return [];
  const counts = speakerCounts(attribution.people, attribution.quotes, state.sidebar.fragments);
  const speakers = counts.map(({ person, quotes }): ListItem => {
    const text = person.role ? `${person.name}, ${person.role}` : person.name;
    return { ...ROW, text, detail: String(quotes), choice: { kind: 'speaker', person: person.id } };
  });
  const all: ListItem = { ...ROW, text: messages.screen.lists.everybody, choice: { kind: 'speaker', person: null } };
  return (layerOf(state, 'narrowing')?.speaker ?? null) === null ? speakers : [...speakers, all];
}

function linkItems({ document }: ReaderState): readonly ListItem[] {
  const { blocks } = document.article;
  return linksOf(blocks).map((link) => {
    const text = blocks[link.block]?.text.slice(link.start, link.end) ?? '';
    return { ...ROW, text, detail: link.url, choice: { kind: 'link', link } };
  });
}

/** The day of a time, relative to now: both in milliseconds since 1970. */
export function daysAgo(time: number, now: number): string {
  const days = Math.max(0, Math.floor(now / DAY) - Math.floor(time / DAY));
  if (days === 0) return messages.screen.lists.today;
  if (days === 1) return messages.screen.lists.yesterday;
  return days < COUNTED_DAYS ? messages.screen.lists.daysAgo(days) : (new Date(time).toISOString().split('T')[0] ?? '');
}

/** The host of a URL without `www.`; a path is returned unchanged. */
export function originOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1] ?? address;
}

function recentItems({ recent }: ReaderState): readonly ListItem[] {
  return recent.articles.map(({ address, title, percent, readAt }) => ({
    ...ROW,
    text: title,
    detail: [originOf(address), messages.screen.status.percent(percent), daysAgo(readAt, recent.now)].join(', '),
    choice: { kind: 'article', address },
  }));
}

const ITEMS: Readonly<Record<Exclude<ListKind, 'matches'>, (state: ReaderState) => readonly ListItem[]>> = {
  help: ({ settings }) => bindingItems(settings.bindings, settings.ascii, messages.keys),
  contents: contentsItems,
  speakers: speakerItems,
  links: linkItems,
  recent: recentItems,
  highlights: annotationItems,
};

/** The rows that contain all the words, ignoring case; titles are left out. */
const filtered = memoizeLast((items: readonly ListItem[], filter: string): readonly ListItem[] => {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter(({ text, detail, title }) => {
    const whole = `${text} ${detail}`.toLowerCase();
    return !title && words.every((word) => whole.includes(word));
  });
});

const onDemand = memoizeLast(
  (items: readonly ListItem[]): ListItems => ({ length: items.length, at: (index) => items[index] }),
);

/** The rows of a list, filtered by the typed words. */
export function listItems(state: ReaderState, list: ListKind, filter: string): ListItems {
  if (list === 'matches') return matchList(state, filter);
  return onDemand(filtered(ITEMS[list](state), filter));
}

/** The list or the help that covers the article. */
export interface OpenList {
  readonly kind: ListKind;
  readonly title: string;
  /** The filter being typed; null in the scrolling help, where letters are commands. */
  readonly edit: LineEdit | null;
  readonly selected: number;
  readonly items: ListItems;
}

/** The open list or help; null if neither is open. */
export const openList = memoizeLast((state: ReaderState): OpenList | null => {
  const open = layerOf(state, 'list');
  if (open) {
    const { list, edit, selected } = open;
    return { kind: list, title: titleOf(list), edit, selected, items: listItems(state, list, edit.text) };
  }
  const help = layerOf(state, 'help');
  if (help === null) return null;
  const rows = helpRows(state.settings, helpWidth(geometry(state).panel), hasLayer(state, 'library'), messages.keys);
  return { kind: 'help', title: messages.keys.title, edit: null, selected: help.selected, items: onDemand(rows) };
});
