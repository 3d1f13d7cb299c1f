/**
 * The sequences that the reader paints rows with: SGR (ECMA-48, 8.3.117) with plain parameters, and hyperlinks (OSC 8) to
 * printable URLs.
 */

const SGR = /\u001b\[[\d;]*m/g;
const SGR_OR_HYPERLINK = /\u001b\[[\d;]*m|\u001b\]8;;[!-~]*\u0007/g;

/** A control character that is not part of such a sequence; line feeds separate rows. */
const OTHER_CONTROL = /(?!\n)\p{Control}/u;

/** Whether rows are text and SGR sequences alone. */
export function isPainted(rows: string): boolean {
  return !OTHER_CONTROL.test(withoutSgr(rows));
}

/** Whether rows are text, SGR sequences and hyperlinks alone. */
export function isPaintedOrLinked(rows: string): boolean {
  return !OTHER_CONTROL.test(rows.replace(SGR_OR_HYPERLINK, ''));
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
