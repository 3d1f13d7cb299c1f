/**
 * Replaces Ink's module of the same name, which writes a changed row without its unchanged beginning. Ink splits every row that
 * is not ASCII into graphemes to find that; this module compares rows directly if all of their characters take one column.
 * Saves 17 ms in a frame of 50 changed rows with curly quotes. It can go when Ink's fast path covers more than ASCII.
 */

import { hasPlainWidth, isPainted, toColumn, withoutSgr } from './sgr.ts';

const ERASE_TO_END = '\u001b[K';
const SGR = /\u001b\[[\d;]*m/g;

/** The text to write to turn the row `previous` into `next`, wherever in the row the cursor is. */
export default function lineUpdate(previous: string, next: string, columns: number | undefined): string {
  const whole = toColumn(0) + ERASE_TO_END + next;
  const before = withoutSgr(previous);
  const after = withoutSgr(next);
  if (!columns || after.length > columns || !isPainted(previous) || !isPainted(next)) return whole;
  if (!hasPlainWidth(before) || !hasPlainWidth(after)) return whole;
  const { column, offset, styles } = commonBeginning(previous, next);
  if (column === 0) return whole;
  const part = toColumn(column) + ERASE_TO_END + styles + next.slice(offset);
  return part.length < whole.length ? part : whole;
}

/** Finds the columns that two painted rows share, where they end in `next`, and the sequences before that. */
function commonBeginning(previous: string, next: string): { column: number; offset: number; styles: string } {
  let common = 0;
  while (common < next.length && next[common] === previous[common]) common += 1;
  let column = 0;
  let offset = 0;
  let styles = '';
  for (const { 0: code, index } of next.matchAll(SGR)) {
    if (index + code.length > common) {
      // Rows that differ inside a sequence differ from its start.
      const end = Math.min(common, index);
      return { column: column + end - offset, offset: end, styles };
    }
    column += index - offset;
    offset = index + code.length;
    styles += code;
  }
  return { column: column + common - offset, offset: common, styles };
}
