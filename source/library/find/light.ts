/** Finds the words of a query in a text, for snippets, in the same folded form as the reader's own search. */

import { foldText, sourceOffset } from '../../search/index.ts';
import { isUnspaced } from '../full-text.ts';
import { beginningOf } from './terms.ts';

/** A range of a text that matches a term, in UTF-16 code units. */
export interface LitRange {
  readonly start: number;
  readonly end: number;
}

interface TermRange extends LitRange {
  /** The index of the term. */
  readonly term: number;
}

/** A part of a text with the words of the query. */
export interface Snippet {
  /** One line; "…" replaces what was cut off. */
  readonly text: string;
  /** The words to highlight, in order, without overlaps. */
  readonly lit: readonly LitRange[];
}

/** The matches in a part of a text; `most` different terms are near the one at the index `best`. */
interface Best {
  readonly ranges: readonly TermRange[];
  readonly best: number;
  readonly most: number;
}

/** The maximum number of matches of one term that are considered: a text with more is long, and its beginning is enough. */
const MOST_RANGES = 1_000;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A term in folded text. */
interface Pattern {
  /** Its words, with anything between them that is not part of a word. */
  readonly pattern: RegExp;
  /** A string that every match contains: a text without it need not be searched by the slow pattern. */
  readonly part: string;
}

