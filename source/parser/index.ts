import type { Article } from '../article.ts';

export type { Article } from '../article.ts';

/** What the caller knows of the input besides its bytes. */
export interface ParseHints {
  readonly url?: string;
}

export declare function parseArticle(input: Uint8Array | string, hints?: ParseHints): Article;
