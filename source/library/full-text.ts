/** Keeps the full-text tables in step with what they index. Each function runs within the caller's transaction. */

import { type Database, statement } from '../store/sqlite.ts';

/** Scripts without spaces between words, in which only parts of a line can be found. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Whether text has letters of a script without spaces. */
export const isUnspaced = (text: string): boolean => UNSPACED.test(text);

/** The indexed columns of a highlight. */
const HIGHLIGHT = 'exact, note, tags';

/** The tables that index the content of others, with their columns and the query for the content of one article. */
const TABLES = [
  ['article_words', 'body, title, authors, site, tags', 'FROM searchable WHERE id = ?'],
  ['catalog_words', 'title, authors, site, tags', 'FROM articles WHERE id = ?'],
  ['quote_words', 'text', 'FROM quotes WHERE article = ?'],
  ['highlight_words', HIGHLIGHT, 'FROM highlights WHERE deleted_at IS NULL AND article = ?'],
] as const;

/** Removes an article from the full-text tables. The content must be unchanged since it was indexed. */
export function unindexArticle(database: Database, id: number): void {
  for (const [table, columns, from] of TABLES) {
    statement(
      database,
      `INSERT INTO ${table} (${table}, rowid, ${columns}) SELECT 'delete', id, ${columns} ${from}`,
    ).run(id);
  }
  statement(database, 'DELETE FROM article_trigrams WHERE rowid = ?').run(id);
}

const unspacedLines = (text: unknown): string => String(text).split('\n').filter(isUnspaced).join('\n');

/** Adds an article, its quotes and its highlights to the full-text tables, which must not contain them yet. */
export function indexArticle(database: Database, id: number): void {
  for (const [table, columns, from] of TABLES) {
    statement(database, `INSERT INTO ${table} (rowid, ${columns}) SELECT id, ${columns} ${from}`).run(id);
  }
  const row = statement(database, 'SELECT body, title, authors, site, tags FROM searchable WHERE id = ?').get(id);
  const lines = Object.values(row ?? {}).map(unspacedLines);
  const has = lines.some((line) => line !== '');
  statement(database, 'UPDATE articles SET unspaced = ? WHERE id = ?').run(has ? 1 : 0, id);
  if (!has) return;
  statement(
    database,
    'INSERT INTO article_trigrams (rowid, body, title, authors, site, tags) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(id, ...lines);
}

/** Removes a highlight from the full text before it is changed. */
export function unindexHighlight(database: Database, id: number): void {
  statement(
    database,
    `INSERT INTO highlight_words (highlight_words, rowid, ${HIGHLIGHT}) SELECT 'delete', id, ${HIGHLIGHT} FROM highlights WHERE id = ?`,
  ).run(id);
}

/** Adds a highlight to the full text, which must not contain it yet. */
export function indexHighlight(database: Database, id: number): void {
  statement(
    database,
    `INSERT INTO highlight_words (rowid, ${HIGHLIGHT}) SELECT id, ${HIGHLIGHT} FROM highlights WHERE id = ?`,
  ).run(id);
}
