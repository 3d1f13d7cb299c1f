import type { Notice } from '../article.ts';
import { type Database, statement, type Value } from '../store/sqlite.ts';
import type { ArticleState, SavedArticle } from './types.ts';

export type Row = Readonly<Record<string, Value>>;

/** The columns of `articles` that make up a `SavedArticle`. */
export const ARTICLE_COLUMNS = `id, key, address, url, canonical_url, title, site, authors, tags, lang, published_at, added_at,
  updated_at, read_at, state, progress, words, minutes, quotes, highlights, notice, note`;

const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);
const number = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);

/** A list within a column. */
export const lines = (value: Value | undefined): readonly string[] =>
  typeof value === 'string' && value !== '' ? value.split('\n') : [];

/** The rows of a query. */
export function rowsOf(
  database: Database,
  sql: string,
  ...values: readonly (string | number | null)[]
): readonly Row[] {
  return statement(database, sql).all(...values);
}

export function savedArticle(row: Row): SavedArticle {
  return {
    id: Number(row.id),
    key: String(row.key),
    address: text(row.address),
    url: text(row.url),
    canonicalUrl: text(row.canonical_url),
    title: String(row.title),
    site: String(row.site),
    authors: lines(row.authors),
    tags: lines(row.tags),
    lang: text(row.lang),
    publishedAt: number(row.published_at),
    addedAt: Number(row.added_at),
    updatedAt: Number(row.updated_at),
    readAt: number(row.read_at),
    state: row.state as ArticleState,
    progress: Number(row.progress),
    words: Number(row.words),
    minutes: Number(row.minutes),
    quotes: Number(row.quotes),
    highlights: Number(row.highlights),
    notice: text(row.notice) as Notice['code'] | null,
    note: String(row.note),
  };
}
