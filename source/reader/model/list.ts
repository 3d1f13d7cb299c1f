import type { Link } from './location.ts';

/** What Enter does on a row of a list. */
export type Choice =
  | { readonly kind: 'block'; readonly block: number }
  /** Null means everybody. */
  | { readonly kind: 'speaker'; readonly person: string | null }
  /** `match` is an index into the matches of the search. */
  | { readonly kind: 'match'; readonly match: number }
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'article'; readonly address: string }
  | { readonly kind: 'highlight'; readonly key: string }
  | { readonly kind: 'mark'; readonly name: string }
  /** The note on the whole article. */
  | { readonly kind: 'article-note' };

export interface ListItem {
  readonly text: string;
  /** Shown beside the text: a count, keys, a paragraph number. */
  readonly detail: string;
  /** The part of the text that is highlighted. */
  readonly lit?: { readonly start: number; readonly end: number };
  /** Steps of indentation. */
  readonly depth: number;
  /** Whether this is a title above the rows that follow, which cannot be selected. */
  readonly title: boolean;
  readonly choice: Choice | null;
  /** The item in the second column, in the help. */
  readonly beside?: ListItem;
}

/** The rows of a list. Each is made on demand: a search may have tens of thousands of matches. */
export interface ListItems {
  readonly length: number;
  readonly at: (index: number) => ListItem | undefined;
}
