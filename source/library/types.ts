import type { Notice } from '../article.ts';

export const ARTICLE_STATES = ['unread', 'reading', 'archived'] as const;

export type ArticleState = (typeof ARTICLE_STATES)[number];

/** The fields of a saved article that are shown in a list. Times are milliseconds since 1970. All text is outside text, not yet printable. */
export interface SavedArticle {
  readonly id: number;
  /** The canonical URL, or else the URL, or else a hash of the text: `articleKey`. */
  readonly key: string;
  /** The URL or absolute path that it was saved from; null if it came from a pipe. */
  readonly address: string | null;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly title: string;
  readonly site: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly lang: string | null;
  readonly publishedAt: number | null;
  readonly addedAt: number;
  /** The time at which it was last fetched and saved. */
  readonly updatedAt: number;
  readonly readAt: number | null;
  readonly state: ArticleState;
  /** The part that has been read, in percent. */
  readonly progress: number;
  readonly words: number;
  /** The reading time of the whole article, in minutes. */
  readonly minutes: number;
  /** The number of its quotes and highlights. */
  readonly quotes: number;
  readonly highlights: number;
  readonly notice: Notice['code'] | null;
  /** The user's note on the whole article; "" if there is none. */
  readonly note: string;
}

/** The page from which an article was parsed. */
export interface ArticleSource {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
}
