import { type Database, statement, transaction } from '../store/sqlite.ts';
import { indexArticle, unindexArticle } from './full-text.ts';
import { rowsOf } from './rows.ts';

/** The maximum length of a tag, in UTF-16 code units, and the maximum number of tags of an article. */
const LONGEST = 100;
const MOST = 100;

/** Tags without repetitions, on one line each, without `#` and without commas, which separate tags in the user's input. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  const clean = tags.map((tag) =>
    tag
      .replace(/[\s,]+/g, ' ')
      .replace(/^[ #]+/, '')
      .trim()
      .slice(0, LONGEST)
      .trim(),
  );
  const byFold = new Map(clean.filter(Boolean).map((tag) => [tag.toLowerCase(), tag]));
  return [...byFold.values()].slice(0, MOST).sort((a, b) => a.localeCompare(b));
}

/** The tags in the user's input, which are separated by commas. */
export const parseTags = (typed: string): readonly string[] => cleanTags(typed.split(','));

/** Replaces the tags of an article that is not in the full-text tables. Runs within the caller's transaction. */
export function writeTags(database: Database, id: number, tags: readonly string[]): void {
  statement(database, 'DELETE FROM tags WHERE article = ?').run(id);
  const add = statement(database, 'INSERT INTO tags (article, tag) VALUES (?, ?)');
  for (const tag of tags) add.run(id, tag);
  statement(database, 'UPDATE articles SET tags = ? WHERE id = ?').run(tags.join('\n'), id);
}

/** Replaces the tags of an article. */
export function setTags(database: Database, id: number, tags: readonly string[]): void {
  transaction(database, () => {
    unindexArticle(database, id);
    writeTags(database, id, cleanTags(tags));
    indexArticle(database, id);
  });
}

/** All tags with the number of articles that have them, most used first. */
export function allTags(database: Database): readonly { readonly tag: string; readonly articles: number }[] {
  const sql = `SELECT tag, count(*) AS articles FROM tags JOIN articles ON articles.id = tags.article
    WHERE deleted_at IS NULL GROUP BY tag ORDER BY articles DESC, tag`;
  return rowsOf(database, sql).map(({ tag, articles }) => ({ tag: String(tag), articles: Number(articles) }));
}
