import type { Article, Attribution } from '../article.ts';

export type { Attribution } from '../article.ts';

export declare function findQuotes(article: Article): Attribution;
