/** Steps from match to match, and shows matches with their context. */

import type { Position, Range } from '../article.ts';
import { partitionPoint } from '../binary-search.ts';

export interface Step {
  /** The match's index, from 0. */
  readonly index: number;
  /** Whether the step wrapped around the end or the start. */
  readonly wrapped: boolean;
}

const isBefore = (range: Range, position: Position): boolean =>
  range.block < position.block || (range.block === position.block && range.start < position.offset);

/** How many matches begin before a position. */
function countBefore(matches: readonly Range[], position: Position): number {
  return partitionPoint(0, matches.length, (index) => {
    const match = matches[index];
    return match === undefined || !isBefore(match, position);
  });
}

/** The first match at or after a position, wrapping to the start; null if there are no matches. */
export function matchFrom(matches: readonly Range[], position: Position): Step | null {
  if (matches.length === 0) return null;
  const index = countBefore(matches, position);
  return index < matches.length ? { index, wrapped: false } : { index: 0, wrapped: true };
}

/** The last match before a position, wrapping to the end; null if there are no matches. */
export function matchBefore(matches: readonly Range[], position: Position): Step | null {
  if (matches.length === 0) return null;
  const index = countBefore(matches, position) - 1;
  return index >= 0 ? { index, wrapped: false } : { index: matches.length - 1, wrapped: true };
}

export interface Context {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** The share of the remaining columns that goes to the context before a match. */
const BEFORE = 0.4;

/**
 * A match with its context in at most `columns`: whole words on either side, "…" for omitted text.
 *
 * @param measure the width of a text in columns
 */
export function contextOf(
  text: string,
  range: Range,
  columns: number,
  measure: (text: string) => number = (each) => each.length,
): Context {
  const line = (from: string): string => from.replace(/[\s\u00ad]+/g, (space) => (/\s/.test(space) ? ' ' : ''));
  // Nothing further away than this can fit.
  const match = fit(line(text.slice(range.start, Math.min(range.end, range.start + 4 * columns))), columns, measure);
  const room = columns - measure(match);
  const left = line(text.slice(Math.max(0, range.start - 4 * columns), range.start));
  const right = line(text.slice(range.end, range.end + 4 * columns));
  const wanted = Math.min(measure(left), Math.max(Math.floor(room * BEFORE), room - measure(right)));
  const before = fitEnd(left, wanted, measure, range.start <= 4 * columns);
  const after = fit(right, room - measure(before), measure);
  return { before, match, after };
}

/** The start of `text` that fits, in whole words if possible. */
function fit(text: string, columns: number, measure: (text: string) => number): string {
  if (measure(text) <= columns) return text;
  const characters = [...text];
  let kept = characters.length;
  let width = measure(text) + 1;
  while (kept > 0 && width > columns) {
    kept -= 1;
    width -= measure(characters[kept] ?? '');
  }
  if (columns < 1) return '';
  const cut = characters.slice(0, kept).join('');
  const word = cut.lastIndexOf(' ');
  return `${word > 0 && characters[kept] !== ' ' ? cut.slice(0, word) : cut.trimEnd()}…`;
}

function fitEnd(text: string, columns: number, measure: (text: string) => number, whole: boolean): string {
  if (measure(text) <= columns && whole) return text;
  const characters = [...text];
  let first = 0;
  let width = measure(text) + 1;
  while (first < characters.length && width > columns) {
    width -= measure(characters[first] ?? '');
    first += 1;
  }
  if (columns < 1) return '';
  const cut = characters.slice(first).join('');
  const word = cut.indexOf(' ');
  return `…${word >= 0 && word < cut.length - 1 && characters[first - 1] !== ' ' ? cut.slice(word + 1) : cut.trimStart()}`;
}
