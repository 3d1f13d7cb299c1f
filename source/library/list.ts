import type { AttributedArticle } from '../article.ts';
import { type Database, statement } from '../store/sqlite.ts';
import { unpackArticle } from './pack.ts';
import { ARTICLE_COLUMNS, rowsOf, savedArticle } from './rows.ts';
import type { ArticleState, SavedArticle } from './types.ts';

/** The orders of a list: the column, and whether the largest value comes first. */
const SORTS = {
  added: { column: 'added_at', descending: true },
  read: { column: 'read_at', descending: true },
  length: { column: 'words', descending: false },
  progress: { column: 'progress', descending: true },
  published: { column: 'published_at', descending: true },
  title: { column: 'title COLLATE NOCASE', descending: false },
} as const;

export type SortKey = keyof typeof SORTS;

export const SORT_KEYS = Object.keys(SORTS) as readonly SortKey[];

export interface ListOptions {
  /** All states by default. */
  readonly state?: ArticleState;
  /** List only articles deleted in the last thirty days. */
  readonly deleted?: boolean;
  /** Beginnings of words, each of which must occur in the title, site, authors or tags. */
  readonly words?: readonly string[];
  readonly tag?: string;
  /** `added` by default. */
  readonly sort?: SortKey;
  readonly reversed?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

/** An FTS5 query for words by their beginnings. The user's input is never read as syntax. */
export const prefixQuery = (words: readonly string[]): string =>
  words.map((word) => `"${word.replaceAll('\0', ' ').replaceAll('"', '""')}"*`).join(' ');

/** A condition for rows of `articles`, with its values. */
interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
}

/** Deleted articles are not in the index of words, and they are few. */
function conditionOfDeleted(words: readonly string[]): Condition {
  const text = "title || ' ' || site || ' ' || authors || ' ' || tags";
  const sql = ['deleted_at IS NOT NULL', ...words.map(() => `${text} LIKE ? ESCAPE '\\'`)].join(' AND ');
  return { sql, values: words.map((word) => `%${word.replace(/[%_\\]/g, '\\$&')}%`) };
}

function conditionOf({ state, deleted = false, words = [], tag }: ListOptions): Condition {
  if (deleted) return conditionOfDeleted(words);
  const conditions: readonly (readonly [sql: string, value: string | null])[] = [
    ['state = ?', state ?? null],
    ['id IN (SELECT article FROM tags WHERE tag = ? COLLATE NOCASE)', tag ?? null],
    [
      'id IN (SELECT rowid FROM catalog_words WHERE catalog_words MATCH ?)',
      words.length === 0 ? null : prefixQuery(words),
    ],
  ];
  const given = conditions.flatMap(([sql, value]) => (value === null ? [] : [[sql, value] as const]));
  return {
    sql: ['deleted_at IS NULL', ...given.map(([sql]) => sql)].join(' AND '),
    values: given.map(([, value]) => value),
  };
}

/** The articles of the library, without their text. */
export function listArticles(database: Database, options: ListOptions = {}): readonly SavedArticle[] {
  const { sort = 'added', reversed = false, limit = -1, offset = 0 } = options;
  const { sql, values } = conditionOf(options);
  const { column, descending } = SORTS[sort];
  // Articles with the same value go in the same direction: an index gives that order, and the reversed one is its exact opposite.
  const direction = descending === reversed ? 'ASC' : 'DESC';
  const order = `${column} ${direction}, id ${direction}`;
  const page = `SELECT id FROM articles WHERE ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`;
  // Only the articles of the page are read whole: sorting thousands of whole rows takes three times as long.
  const select = `SELECT ${ARTICLE_COLUMNS} FROM articles WHERE id IN (${page}) ORDER BY ${order}`;
  return rowsOf(database, select, ...values, limit, offset).map(savedArticle);
}

/** The number of articles that `listArticles` would return without a limit. */
export function countArticles(database: Database, options: ListOptions = {}): number {
  const { sql, values } = conditionOf(options);
  return Number(rowsOf(database, `SELECT count(*) AS n FROM articles WHERE ${sql}`, ...values)[0]?.n ?? 0);
}

/** The number of articles in each state, and of deleted ones. */
export function countStates(database: Database): Readonly<Record<ArticleState | 'deleted', number>> {
  const rows = rowsOf(database, 'SELECT state, count(*) AS n FROM articles WHERE deleted_at IS NULL GROUP BY state');
  const counts = Object.fromEntries(rows.map(({ state, n }) => [String(state), Number(n)]));
  return { unread: 0, reading: 0, archived: 0, ...counts, deleted: countArticles(database, { deleted: true }) };
}

/** The article with this id; null if there is none, or if it is deleted. */
export function articleById(database: Database, id: number): SavedArticle | null {
  const select = `SELECT ${ARTICLE_COLUMNS} FROM articles WHERE deleted_at IS NULL AND id = ?`;
  const [row] = rowsOf(database, select, id);
  return row ? savedArticle(row) : null;
}

/**
 * The unread article that was added before the one with this key, or else the unread one added last, and how many are unread, the
 * one with the key left out; null if there is none.
 */
export function nextUnread(database: Database, key: string): { readonly id: number; readonly left: number } | null {
  const unread = `FROM articles WHERE deleted_at IS NULL AND state = 'unread' AND key <> ?`;
  const newest = 'ORDER BY added_at DESC, id DESC LIMIT 1';
  const earlier = '(added_at, id) < (SELECT added_at, id FROM articles WHERE key = ?)';
  const [row] = [
    ...rowsOf(database, `SELECT id ${unread} AND ${earlier} ${newest}`, key, key),
    ...rowsOf(database, `SELECT id ${unread} ${newest}`, key),
  ];
  if (!row) return null;
  return { id: Number(row.id), left: Number(rowsOf(database, `SELECT count(*) AS n ${unread}`, key)[0]?.n) };
}

/** The article with this key, URL or path; null if there is none. */
export function findArticle(database: Database, name: string): SavedArticle | null {
  const bare = name.replace(/#.*$/s, '');
  for (const column of ['key', 'address', 'url', 'canonical_url']) {
    const select = `SELECT ${ARTICLE_COLUMNS} FROM articles WHERE deleted_at IS NULL AND ${column} IN (?, ?) ORDER BY updated_at DESC LIMIT 1`;
    const [row] = rowsOf(database, select, name, bare);
    if (row) return savedArticle(row);
  }
  return null;
}

/** The saved article, to be read offline; null if there is no such id. Throws if it is damaged. */
export function readArticle(database: Database, id: number): AttributedArticle | null {
  const [row] = rowsOf(database, 'SELECT body, structure FROM texts WHERE article = ?', id);
  if (!row || typeof row.body !== 'string' || !(row.structure instanceof Uint8Array)) return null;
  return unpackArticle({ body: row.body, structure: row.structure });
}

/** All articles that are not in the trash, oldest first, without holding them all. */
export function* eachArticle(database: Database): Generator<SavedArticle> {
  const select = `SELECT ${ARTICLE_COLUMNS} FROM articles WHERE deleted_at IS NULL ORDER BY id`;
  for (const row of statement(database, select).iterate()) yield savedArticle(row);
}
