/** Lays out text that a program wrote for a terminal: its lines stay, and one that is too long loses space or continues below. */

import { columnsBetween, glyphEnd, glyphWidth } from '../text/width.ts';
import type { Ornament, Row, Segment } from '../types.ts';

/** The indentation of the rest of a long line after its symbol, in columns. */
const HANG = 2;
/** A gap of this many spaces sets the parts of a line apart, as in the header of a manual page, and may shrink to two. */
const GAP = 10;
const GAPS = new RegExp(` {${GAP},}`, 'g');
const SMALLEST_GAP = 2;

interface Line {
  readonly block: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The rows of a block of such text in `width` columns. */
export function wrapTerminalText(text: string, block: number, width: number, ascii: boolean): Row[] {
  const rows: Row[] = [];
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const line = { block, text, start, end: feed < 0 ? text.length : feed };
    const columns = columnsBetween(text, line.start, line.end);
    if (columns <= width) rows.push(rowOf(block, [segment(line, start, line.end, 0)]));
    else rows.push(...(squeezed(line, columns - width) ?? continued(line, width, ascii)));
    start = line.end + 1;
  }
  return rows;
}

const rowOf = (block: number, segments: readonly Segment[], ornaments: readonly Ornament[] = []): Row => ({
  block,
  segments,
  ornaments,
});

/** The range of a line as a segment; the line's last segment includes the line feed. */
const segment = ({ block, text, end: lineEnd }: Line, start: number, end: number, column: number): Segment => ({
  block,
  start,
  end,
  next: end === lineEnd ? Math.min(end + 1, text.length) : end,
  column,
  hyphen: false,
});

/** The line with its widest gap made smaller by `excess` columns; null if no gap is wide enough. */
function squeezed(line: Line, excess: number): Row[] | null {
  const { block, text, start, end } = line;
  let [from, to] = [0, 0];
  for (const { 0: spaces, index } of text.slice(start, end).matchAll(GAPS)) {
    if (index > 0 && spaces.length > to - from) [from, to] = [start + index, start + index + spaces.length];
  }
  if (to - from - excess < SMALLEST_GAP) return null;
  const left: Segment = { ...segment(line, start, from, 0), next: to };
  return [rowOf(block, [left, segment(line, to, end, columnsBetween(text, start, to) - excess)])];
}

/** The line in several rows, each cut after a space if there is one in the second half of the row. */
function continued(line: Line, width: number, ascii: boolean): Row[] {
  const { block, end } = line;
  const sign: Ornament = { column: 0, text: ascii ? '\\' : '↪', role: 'marker' };
  const rows: Row[] = [];
  for (let start = line.start; start < end; ) {
    const column = rows.length === 0 ? 0 : HANG;
    const cut = cutOf(line, start, width - column);
    const drawn = { ...segment(line, start, cut, column), end: cut < end ? withoutSpaces(line, start, cut) : cut };
    rows.push(rowOf(block, [drawn], rows.length === 0 ? [] : [sign]));
    start = cut;
  }
  return rows;
}

/** `end` without the spaces before it. */
function withoutSpaces({ text }: Line, start: number, end: number): number {
  let cut = end;
  while (cut > start && text[cut - 1] === ' ') cut -= 1;
  return cut;
}

/** The end of the row that begins at `start`. Spaces may exceed the width. */
function cutOf({ text, end }: Line, start: number, room: number): number {
  let space = -1;
  let at = start;
  for (let columns = 0; at < end; ) {
    const next = glyphEnd(text, at, end);
    columns += glyphWidth(text, at, next);
    if (columns > room && at > start && text[at] !== ' ') return space > start ? space : at;
    at = next;
    if (text[at - 1] === ' ' && columns * 2 >= room) space = at;
  }
  return end;
}
