/** Breaks text into lines: measures what fits, then looks for the last break opportunity. Takes linear time. */

import { partitionPoint } from '../../binary-search.ts';
import { classOf, propertiesOf, SPACE, SURROGATE, TAB } from '../text/characters.ts';
import { isExtender } from '../text/grapheme.ts';
import { columnsBetween, glyphEnd, glyphWidth, isUniform } from '../text/width.ts';
import type { Hyphenate } from '../types.ts';
import { isBlank, isLetter, mayBreakAtSpace, mayBreakBefore } from './breaks.ts';

/** Receives one line: drawn from `start` to `end`, with or without a hyphen after it; the text continues at `next`. */
export type TakeLine = (start: number, end: number, next: number, hyphen: boolean) => void;

const SOFT_HYPHEN = 0xad;
const ZERO_WIDTH_SPACE = 0x200b;

/** A line that is too long: `text` from `start`, with the line feed that ends it, if any, at `hard`. */
interface LongLine {
  readonly text: string;
  readonly start: number;
  /** The first grapheme that does not fit in `width` columns. */
  readonly over: number;
  readonly hard: number;
  readonly width: number;
}

/** Where a line ends and how, and where the next one begins. */
interface LineEnd {
  readonly end: number;
  readonly next: number;
  readonly hyphen: boolean;
}

export interface WrapOptions {
  /** Hyphenate words if a line would otherwise be short. */
  readonly hyphenate?: Hyphenate | undefined;
  /** Avoids runts: a lone short last word pulls the previous word down. */
  readonly company?: boolean;
}

/** Breaks `text` into lines of at most `width` columns (two or more) and passes them to `take`. There is at least one. */
export function wrap(text: string, width: number, take: TakeLine, { hyphenate, company }: WrapOptions = {}): void {
  const length = text.length;
  const uniform = isUniform(text);
  let line = 0;
  let hard = -1;
  let ladder = 0;
  do {
    if (hard < line) {
      hard = text.indexOf('\n', line);
      if (hard < 0) hard = length;
    }
    const over = uniform ? line + width : firstOver(text, line, hard, width);
    if (over >= hard) {
      const next = Math.min(hard + 1, length);
      take(line, trimEnd(text, line, hard), next, false);
      line = next;
      ladder = 0;
      continue;
    }
    const long: LongLine = { text, start: line, over, hard, width };
    let found = lastBreak(long);
    if (hyphenate && !found?.hyphen && ladder < LADDER) found = hyphenateLine(long, found, hyphenate) ?? found;
    if (company && found) found = keepCompany(long, found) ?? found;
    found ??= cutWord(long);
    take(line, found.end, found.next, found.hyphen);
    ladder = found.hyphen ? ladder + 1 : 0;
    line = found.next;
  } while (line < length);
}

/** Shares of the width: a last line below the first is a runt; the line before it must keep at least the second. */
const LONELY = 1 / 8;
const FULL = 2 / 3;

/** The line's end one word earlier if only one short word follows; null otherwise. */
function keepCompany({ text, start, hard, width }: LongLine, found: LineEnd): LineEnd | null {
  const { next } = found;
  if (found.hyphen || hard - next > width || next >= hard) return null;
  const end = trimEnd(text, next, hard);
  for (let at = next; at < end; at += 1) if (isBlank(text, at)) return null;
  if (columnsBetween(text, next, hard) > width * LONELY) return null;
  let index = found.end - 1;
  while (index > start && !isBlank(text, index)) index -= 1;
  if (index <= start || !mayBreakAtSpace(text, start, index, index + 1)) return null;
  const fits = columnsBetween(text, start, index) >= width * FULL && columnsBetween(text, index + 1, hard) <= width;
  return fits ? { end: trimEnd(text, start, index), next: index + 1, hyphen: false } : null;
}

/** The first grapheme of the line that does not fit, but never the very first; `hard` if all fit. */
function firstOver(text: string, line: number, hard: number, width: number): number {
  let column = 0;
  for (let index = line; index < hard; ) {
    const next = glyphEnd(text, index, hard);
    column += glyphWidth(text, index, next);
    if (column > width) return index > line ? index : next;
    index = next;
  }
  return hard;
}

