/** Tables: columns balanced and wrapped inside their cells, or a list of cells where the columns cannot stand side by side. */

import type { Block } from '../article.ts';
import type { Ornament, Row, Segment } from './types.ts';
import { columnsBetween, displayWidth, truncate } from './width.ts';
import { wrap } from './wrap.ts';

const GAP = 2;
/** No column is squeezed below this, so that a long word is rather cut than a table given up. */
const LEAST = 12;

interface Cell {
  readonly block: number;
  readonly text: string;
  readonly column: number;
  readonly span: number;
  readonly header: boolean;
}

/** One past the last cell of the table that begins at `index`. */
export function tableEnd(blocks: readonly Block[], index: number): number {
  const group = blocks[index]?.group;
  let end = index + 1;
  while (blocks[end]?.type === 'cell' && blocks[end]?.group === group) {
    // A table without a group ends where its rows begin anew.
    if (group === undefined && (blocks[end]?.row ?? 0) < (blocks[end - 1]?.row ?? 0)) break;
    end += 1;
  }
  return end;
}

/** The rows of the table whose first cell is at `index`. */
export function layoutTable(blocks: readonly Block[], index: number, width: number, ascii: boolean): Row[] {
  const lines = cellsByRow(blocks, index);
  const columns = balance(lines.flat(), width);
  return columns ? asGrid(lines, columns, width, ascii) : asList(lines, width);
}

function cellsByRow(blocks: readonly Block[], index: number): Cell[][] {
  const lines: Cell[][] = [];
  let row: number | undefined;
  for (let block = index; block < tableEnd(blocks, index); block += 1) {
    const cell = blocks[block];
    if (!cell) break;
    if (lines.length === 0 || cell.row !== row) lines.push([]);
    row = cell.row;
    const line = lines.at(-1) ?? [];
    const before = line.at(-1);
    const column = Math.max(cell.column ?? 0, before ? before.column + before.span : 0);
    const span = Math.max(1, cell.columnSpan ?? 1);
    line.push({ block, text: cell.text, column, span, header: cell.header ?? false });
  }
  return lines;
}

/** How wide each column is; null where the table does not fit. */
function balance(cells: readonly Cell[], width: number): number[] | null {
  const count = Math.max(...cells.map((cell) => cell.column + cell.span), 0);
  const room = width - GAP * (count - 1);
  if (room < count * 2) return null;
  const wanted: number[] = Array(count).fill(1);
  const needed: number[] = Array(count).fill(1);
  for (const cell of cells) {
    if (cell.span > 1) continue;
    const { line, word } = measure(cell.text);
    wanted[cell.column] = Math.max(wanted[cell.column] ?? 1, line);
    needed[cell.column] = Math.max(needed[cell.column] ?? 1, Math.min(word, LEAST));
  }
  const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
  if (sum(wanted) <= room) return wanted;
  const spare = room - sum(needed);
  if (spare < 0) return null;
  const missing = wanted.map((want, column) => Math.max(0, want - (needed[column] ?? 1)));
  const share = spare / Math.max(1, sum(missing));
  return needed.map((need, column) => Math.max(2, need + Math.floor((missing[column] ?? 0) * Math.min(1, share))));
}

/** The longest line and the longest word of a text, in columns. */
function measure(text: string): { line: number; word: number } {
  let line = 0;
  for (const part of text.split('\n')) line = Math.max(line, displayWidth(part));
  let word = 1;
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && text[end] !== ' ' && text[end] !== '\n') end += 1;
    word = Math.max(word, columnsBetween(text, start, end));
    start = end + 1;
  }
  return { line, word };
}

function asGrid(lines: readonly Cell[][], columns: readonly number[], width: number, ascii: boolean): Row[] {
  const rows: Row[] = [];
  const lefts = columns.map((_, column) => columns.slice(0, column).reduce((left, each) => left + each + GAP, 0));
  for (const [number, line] of lines.entries()) {
    const block = line[0]?.block ?? 0;
    const stacked: Segment[][] = [];
    for (const cell of line) {
      const left = lefts[cell.column] ?? 0;
      const last = Math.min(cell.column + cell.span, columns.length) - 1;
      const right = (lefts[last] ?? 0) + (columns[last] ?? 1);
      let height = 0;
      wrap(cell.text, Math.max(2, right - left), (start, end, next, hyphen) => {
        const segments = stacked[height] ?? [];
        stacked[height] = segments;
        segments.push({ block: cell.block, start, end, next, column: left, hyphen });
        height += 1;
      });
    }
    const header = line.every((cell) => cell.header);
    const keep = header && number + 1 < lines.length;
    for (const segments of stacked) rows.push({ block, segments, ornaments: [], ...(keep ? { keep } : {}) });
    if (keep && !lines[number + 1]?.every((cell) => cell.header)) {
      const right = Math.min(width, (lefts.at(-1) ?? 0) + (columns.at(-1) ?? 0));
      const text = (ascii ? '-' : '─').repeat(right);
      rows.push({ block, segments: [], ornaments: [{ column: 0, text, role: 'border' }], keep });
    }
  }
  return rows;
}

/** Cell below cell, each after the header of its column. */
function asList(lines: readonly Cell[][], width: number): Row[] {
  const rows: Row[] = [];
  const headers = new Map<number, string>();
  for (const [number, line] of lines.entries()) {
    const block = line[0]?.block ?? 0;
    const isHeader = line.every((cell) => cell.header);
    if (number > 0) rows.push({ block, segments: [], ornaments: [] });
    for (const cell of line) {
      if (isHeader) headers.set(cell.column, cell.text.replace(/\s+/g, ' '));
      const label = isHeader ? '' : labelOf(headers.get(cell.column) ?? '', width);
      const indent = displayWidth(label);
      const ornaments: Ornament[] = label ? [{ column: 0, text: label.trimEnd(), role: 'label' }] : [];
      wrap(cell.text, width - indent, (start, end, next, hyphen) => {
        const segments: Segment[] = [{ block: cell.block, start, end, next, column: indent, hyphen }];
        rows.push({ block, segments, ornaments: start === 0 ? ornaments : [] });
      });
    }
  }
  return rows;
}

const labelOf = (header: string, width: number): string =>
  header === '' ? '' : `${truncate(header, Math.floor(width / 2) - 2)}: `;
