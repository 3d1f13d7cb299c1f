/** Lays out a table whose columns do not fit side by side: each row becomes a short list, with every cell after its column's header. */

import { wrap } from '../lines/wrap.ts';
import { displayWidth, truncate } from '../text/width.ts';
import type { Cell, Ornament, Row, Segment } from '../types.ts';

const INDENT = 2;

export const isHeaderLine = (line: readonly Cell[] | undefined): boolean =>
  line !== undefined && line.length > 0 && line.every((cell) => cell.header);

export function layoutAsList(lines: readonly Cell[][], width: number, ascii: boolean): Row[] {
  const rows: Row[] = [];
  const first = headerLine(lines);
  const headers = new Map<number, string>();
  for (const [number, line] of lines.entries()) {
    const block = line[0]?.block ?? 0;
    if (number > 0) rows.push({ block, segments: [], ornaments: [] });
    if (isHeaderLine(line) || line === first) {
      for (const cell of line) headers.set(cell.column, cell.text.replace(/\s+/g, ' ').trim());
      for (const row of inOneLine(line, width, ascii)) rows.push(row);
      continue;
    }
    for (const [place, cell] of line.entries()) {
      const header = place > 0 ? (headers.get(cell.column) ?? '') : null;
      for (const row of labeled(cell, header, block, width)) rows.push(row);
    }
  }
  return rows;
}

/** The row that names the columns if none is marked as a header: the first one, if all of its cells have words. */
function headerLine(lines: readonly Cell[][]): readonly Cell[] | null {
  const [first] = lines;
  if (!first || lines.length < 3 || first.length < 3 || lines.some(isHeaderLine)) return null;
  return first.every((cell) => /\p{L}/u.test(cell.text)) ? first : null;
}

/** A cell after its column's header. The first cell of a row has no header (null) and is not indented. */
function labeled(cell: Cell, header: string | null, block: number, width: number): Row[] {
  const rows: Row[] = [];
  const column = header === null ? 0 : INDENT;
  const label = header ? `${header}:` : '';
  // The label of a short text may take more than half of the row; the label of a longer one has its own row.
  const fits = displayWidth(label) + 1 <= width - INDENT - Math.min(displayWidth(cell.text), Math.ceil(width / 2));
  const indent = label === '' ? column : fits ? column + displayWidth(label) + 1 : 2 * INDENT;
  const ornaments: Ornament[] = label ? [{ column, text: truncate(label, width - column), role: 'label' }] : [];
  if (label && !fits) rows.push({ block, segments: [], ornaments, keep: true });
  wrap(cell.text, width - indent, (start, end, next, hyphen) => {
    const segments: Segment[] = [{ block: cell.block, start, end, next, column: indent, hyphen }];
    rows.push({ block, segments, ornaments: start === 0 && fits ? ornaments : [] });
  });
  return rows;
}

/** Cells in sequence, as many on a row as fit, separated by dots. */
function inOneLine(line: readonly Cell[], width: number, ascii: boolean): Row[] {
  const block = line[0]?.block ?? 0;
  const dot = ascii ? '-' : '·';
  const rows: Row[] = [];
  let segments: Segment[] = [];
  let ornaments: Ornament[] = [];
  let column = 0;
  const endRow = (): void => {
    if (segments.length > 0) rows.push({ block, segments, ornaments });
    segments = [];
    ornaments = [];
    column = 0;
  };
  for (const cell of line) {
    const columns = displayWidth(cell.text);
    const whole = columns <= width && !cell.text.includes('\n');
    if (column > 0 && (!whole || column + 3 + columns > width)) endRow();
    if (!whole) {
      wrap(cell.text, width, (start, end, next, hyphen) => {
        rows.push({ block, segments: [{ block: cell.block, start, end, next, column: 0, hyphen }], ornaments: [] });
      });
      continue;
    }
    if (column > 0) {
      ornaments.push({ column: column + 1, text: dot, role: 'border' });
      column += 3;
    }
    const { length } = cell.text;
    segments.push({ block: cell.block, start: 0, end: length, next: length, column, hyphen: false });
    column += columns;
  }
  endRow();
  return rows;
}
