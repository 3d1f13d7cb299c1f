/** Searches folded text for a phrase; compares with the text itself if the capitals, accents or marks of the query matter. */

import type { Range } from '../article.ts';
import { foldText, sourceOffset } from './fold.ts';
import { hasAccent, hasCapital, hasCurlyQuote } from './fold-character.ts';
import type { FoldedText, FoldOptions, SearchIndex, SearchOptions } from './types.ts';

/** The features that a query distinguishes in addition to its letters. */
interface Exact {
  readonly text: string;
  readonly keep: FoldOptions;
  /** The results of earlier comparisons. There are few different texts, however many matches there are. */
  readonly known: Map<string, boolean>;
}

/** A prepared query. */
export interface Literal {
  readonly folded: string;
  /** The query as it must appear in the text if it distinguishes anything; null if folded text is sufficient. */
  readonly exact: Exact | null;
  readonly wholeWord: boolean;
}

/** Prepares a query: a capital, an accent or a curly mark in it must match. */
export function literal(query: string, options: SearchOptions, keepQuotes = hasCurlyQuote(query)): Literal {
  const keepCase = options.case === 'match' || (options.case !== 'ignore' && hasCapital(query));
  const keep: FoldOptions = { keepCase, keepAccents: hasAccent(query), keepQuotes };
  const means = keepCase || keep.keepAccents || keepQuotes;
  return {
    folded: foldText(query).text,
    exact: means ? { text: foldText(query, keep).text, keep, known: new Map() } : null,
    wholeWord: options.wholeWord ?? false,
  };
}

/** Adds the ranges of `phrase` in one block to `matches`. */
export function findInBlock(index: SearchIndex, block: number, phrase: Literal, matches: Range[]): void {
  const folded = index.folded[block];
  const { folded: query, exact, wholeWord } = phrase;
  if (!folded || query === '') return;
  const { text, map } = folded;
  const source = index.blocks[block]?.text ?? '';
  const size = query.length;
  const plain = exact === null && !wholeWord;
  let edge = 0;
  // The run of the map that contains `at`: folded units up to `limit` are `shift` away from their offsets.
  let pair = 0;
  let shift = 0;
  let limit = map ? (map[2] ?? text.length) : text.length + 1;
  for (let at = text.indexOf(query); at >= 0; ) {
    while (map && at >= limit) {
      pair += 2;
      shift = (map[pair + 1] ?? 0) - (map[pair] ?? 0);
      limit = map[pair + 2] ?? Number.POSITIVE_INFINITY;
    }
    const start = at + shift;
    const end = at + size < limit ? start + size : sourceEnd(source, folded, at + size);
    // Two letters of one ligature are a single match.
    const found =
      start >= edge &&
      (plain ||
        ((!wholeWord || isWholeWord(text, at, at + size)) && (exact === null || isMeant(source, start, end, exact))));
    if (found) {
      matches.push({ block, start, end });
      edge = end;
    }
    at = text.indexOf(query, found ? at + size : at + 1);
  }
}

/** One past the character that the folded unit before `after` comes from, its marks with it. */
export function sourceEnd(source: string, folded: FoldedText, after: number): number {
  const last = sourceOffset(folded, after - 1);
  let next = after;
  while (sourceOffset(folded, next) === last) next += 1;
  let end = sourceOffset(folded, next);
  while (SILENT.test(source[end - 1] ?? '')) end -= 1;
  return end;
}

/** Invisible characters, which are not highlighted after a match. */
const SILENT = /[\u00ad\u200b-\u200d\u2060\ufeff]/;

function isMeant(source: string, start: number, end: number, { text, keep, known }: Exact): boolean {
  const found = source.slice(start, end);
  const before = known.get(found);
  if (before !== undefined) return before;
  const meant = foldText(found, keep).text === text;
  known.set(found, meant);
  return meant;
}

/** Whether the range from `start` to `end` begins and ends at word boundaries. Scripts without spaces have none, so any range will do. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  return !(isWordAt(text, start) && isWordAt(text, start - 1)) && !(isWordAt(text, end - 1) && isWordAt(text, end));
}

const WORD = /[\p{L}\p{N}\p{M}_]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function isWordAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  const low = code >= 0xdc00 && code < 0xe000;
  const char = String.fromCodePoint(text.codePointAt(low ? index - 1 : index) ?? 0);
  return WORD.test(char) && !UNSPACED.test(char);
}