function patternOf(term: string): Pattern | null {
  const beginning = beginningOf(term);
  const folded = foldText(beginning ?? term).text.trim();
  const words = folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (folded === '') return null;
  const [first] = words;
  if (isUnspaced(term) || first === undefined) return { pattern: new RegExp(escaped(folded), 'gu'), part: folded };
  const phrase = words.map(escaped).join('[^\\p{L}\\p{N}]+');
  const end = beginning === null ? '(?![\\p{L}\\p{N}\\p{M}])' : '[\\p{L}\\p{N}\\p{M}]*';
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])${phrase}${end}`, 'gu'), part: first };
}

/** Searches texts for the terms of one query. */
export class Lighter {
  readonly #patterns: readonly Pattern[];

  constructor(terms: readonly string[]) {
    this.#patterns = terms.map(patternOf).filter((pattern) => pattern !== null);
  }

  /** Whether any of the terms occurs. */
  isIn(text: string): boolean {
    const folded = foldText(text).text;
    return this.#patterns.some(({ pattern, part }) => folded.includes(part) && folded.search(pattern) >= 0);
  }

  /** The ranges to highlight, in order, without overlaps. */
  light(text: string): readonly LitRange[] {
    return this.#ranges(text).map(({ start, end }) => ({ start, end }));
  }

  /** The different forms in which the terms occur, without regard to case: all terms have one before any has another. */
  forms(text: string, most: number): readonly string[] {
    const byTerm = new Map<number, Set<string>>();
    for (const { term, start, end } of this.#ranges(text)) {
      const forms = byTerm.get(term) ?? new Set();
      byTerm.set(term, forms.add(text.slice(start, end).toLowerCase()));
    }
    const rows = [...byTerm.values()].map((forms) => [...forms]);
    const turns = Array.from({ length: most }, (_, turn) => rows.flatMap((forms) => forms.slice(turn, turn + 1)));
    return [...new Set(turns.flat())].slice(0, most);
  }

  #ranges(text: string): readonly TermRange[] {
    const folded = foldText(text);
    const found: TermRange[] = [];
    for (const [term, { pattern, part }] of this.#patterns.entries()) {
      if (!folded.text.includes(part)) continue;
      let count = 0;
      for (const match of folded.text.matchAll(pattern)) {
        const start = sourceOffset(folded, match.index);
        found.push({ term, start, end: sourceOffset(folded, match.index + match[0].length) });
        count += 1;
        if (count === MOST_RANGES) break;
      }
    }
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    let end = 0;
    return found.filter((range) => {
      if (range.start < end) return false;
      end = range.end;
      return true;
    });
  }

  /**
   * The part of a text in which most of the terms are close together, within one line, and the offset of its first match. Null if it has
   * none of them.
   *
   * @param size the length in UTF-16 code units
   */
  snippet(text: string, size: number): { readonly snippet: Snippet; readonly offset: number } | null {
    const { ranges, best } = this.#bestLine(text, size) ?? this.#best(text, size, 0);
    const first = ranges[best];
    if (!first) return null;
    const line = lineAround(text, first.start);
    const start = Math.max(line.start, first.start - Math.floor(size / 4));
    return { snippet: cut(text, line, { start, size, ranges }), offset: first.start };
  }

  /** The matches in a part of a text that begins at an offset, and the index of the one from which on most different terms are near. */
  #best(part: string, size: number, offset: number): Best {
    const ranges = this.#ranges(part);
    const { best, most } = bestStart(part, ranges, size);
    const shifted = ranges.map(({ term, start, end }) => ({ term, start: start + offset, end: end + offset }));
    return { ranges: offset === 0 ? ranges : shifted, best, most };
  }

  /** The best line of a text; the first that has all terms together is enough. Null if only words of several lines match. */
  #bestLine(text: string, size: number): Best | null {
    let found: Best | null = null;
    for (let start = 0; start < text.length; ) {
      const feed = text.indexOf('\n', start);
      const end = feed < 0 ? text.length : feed;
      const line = this.#best(text.slice(start, end), size, start);
      if (line.most > (found?.most ?? 0)) found = line;
      if (found?.most === this.#patterns.length) break;
      start = end + 1;
    }
    return found;
  }
}

/** The line of a text around an offset. */
function lineAround(text: string, offset: number): LitRange {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end };
}

/** The index of the match from which on most different terms are near. */
function bestStart(
  text: string,
  ranges: readonly TermRange[],
  size: number,
): { readonly best: number; readonly most: number } {
  let [best, most] = [0, 0];
  const window = new Map<number, number>();
  let behind = 0;
  for (let at = 0; at < ranges.length; at += 1) {
    const { start = 0 } = ranges[at] ?? {};
    const near = text.slice(start, start + Math.floor((size * 3) / 4)).split('\n', 1)[0] ?? '';
    const limit = start + near.length;
    while (behind < ranges.length && (ranges[behind]?.end ?? 0) <= limit) {
      const { term = 0 } = ranges[behind] ?? {};
      window.set(term, (window.get(term) ?? 0) + 1);
      behind += 1;
    }
    if (window.size > most) [best, most] = [at, window.size];
    const { term = 0 } = ranges[at] ?? {};
    const left = (window.get(term) ?? 0) - 1;
    if (left > 0) window.set(term, left);
    else window.delete(term);
    behind = Math.max(behind, at + 1);
  }
  return { best, most };
}

/** White space, next to which a text may be cut. Scripts without spaces are cut anywhere. */
const SPACE = /\s/;
const LONGEST_WORD = 24;

/** Moves an offset to the nearest boundary of a word in a direction, if one is near, but never into a surrogate pair. */
function wordBoundary(text: string, offset: number, step: 1 | -1): number {
  for (let at = offset, left = LONGEST_WORD; left > 0 && at > 0 && at < text.length; at += step, left -= 1) {
    if (SPACE.test(text[at - 1] ?? '') || SPACE.test(text[at] ?? '')) return at;
  }
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code < 0xe000 ? offset - 1 : offset;
}

interface Window {
  readonly start: number;
  readonly size: number;
  readonly ranges: readonly LitRange[];
}

function cut(text: string, line: LitRange, { start, size, ranges }: Window): Snippet {
  const from = start <= line.start ? line.start : wordBoundary(text, start, 1);
  const to = start + size >= line.end ? line.end : wordBoundary(text, start + size, -1);
  const left = text.slice(from, to);
  const [before, after] = [left.length - left.trimStart().length, left.length - left.trimEnd().length];
  const [first, last] = [from + before, to - after];
  const opening = from > line.start ? '…' : '';
  const shift = opening.length - first;
  return {
    text: `${opening}${text.slice(first, last)}${to < line.end ? '…' : ''}`,
    lit: ranges
      .filter(({ start: at, end }) => at >= first && end <= last)
      .map(({ start: at, end }) => ({ start: at + shift, end: end + shift })),
  };
}

/** The beginning of a text, for an article of which only the title or another field matches. */
export function beginning(text: string, size: number): Snippet {
  const line = lineAround(text, 0);
  return cut(text, line, { start: 0, size, ranges: [] });
}
