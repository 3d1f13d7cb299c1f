import type { Notice } from '../article.ts';

export const ARTICLE_STATES = ['unread', 'reading', 'archived'] as const;

export type ArticleState = (typeof ARTICLE_STATES)[number];

/** What a list shows of a saved article. Times are milliseconds since 1970. All text is outside text, not yet printable. */
export interface SavedArticle {
  readonly id: number;
  /** Its canonical URL, else its URL, else a hash of its text: `articleKey`. */
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
  /** When it was last fetched and saved. */
  readonly updatedAt: number;
  readonly readAt: number | null;
  readonly state: ArticleState;
  /** How much of it has been read, in percent. */
  readonly progress: number;
  readonly words: number;
  /** How long reading all of it takes. */
  readonly minutes: number;
  /** How many quotes and highlights it has. */
  readonly quotes: number;
  readonly highlights: number;
  readonly notice: Notice['code'] | null;
  /** The user's note on the whole article; "" for none. */
  readonly note: string;
}

/** The page that an article was made from. */
export interface ArticleSource {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
}
