import { type Database, statement, transaction } from '../store/sqlite.ts';
import { indexArticle, unindexArticle } from './full-text.ts';
import { rowsOf } from './rows.ts';
import type { ArticleState } from './types.ts';

/** The time for which a deleted article can be restored, in milliseconds. */
const IN_TRASH = 30 * 24 * 3_600_000;

export function setState(database: Database, ids: readonly number[], state: ArticleState, now = Date.now()): void {
  transaction(database, () => {
    const set = statement(database, 'UPDATE articles SET state = ?, state_at = ? WHERE id = ?');
    for (const id of ids) set.run(state, now, id);
  });
}

/** Deletes articles. They are no longer found, but can be restored by `restoreArticles` for thirty days. */
export function deleteArticles(database: Database, ids: readonly number[], now = Date.now()): void {
  transaction(database, () => {
    const mark = statement(database, 'UPDATE articles SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL');
    const isThere = statement(database, 'SELECT 1 FROM articles WHERE id = ? AND deleted_at IS NULL');
    for (const id of ids) {
      if (!isThere.get(id)) continue;
      unindexArticle(database, id);
      mark.run(now, id);
    }
  });
}

/** Restores deleted articles as they were. Their state counts as set now, so that an older export does not delete them again. */
export function restoreArticles(database: Database, ids: readonly number[], now = Date.now()): void {
  transaction(database, () => {
    const mark = statement(
      database,
      'UPDATE articles SET deleted_at = NULL, state_at = max(state_at, ?) WHERE id = ? AND deleted_at IS NOT NULL',
    );
    for (const id of ids) if (mark.run(now, id).changes > 0) indexArticle(database, id);
  });
}

/** Permanently removes articles that were deleted more than thirty days ago. */
export function emptyTrash(database: Database, now = Date.now()): void {
  transaction(database, () => {
    const rows = rowsOf(
      database,
      'SELECT id FROM articles WHERE deleted_at IS NOT NULL AND deleted_at < ?',
      now - IN_TRASH,
    );
    const remove = statement(database, 'DELETE FROM articles WHERE id = ?');
    for (const { id } of rows) remove.run(Number(id));
  });
}
