import { type Highlight, tagsInNote } from '../../highlights/highlight.ts';
import { messages } from '../../messages/index.ts';
import { type Database, statement, transaction } from '../../store/sqlite.ts';
import { indexHighlight, unindexHighlight } from '../full-text.ts';

/** A highlight to be saved; an import sets the times, which by default are now. */
export type ToKeep = Highlight & { readonly createdAt?: number; readonly updatedAt?: number };

/** Keeps the number of an article's highlights in step. Runs within the caller's transaction. */
function count(database: Database, article: number): void {
  const live = 'SELECT count(*) FROM highlights WHERE article = :article AND deleted_at IS NULL';
  statement(database, `UPDATE articles SET highlights = (${live}) WHERE id = :article`).run({ article });
}

/** Whether the article is in the library, and not in its trash, whose content is not indexed. */
function isLive(database: Database, article: number): boolean {
  return statement(database, 'SELECT 1 FROM articles WHERE id = ? AND deleted_at IS NULL').get(article) !== undefined;
}

function idOf(database: Database, key: string): number | null {
  const row = statement(database, 'SELECT id FROM highlights WHERE key = ? AND deleted_at IS NULL').get(key);
  return row ? Number(row.id) : null;
}

const UPSERT = `INSERT INTO highlights (key, article, block, start, end_block, end, exact, before, after, found, color, speaker, note, tags,
    created_at, updated_at)
  VALUES (:key, :article, :block, :start, :endBlock, :end, :exact, :before, :after, :found, :color, :speaker, :note, :tags, :created, :updated)
  ON CONFLICT (key) DO UPDATE SET article = excluded.article, block = excluded.block, start = excluded.start, end_block = excluded.end_block,
    end = excluded.end, exact = excluded.exact, before = excluded.before, after = excluded.after, found = excluded.found,
    color = excluded.color, speaker = excluded.speaker, note = excluded.note, tags = excluded.tags, updated_at = excluded.updated_at,
    deleted_at = NULL
  RETURNING id`;

/** Keeps highlights of an article that is in the full-text tables. Runs within the caller's transaction. */
export function writeHighlights(
  database: Database,
  article: number,
  highlights: readonly ToKeep[],
  now = Date.now(),
): void {
  for (const { key, anchor, createdAt = now, updatedAt = now, ...highlight } of highlights) {
    const known = idOf(database, key);
    if (known !== null) unindexHighlight(database, known);
    const { range, exact, before, after } = anchor;
    const row = statement(database, UPSERT).get({
      key,
      article,
      block: range.start.block,
      start: range.start.offset,
      endBlock: range.end.block,
      end: range.end.offset,
      exact,
      before,
      after,
      found: highlight.found,
      color: highlight.color,
      speaker: highlight.speaker,
      note: highlight.note,
      tags: tagsInNote(highlight.note).join('\n'),
      created: createdAt,
      updated: updatedAt,
    });
    indexHighlight(database, Number(row?.id));
  }
  count(database, article);
}

/**
 * Saves highlights of a saved article in one transaction. One with a known key is changed; if it was removed, it is
 * restored.
 *
 * @throws Error if the article is not in the library
 */
export function keepHighlights(
  database: Database,
  article: number,
  highlights: readonly ToKeep[],
  now = Date.now(),
): void {
  transaction(database, () => {
    if (!isLive(database, article)) throw new Error(messages.store.noArticle);
    writeHighlights(database, article, highlights, now);
  });
}

/** Removes highlights. They can be restored by `keepHighlights`. */
export function removeHighlights(database: Database, keys: readonly string[], now = Date.now()): void {
  transaction(database, () => {
    for (const key of keys) {
      const row = statement(database, 'SELECT id, article FROM highlights WHERE key = ? AND deleted_at IS NULL').get(
        key,
      );
      if (!row) continue;
      const article = Number(row.article);
      if (isLive(database, article)) unindexHighlight(database, Number(row.id));
      statement(database, 'UPDATE highlights SET deleted_at = ? WHERE id = ?').run(now, Number(row.id));
      count(database, article);
    }
  });
}

/** Sets the note on a whole article; "" removes it. */
export function setNote(database: Database, article: number, note: string): void {
  statement(database, 'UPDATE articles SET note = ? WHERE id = ?').run(note, article);
}
