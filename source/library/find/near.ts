/** Words of the library that resemble a word of a query, for somebody who half remembers it. */

import { editDistance } from '../../edit-distance.ts';
import { foldText } from '../../search/index.ts';
import type { Database } from '../../store/sqlite.ts';
import { areNear, mostTypos } from '../people/spelling.ts';
import { rowsOf } from '../rows.ts';
import type { Query, Scope } from './query.ts';
import { lookupOf } from './terms.ts';

/** The table whose words are searched in each scope. */
const TABLES: Readonly<Record<Scope, string>> = {
  articles: 'article_words',
  quotes: 'quote_words',
  highlights: 'highlight_words',
};

/** The minimum length of a word. Too many words begin with a shorter one, and a single different letter makes it another word. */
const SHORTEST = 3;

/** The number of letters at the start that a misspelled word must share with the right one: reading more of the index would take too long. */
const SAME = 2;

/** The words of the library between two others, the most frequent first. */
const wordsBetween = (database: Database, from: string, limit: number): readonly string[] =>
  rowsOf(
    database,
    'SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ? ORDER BY doc DESC, term LIMIT ?',
    from,
    `${from}\u{10ffff}`,
    limit,
  ).map(({ term }) => String(term));

/** The words that begin with a word, or else those that are spelled almost like it. Null if the library has the word itself. */
function wordsLike(database: Database, word: string, limit: number): readonly string[] | null {
  if (rowsOf(database, 'SELECT 1 AS yes FROM temp.vocabulary WHERE term = ?', word).length > 0) return null;
  if (word.length < SHORTEST) return [];
  const longer = wordsBetween(database, word, limit);
  const most = mostTypos(word);
  if (longer.length > 0 || most === 0) return longer;
  return wordsBetween(database, word.slice(0, SAME), -1)
    .filter((other) => areNear(word, other, most))
    .map((other) => ({ other, distance: editDistance(word, other) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, limit)
    .map(({ other }) => other);
}

/** Words that the library has, for each word of a query that it does not have; at most `limit` for each. */
export function nearWords(database: Database, { terms, scope }: Query, limit: number): readonly string[] {
  const words = terms
    .filter(({ text, isNegated }) => !isNegated && lookupOf(text) === 'words')
    .flatMap(({ text }) => foldText(text).text.match(/[\p{L}\p{N}]+/gu) ?? []);
  database.exec('DROP TABLE IF EXISTS temp.vocabulary');
  database.exec(`CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, ${TABLES[scope]}, row)`);
  return [...new Set(words)].flatMap((word) => wordsLike(database, word, limit) ?? []);
}
