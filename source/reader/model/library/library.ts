import type { SortKey } from '../../../library/list.ts';
import type { ArticleState, SavedArticle } from '../../../library/types.ts';
import type { CommandName } from '../../keys/keys.ts';
import { EMPTY_LINE, type LineEdit } from '../line-editor.ts';
import type { ResultsLayer } from './results.ts';

/** What the library can list: the articles in one state, all of them, or the deleted ones. In the order in which Tab cycles through them. */
export const LISTED_STATES = ['unread', 'reading', 'archived', 'all', 'deleted'] as const satisfies readonly (
  | ArticleState
  | 'all'
  | 'deleted'
)[];

export type ListedState = (typeof LISTED_STATES)[number];

/** The sort orders of the list, as the sort key cycles through them. */
export const LIBRARY_SORTS = ['added', 'read', 'length', 'progress'] as const satisfies readonly SortKey[];

export type LibrarySort = (typeof LIBRARY_SORTS)[number];

/** What is listed, and in what order. */
export interface LibraryQuery {
  readonly state: ListedState;
  readonly sort: LibrarySort;
  readonly reversed: boolean;
  /** The typed words. */
  readonly words: string;
  /** Counts the changes of the library and the openings of its screen, so that nothing outdated is shown for long. */
  readonly version: number;
}

/** A request for rows of the list, counted from 0. */
export interface LibraryRequest {
  readonly query: LibraryQuery;
  readonly from: number;
  readonly count: number;
}

/** A saved article in the list. All text is outside text, not yet printable. */
export type LibraryRow = Omit<
  SavedArticle,
  'key' | 'canonicalUrl' | 'lang' | 'updatedAt' | 'words' | 'notice' | 'note'
>;

/** The answer to a request. */
export interface LibraryListing {
  readonly request: LibraryRequest;
  readonly rows: readonly LibraryRow[];
  /** How many articles match the query in all. */
  readonly total: number;
  /** The number of articles in each state, regardless of the typed words. */
  readonly counts: Readonly<Record<ListedState, number>>;
  /** The number of articles in the queue, if no article is saved. */
  readonly waiting?: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A change of one saved article. */
export type LibraryChange =
  | { readonly kind: 'state'; readonly id: number; readonly state: ArticleState }
  /** Tags as typed, separated by commas. */
  | { readonly kind: 'tags'; readonly id: number; readonly tags: string }
  | { readonly kind: 'delete' | 'restore'; readonly id: number };

/** A change that undoes another, and its message. */
export interface LibraryUndo {
  readonly change: LibraryChange;
  readonly message: string;
}

/** The library screen. It is kept while articles are read, so that it opens again as it was left. */
export interface LibraryView {
  readonly state: ListedState;
  readonly sort: LibrarySort;
  readonly reversed: boolean;
  readonly edit: LineEdit;
  /** The index of the selected article among all that match the query. */
  readonly selected: number;
  readonly version: number;
  /** The last answer; null before the first. */
  readonly listing: LibraryListing | null;
  /** The request that has not been answered yet. */
  readonly asked: LibraryRequest | null;
  /** A command that waits for the list because it applies to one of its rows, and the keys pressed after it. */
  readonly waiting: { readonly command: CommandName; readonly keys: readonly string[] } | null;
  /** The lists on top of the library that were open when an article was opened from them. */
  readonly above: readonly ResultsLayer[];
  /** The newest last. */
  readonly undo: readonly LibraryUndo[];
  /** Whether the session began with the library, so that no article is below it. */
  readonly isFront: boolean;
}

export const NEW_LIBRARY: LibraryView = {
  state: 'unread',
  sort: 'added',
  reversed: false,
  edit: EMPTY_LINE,
  selected: 0,
  version: 0,
  listing: null,
  asked: null,
  waiting: null,
  above: [],
  undo: [],
  isFront: false,
};

export function queryOf({ state, sort, reversed, edit, version }: LibraryView): LibraryQuery {
  return { state, sort, reversed, words: edit.text.trim().replace(/\s+/g, ' '), version };
}

export function isSameQuery(one: LibraryQuery, other: LibraryQuery): boolean {
  return (
    one.state === other.state &&
    one.sort === other.sort &&
    one.reversed === other.reversed &&
    one.words === other.words &&
    one.version === other.version
  );
}

/** Whether the rows on the screen are those of the current query. */
export function isCurrent(library: LibraryView): boolean {
  return library.listing !== null && isSameQuery(library.listing.request.query, queryOf(library));
}

/** The listed article at an index; undefined if it has not been loaded. */
export function rowAt({ listing }: LibraryView, index: number): LibraryRow | undefined {
  return listing?.rows[index - listing.request.from];
}

/** The states that Tab goes through: the deleted articles only if there are any. */
export function statesOf(state: ListedState, hasDeleted: boolean): readonly ListedState[] {
  return LISTED_STATES.filter((each) => each !== 'deleted' || state === each || hasDeleted);
}
