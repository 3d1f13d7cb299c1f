/** The sequences that the reader paints rows with: SGR (ECMA-48, 8.3.117) with plain parameters. */

const SGR = /\u001b\[[\d;]*m/g;

/** A control character; in a row without SGR sequences there is none. */
const CONTROL = /\p{Control}/u;

/** Whether a row is text and SGR sequences alone. */
export function isPainted(row: string): boolean {
  return !CONTROL.test(withoutSgr(row));
}

/** The visible text of a painted row. */
export function withoutSgr(row: string): string {
  return row.includes('\u001b') ? row.replace(SGR, '') : row;
}

/** Whether no style of a row reaches beyond it. */
export function isClosed(row: string): boolean {
  const last = row.lastIndexOf('\u001b');
  return last < 0 || row.startsWith('\u001b[0m', last);
}
