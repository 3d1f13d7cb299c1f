/** Lays out tables: balanced columns with wrapped cells, or a list of cells if the columns do not fit side by side. */

import type { Block } from '../../article.ts';
import { wrap } from '../lines/wrap.ts';
import { columnsBetween } from '../text/width.ts';
import type { Cell, Row, Segment } from '../types.ts';
import { balance, type Column, GAP } from './columns.ts';
import { isHeaderLine, layoutAsList } from './list.ts';

/** One past the last cell of the table that the cell at `index` is part of. */
export function tableEnd(blocks: readonly Block[], index: number): number {
  let end = index + 1;
  while (isSameTable(blocks[end - 1], blocks[end])) end += 1;
  return end;
}

/** The first cell of the table that the cell at `index` is part of. */
export function tableStart(blocks: readonly Block[], index: number): number {
  let start = index;
  while (isSameTable(blocks[start - 1], blocks[start])) start -= 1;
  return start;
}

function isSameTable(before: Block | undefined, block: Block | undefined): boolean {
  if (before?.type !== 'cell' || block?.type !== 'cell' || before.group !== block.group) return false;
  // A table without a group ends where row numbers start again.
  return block.group !== undefined || (before.row ?? 0) <= (block.row ?? 0);
}

/** The rows of the table whose first cell is at `index`. */
export function layoutTable(blocks: readonly Block[], index: number, width: number, ascii: boolean): Row[] {
  const lines = cellsByRow(blocks, index);
  const columns = balance(lines, width);
  return columns ? layoutAsGrid(lines, columns, ascii) : layoutAsList(lines, width, ascii);
}

function cellsByRow(blocks: readonly Block[], index: number): Cell[][] {
  const lines: Cell[][] = [];
  const end = tableEnd(blocks, index);
  let row: number | undefined;
  for (let block = index; block < end; block += 1) {
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

function layoutAsGrid(lines: readonly Cell[][], columns: readonly Column[], ascii: boolean): Row[] {
  const rows: Row[] = [];
  let left = 0;
  const lefts = columns.map(({ width }) => {
    const here = left;
    if (width > 0) left += width + GAP;
    return here;
  });
  const right = Math.max(1, left - GAP);
  const stacks = lines.map((line) =>
    stackCells(
      line,
      columns,
      lefts.map((each) => Math.min(each, right)),
    ),
  );
  // If cells wrap, blank rows separate the rows of the table.
  const open = stacks.some((stack, number) => stack.length > 1 && !isHeaderLine(lines[number]));
  for (const [number, stack] of stacks.entries()) {
    const block = lines[number]?.[0]?.block ?? 0;
    const header = isHeaderLine(lines[number]) && number + 1 < lines.length;
    if (open && number > 0 && !isHeaderLine(lines[number - 1])) rows.push({ block, segments: [], ornaments: [] });
    for (const segments of stack) {
      rows.push(header ? { block, segments, ornaments: [], keep: header } : { block, segments, ornaments: [] });
    }
    if (header && !isHeaderLine(lines[number + 1])) {
      const text = (ascii ? '-' : '─').repeat(right);
      rows.push({ block, segments: [], ornaments: [{ column: 0, text, role: 'border' }], keep: true });
    }
  }
  return rows;
}

/** The cells of one table row side by side, as the segments of each screen row. */
function stackCells(line: readonly Cell[], columns: readonly Column[], lefts: readonly number[]): Segment[][] {
  const stack: Segment[][] = [];
  for (const cell of line) {
    const left = lefts[cell.column] ?? 0;
    const last = Math.min(cell.column + cell.span, columns.length) - 1;
    const room = Math.max(1, (lefts[last] ?? 0) + (columns[last]?.width ?? 0) - left);
    const edge = cell.span === 1 ? (columns[cell.column]?.numbers ?? 0) : 0;
    let height = 0;
    wrap(cell.text, Math.max(2, room), (start, end, next, hyphen) => {
      const segments = stack[height] ?? [];
      stack[height] = segments;
      const spare = edge > 0 ? Math.max(0, edge - columnsBetween(cell.text, start, end) - Number(hyphen)) : 0;
      segments.push({ block: cell.block, start, end, next, column: left + spare, hyphen });
      height += 1;
    });
  }
  return stack;
}