/** The last break opportunity up to `over`; null if the line is a single word. */
function lastBreak({ text, start, over, hard, width }: LongLine): LineEnd | null {
  for (let index = over; index > start; index -= 1) {
    const kind = classOf(propertiesOf(text.charCodeAt(index)));
    if (kind === SPACE || kind === TAB) {
      let next = index + 1;
      while (index > start && isBlank(text, index - 1)) index -= 1;
      if (index === start) return null;
      while (next < hard && isBlank(text, next)) next += 1;
      if (next === index + 1 && !mayBreakAtSpace(text, start, index, next)) continue;
      // A line feed after the spaces is the same break.
      return { end: index, next: next === hard ? Math.min(hard + 1, text.length) : next, hyphen: false };
    }
    const before = text.charCodeAt(index - 1);
    if (before === SOFT_HYPHEN) {
      const next = index;
      while (index - 1 > start && text.charCodeAt(index - 2) === SOFT_HYPHEN) index -= 1;
      if (index - 1 === start || isBlank(text, index - 2) || columnsBetween(text, start, index - 1) >= width) continue;
      return { end: index - 1, next, hyphen: true };
    }
    if (before === ZERO_WIDTH_SPACE) {
      if (index - 1 === start) continue;
      return { end: index - 1, next: index, hyphen: false };
    }
    if (mayBreakBefore(text, start, index, kind)) return { end: index, next: index, hyphen: false };
  }
  return null;
}

/** How many successive lines may end in a hyphen. */
const LADDER = 2;
/** A word shorter than this stays whole. */
const LEAST_WORD = 6;
/** Anything longer is not a word. */
const LONGEST_WORD = 100;

/** The line's end inside the word that does not fit, if it may be hyphenated and the line would otherwise be short; null if not. */
function hyphenateLine(
  { text, start: line, over, hard, width }: LongLine,
  found: LineEnd | null,
  hyphenate: Hyphenate,
): LineEnd | null {
  const short = found ? width - columnsBetween(text, line, found.end) : width;
  if (short < Math.max(4, width / 12)) return null;
  let start = found ? found.next : over;
  while (found && start < over && !isLetter(text, start)) start += 1;
  // A word longer than a line may have begun on the lines above.
  while (!found && start > 0 && over - start <= LONGEST_WORD && isLetter(text, start - 1)) start -= 1;
  let end = start;
  while (end < hard && end - start <= LONGEST_WORD && isLetter(text, end)) end += 1;
  // The last word of a paragraph is not broken, since its second half would be alone on a line.
  const last = found !== null && trimEnd(text, end, hard) <= end + 1;
  if (last || end <= over || end - start < LEAST_WORD || end - start > LONGEST_WORD) return null;
  let best: LineEnd | null = null;
  for (const offset of hyphenate(text.slice(start, end))) {
    const at = start + offset;
    if (at <= Math.max(start, line) || columnsBetween(text, line, at) >= width) continue;
    best = { end: at, next: at, hyphen: true };
  }
  return best;
}

function trimEnd(text: string, start: number, end: number): number {
  let index = end;
  while (index > start && isBlank(text, index - 1)) index -= 1;
  return index;
}

/** Cuts a word longer than a line, preferably after a punctuation mark in the last third of the line, as in a URL. */
function cutWord({ text, start, over }: LongLine): LineEnd {
  const least = over - Math.floor((over - start) / 3);
  let cut = over;
  for (let index = over; index > least; index -= 1) {
    const follows = classOf(propertiesOf(text.charCodeAt(index)));
    if ('/?&=_.,;:#+'.includes(text[index - 1] ?? ' ') && !isExtender(follows) && follows !== SURROGATE) {
      cut = index;
      break;
    }
  }
  return { end: trimEnd(text, start, cut), next: cut, hyphen: false };
}

/** The narrowest width up to `width` at which `text` takes no more lines, so that its lines are about equally long. */
export function balancedWidth(text: string, width: number): number {
  const count = (columns: number): number => {
    let lines = 0;
    wrap(text, columns, () => {
      lines += 1;
    });
    return lines;
  };
  const lines = count(width);
  if (lines < 2 || lines > MOST_BALANCED) return width;
  return partitionPoint(Math.max(2, Math.floor(width / 2)), width, (columns) => count(columns) <= lines);
}

/** Longer texts are not balanced, since nobody would notice. */
const MOST_BALANCED = 4;
