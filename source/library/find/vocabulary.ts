/** The words of the library's full-text tables. */

import type { Database } from '../../store/sqlite.ts';
import { rowsOf } from '../rows.ts';

const PREPARED = new WeakSet<Database>();

/** Whether some article has a word, in the form that the tokenizer gives it. Only the first place is read. */
export function isKnown(database: Database, word: string): boolean {
  if (!PREPARED.has(database)) {
    database.exec('CREATE VIRTUAL TABLE temp.article_places USING fts5vocab(main, article_words, instance)');
    PREPARED.add(database);
  }
  return rowsOf(database, 'SELECT 1 AS yes FROM temp.article_places WHERE term = ? LIMIT 1', word).length > 0;
}
