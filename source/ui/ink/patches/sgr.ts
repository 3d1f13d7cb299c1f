/** The sequences that the reader paints rows with: SGR (ECMA-48, 8.3.117) with plain parameters. */

const SGR = /\u001b\[[\d;]*m/g;

/** A control character. A row without SGR sequences has none. */
const CONTROL = /\p{Control}/u;

/** Whether a row consists of text and SGR sequences only. */
export function isPainted(row: string): boolean {
  return !CONTROL.test(withoutSgr(row));
}

/** The visible text of a painted row. */
export function withoutSgr(row: string): string {
  return row.includes('\u001b') ? row.replace(SGR, '') : row;
}

/** Latin letters, typographic punctuation, box drawing and blocks: one column each, without combining marks. */
const ONE_COLUMN = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2500-\u25a1]*$/;

/** Whether every character of a text without sequences takes one column, in every terminal. */
export function hasPlainWidth(text: string): boolean {
  return ONE_COLUMN.test(text);
}

/** Moves the cursor to a column of its row, counted from 0. */
export const toColumn = (column: number): string => (column === 0 ? '\u001b[G' : `\u001b[${column + 1}G`);

/** Whether every style in a row ends within it. */
export function isClosed(row: string): boolean {
  const last = row.lastIndexOf('\u001b');
  return last < 0 || row.startsWith('\u001b[0m', last);
}
