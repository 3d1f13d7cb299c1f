import { messages } from '../../../messages/index.ts';
import { hasLayer } from '../../model/layers.ts';
import {
  isCurrent,
  isSameQuery,
  type LibraryRequest,
  type LibraryRow,
  type LibrarySort,
  type LibraryView,
  queryOf,
} from '../../model/library/library.ts';
import type { ReaderState } from '../../model/state.ts';
import { geometry, type Rectangle } from '../geometry.ts';
import { daysAgo, originOf } from '../lists.ts';

/** The fewest columns at which an article takes one row, with columns for its facts. */
const ONE_ROW = 100;

/** Rows above the articles: states, words and order, and in a wide panel the titles of the columns. */
const HEAD = { wide: 3, narrow: 2 } as const;

/** How many screens of rows are loaded above and below the visible ones. @speed */
const LOADED = 3;

/** How many of these screens must be loaded. @speed */
const NEEDED = 1;

/** How the list of articles is laid out in a panel. */
export interface LibraryRoom {
  readonly isWide: boolean;
  readonly head: number;
  /** Rows of the screen for each article, and how many articles are visible. */
  readonly rowsEach: 1 | 2;
  readonly articles: number;
}

export function libraryRoom({ width, height }: Rectangle): LibraryRoom {
  const isWide = width >= ONE_ROW;
  const head = isWide ? HEAD.wide : HEAD.narrow;
  const rowsEach = isWide ? 1 : 2;
  return { isWide, head, rowsEach, articles: Math.max(1, Math.floor((height - head) / rowsEach)) };
}

/** The index of the first visible article: the selected one is in the middle. */
export function firstVisible({ selected, listing }: LibraryView, articles: number): number {
  const last = Math.max(0, (listing?.total ?? 0) - articles);
  return Math.max(0, Math.min(selected - Math.floor(articles / 2), last));
}

/** The rows to load for the screen; null if they are loaded or requested already, or if the library is closed. */
export function neededRows(state: ReaderState): LibraryRequest | null {
  const { library } = state;
  if (!hasLayer(state, 'library')) return null;
  const query = queryOf(library);
  const { articles } = libraryRoom(geometry(state).panel);
  const first = isCurrent(library) ? firstVisible(library, articles) : Math.max(0, library.selected - articles);
  const total = isCurrent(library) ? (library.listing?.total ?? 0) : Number.POSITIVE_INFINITY;
  const [start, end] = [Math.max(0, first - NEEDED * articles), Math.min(total, first + (NEEDED + 1) * articles)];
  const has = ({ from, count }: LibraryRequest) => from <= start && from + count >= end;
  const { asked, listing } = library;
  if (listing && isCurrent(library) && has(listing.request)) return null;
  if (asked && isSameQuery(asked.query, query) && has(asked)) return null;
  const from = Math.max(0, first - LOADED * articles);
  return { query, from, count: first - from + (LOADED + 2) * articles };
}

/** What the list shows about an article, as text that is not yet printable; "" if unknown. */
export interface ArticleFacts {
  readonly title: string;
  readonly site: string;
  readonly date: string;
  /** The reading time of the rest. */
  readonly left: string;
  readonly quotes: number;
  readonly highlights: number;
  /** How far it has been read, or that it is archived. */
  readonly progress: string;
  readonly tags: string;
}

const DATES: Readonly<Record<LibrarySort, (row: LibraryRow) => number | null>> = {
  added: ({ addedAt }) => addedAt,
  read: ({ readAt }) => readAt,
  length: ({ publishedAt }) => publishedAt,
  progress: ({ readAt }) => readAt,
};

/** The name of a file; a host is returned unchanged. */
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The facts of an article; `now` is in milliseconds since 1970. */
export function factsOf(row: LibraryRow, sort: LibrarySort, now: number): ArticleFacts {
  const { title, address, url, site, minutes, progress, state, quotes, highlights, tags } = row;
  const { facts } = messages.library;
  const date = DATES[sort](row);
  const left = Math.ceil((minutes * (100 - progress)) / 100);
  return {
    title: title || address || url || facts.noTitle,
    site: site || nameOf(originOf(url ?? address ?? '')),
    date: date === null ? '' : daysAgo(date, now),
    left: left > 0 ? facts.minutes(left) : facts.done,
    quotes,
    highlights,
    progress: state === 'archived' ? facts.archived : progress > 0 ? facts.percent(progress) : '',
    tags: tags.map((tag) => `#${tag}`).join(' '),
  };
}
