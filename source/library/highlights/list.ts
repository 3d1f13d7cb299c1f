import type { Database } from '../../store/sqlite.ts';
import { rowsOf } from '../rows.ts';
import { HIGHLIGHT_COLUMNS, type KeptHighlight, keptHighlight } from './rows.ts';

const ORDER = "ORDER BY (h.found = 'orphan'), h.block, h.start, h.id";

/** The highlights of an article, in the order of its text, orphans last. */
export function highlightsOf(database: Database, article: number): readonly KeptHighlight[] {
  const sql = `SELECT ${HIGHLIGHT_COLUMNS} FROM highlights h WHERE h.article = ? AND h.deleted_at IS NULL ${ORDER}`;
  return rowsOf(database, sql, article).map(keptHighlight);
}
