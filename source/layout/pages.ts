import { isSpace } from './positions.ts';
import type { Layout, Row } from './types.ts';

/** The minimum number of rows of a paragraph on either side of a page break. */
const TOGETHER = 2;

/**
 * The first row of each page, for pages of `height` rows. Pages hold whole paragraphs; every row is on one page. Space above a page's first
 * row belongs to the previous page, where it may fall below the last visible row. `isFilled`: pages are filled to the last row, except for
 * rows that would be stranded.
 */
export function paginate(layout: Layout, height: number, isFilled = false): readonly number[] {
  const { rows } = layout;
  const room = Math.max(1, height);
  const starts = [0];
  for (let start = 0; ; ) {
    const end = pageEnd(rows, start, { room, isFilled });
    let next = end;
    while (next < rows.length && isSpace(rows[next])) next += 1;
    if (next >= rows.length) return starts;
    starts.push(next);
    start = next;
  }
}

/** One past the last row of the page that begins at `start`; inside a block only if more than a third would otherwise be empty. */
function pageEnd(
  rows: readonly Row[],
  start: number,
  { room, isFilled }: { readonly room: number; readonly isFilled: boolean },
): number {
  const full = Math.min(start + room, rows.length);
  if (!hasText(rows, full)) return rows.length;
  const between = lastBreakBetween(rows, start, full, true);
  if (!isFilled && between > start && 3 * filled(rows, start, between) >= 2 * room) return between;
  const inside = lastBreakInside(rows, start, full);
  if (inside > between) return inside;
  if (between > start) return between;
  // The page is a single block, or all of it should be kept together.
  const anywhere = lastBreakBetween(rows, start, full, false);
  return anywhere > start ? anywhere : full;
}

const hasText = (rows: readonly Row[], from: number): boolean => {
  for (let index = from; index < rows.length; index += 1) if (!isSpace(rows[index])) return true;
  return false;
};

/** The number of rows from `start` to `end` without the space at the end. */
function filled(rows: readonly Row[], start: number, end: number): number {
  let last = end;
  while (last > start && isSpace(rows[last - 1])) last -= 1;
  return last - start;
}

/** The last row up to `full` at which a block, or the space above it, begins; `start` if there is none. */
function lastBreakBetween(rows: readonly Row[], start: number, full: number, keeping: boolean): number {
  for (let index = full; index > start; index -= 1) {
    const before = rows[index - 1];
    if (isSpace(before)) continue;
    if (keeping && before?.keep) continue;
    if (isSpace(rows[index]) || rows[index]?.block !== before?.block) return index;
  }
  return start;
}

/** The last row up to `full` inside a block that leaves enough rows of it on either side; `start` if there is none. */
function lastBreakInside(rows: readonly Row[], start: number, full: number): number {
  for (let index = full; index >= start + TOGETHER; index -= 1) {
    const block = rows[index]?.block;
    if (rows[index - 1]?.keep) continue;
    let near = index - TOGETHER;
    while (near < index + TOGETHER && rows[near]?.block === block && !isSpace(rows[near])) near += 1;
    if (near === index + TOGETHER) return index;
  }
  return start;
}
