/** Where to open an article that was found, and with which search. */

import type { Position } from '../../article.ts';
import type { WantedSearch } from '../../search/index.ts';
import type { Database } from '../../store/sqlite.ts';
import { readArticle } from '../list.ts';
import { positionInBody } from '../pack.ts';
import { rowsOf } from '../rows.ts';
import type { Found } from './find.ts';
import { Lighter } from './light.ts';
import { beginningOf } from './terms.ts';

/** Where something that was found is in its article; null if only the title or another field matches. */
export function positionOfFound(database: Database, { article, offset, start }: Found): Position | null {
  if (offset === null) return start;
  const read = readArticle(database, article.id);
  return read && positionInBody(read.blocks, offset);
}

/** The maximum number of words in a search: more would not fit in the status line. */
const MOST_FORMS = 8;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');

/** The search that finds the query's matches in the article: a single word literally, several as alternatives. Null if only a field matches. */
export function searchOfFound(database: Database, { article, match, terms }: Found): WantedSearch | null {
  if (match === null) return null;
  const [first = match] = terms;
  if (terms.length < 2) return { query: beginningOf(first)?.toLowerCase() ?? match, options: {} };
  const [row] = rowsOf(database, 'SELECT body FROM texts WHERE article = ?', article.id);
  const forms = new Lighter(terms).forms(String(row?.body ?? ''), MOST_FORMS);
  if (forms.length < 2) return { query: match, options: {} };
  // The longest first: the first alternative that matches is taken.
  const query = forms
    .toSorted((one, other) => other.length - one.length)
    .map(escaped)
    .join('|');
  return { query, options: { regularExpression: true, wholeWord: true, case: 'ignore' } };
}
