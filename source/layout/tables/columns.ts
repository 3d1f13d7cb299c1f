/** Decides the widths of a table's columns. */

import { columnsBetween } from '../text/width.ts';
import type { Cell } from '../types.ts';

/** Terminal columns between two columns of the table. */
export const GAP = 2;
/** Words are cut to this length if the table does not fit otherwise. */
const LEAST = 12;
/** Columns by which a header may exceed the numbers aligned below its end. */
const FAR = 10;

export interface Column {
  /** In terminal columns; 0 for an empty column. */
  readonly width: number;
  /** If its cells are numbers, the width in which they are right-aligned; otherwise 0. */
  readonly numbers: number;
}

interface Needs {
  /** The longest line and the longest word, in columns. */
  line: number;
  word: number;
  /** All text in the column, in columns. */
  area: number;
  /** The longest number, and how many there are. */
  number: number;
  numbers: number;
  texts: number;
}

/** A number with its signs, but not a date or a time. */
const NUMBER = /^[^\p{L}\d/:]{0,4}\d[^\p{L}/:]{0,20}$/u;

/** The columns of a table in a text column of `width`; null if they do not fit side by side. */
export function balance(lines: readonly (readonly Cell[])[], width: number): Column[] | null {
  const needs = measureColumns(lines);
  const filled = needs.filter(({ line }) => line > 0);
  const room = width - GAP * (filled.length - 1);
  const widths = share(filled, room);
  if (!widths) return null;
  let next = 0;
  return needs.map((need) => {
    if (need.line === 0) return { width: 0, numbers: 0 };
    const column = widths[next] ?? 1;
    next += 1;
    return { width: column, numbers: numbersIn(need, column) };
  });
}

/** Numbers end below the end of their header, but not too far from the other neighboring column. */
function numbersIn({ number, numbers, texts }: Needs, width: number): number {
  if (numbers < 2 || texts > 0) return 0;
  return width > number + FAR ? number : width;
}

/**
 * Divides `room` among columns. If not every line fits, the width of a column is proportional to the square root of its text's
 * length, which minimizes the sum of all heights. No column is wider than its longest line or narrower than its longest word.
 */
function share(columns: readonly Needs[], room: number): number[] | null {
  const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
  const wanted = columns.map(({ line }) => line);
  if (sum(wanted) <= room) return wanted;
  let least = columns.map(({ word }) => Math.min(word, room));
  if (sum(least) > room) least = least.map((word) => Math.min(word, LEAST));
  if (sum(least) > room) return null;
  const widthsAt = (factor: number): number[] =>
    columns.map(({ line, area }, index) =>
      Math.max(least[index] ?? 1, Math.min(line, Math.floor(factor * Math.sqrt(area)))),
    );
  let low = 0;
  let high = room;
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2;
    if (sum(widthsAt(middle)) <= room) low = middle;
    else high = middle;
  }
  const widths = widthsAt(low);
  let spare = room - sum(widths);
  for (let index = 0; index < widths.length && spare > 0; index += 1) {
    const more = Math.min(spare, (wanted[index] ?? 0) - (widths[index] ?? 0), 1);
    widths[index] = (widths[index] ?? 0) + more;
    spare -= more;
  }
  return widths;
}

function measureColumns(lines: readonly (readonly Cell[])[]): Needs[] {
  const needs: Needs[] = [];
  for (const cell of lines.flat()) {
    const { line, word, area } = measure(cell.text);
    for (let column = needs.length; column < cell.column + cell.span; column += 1) {
      needs.push({ line: 0, word: 0, area: 0, number: 0, numbers: 0, texts: 0 });
    }
    // A cell that spans several columns requests a part of each.
    const part = (all: number): number => Math.max(0, Math.ceil((all - GAP * (cell.span - 1)) / cell.span));
    for (let column = cell.column; column < cell.column + cell.span; column += 1) {
      const need = needs[column];
      if (!need) continue;
      need.line = Math.max(need.line, part(line));
      need.word = Math.max(need.word, part(word));
      need.area += part(area);
      if (cell.header || cell.span > 1 || cell.text === '') continue;
      if (NUMBER.test(cell.text)) {
        need.numbers += 1;
        need.number = Math.max(need.number, line);
      } else if (/[\p{L}\d]/u.test(cell.text)) need.texts += 1;
    }
  }
  return needs;
}

/** The longest line and the longest word of a text, and all of it, in columns. */
function measure(text: string): { line: number; word: number; area: number } {
  let [line, word, area] = [0, 0, 0];
  for (const each of text.split('\n')) {
    let columns = -1;
    for (const part of each.split(' ')) {
      const width = columnsBetween(part, 0, part.length);
      word = Math.max(word, width);
      columns += width + 1;
    }
    line = Math.max(line, columns);
    area += columns;
  }
  return { line, word, area };
}
