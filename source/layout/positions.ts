import type { Position } from '../article.ts';
import { partitionPoint } from '../binary-search.ts';
import type { Layout, Row } from './types.ts';

/** Whether a row is space between blocks: empty, or with only the bars of a continued block quotation. */
export const isSpace = (row: Row | undefined): boolean =>
  row !== undefined && row.segments.length === 0 && row.ornaments.every((ornament) => ornament.role === 'bar');

/** The row of a position; one past a block's last character is on its last row. */
export function rowOf(layout: Layout, position: Position): number {
  const { rows, firstRows } = layout;
  const block = Math.min(Math.max(position.block, 0), Math.max(firstRows.length - 1, 0));
  const first = firstRows[block] ?? 0;
  if (position.block > block) return Math.max(rows.length - 1, 0);
  const owner = rows[first]?.block;
  // The rows of a block ascend with its offsets; a table row ends where the next one begins.
  let low = first;
  let high = low + 1;
  for (let step = 1; high < rows.length && isBeforeOrAt(rows[high], position, owner); step *= 2) {
    low = high;
    high = Math.min(rows.length, high + step);
  }
  return partitionPoint(low + 1, high, (row) => !isBeforeOrAt(rows[row], position, owner)) - 1;
}

function isBeforeOrAt(row: Row | undefined, position: Position, owner: number | undefined): boolean {
  if (row?.block !== owner) return false;
  const segment = row?.segments.findLast((each) => each.block === position.block && each.start <= position.offset);
  return segment !== undefined;
}

/** The first position on a row; for a row without text, the position of the text it belongs to. */
export function positionOf(layout: Layout, row: number): Position {
  const { rows, firstRows } = layout;
  const index = Math.min(Math.max(row, 0), Math.max(rows.length - 1, 0));
  const found = rows[index];
  if (!found) return { block: 0, offset: 0 };
  const segment = found.segments[0];
  if (segment) return { block: segment.block, offset: segment.start };
  const first = firstRows[found.block] ?? 0;
  if (index <= first) return { block: found.block, offset: 0 };
  // For a line below the text, such as an attribution, the text's last row.
  for (let above = index - 1; above >= first; above -= 1) {
    const last = rows[above]?.segments.at(-1);
    if (last) return { block: last.block, offset: last.start };
  }
  return { block: found.block, offset: 0 };
}
