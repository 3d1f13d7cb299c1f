/** The sequences that the reader's rows are painted with: SGR (ECMA-48, 8.3.117) with plain parameters, and nothing else. */

const SGR = /\u001b\[[\d;]*m/g;

/** Text without a control character that is not part of an SGR sequence. */
const PAINTED = /^(?:[^\p{Control}]|\u001b\[[\d;]*m)*$/u;

/** Whether a row is text and SGR sequences alone. */
export function isPainted(row: string): boolean {
  return PAINTED.test(row);
}

/** What is seen of a painted row. */
export function withoutSgr(row: string): string {
  return row.includes('\u001b') ? row.replace(SGR, '') : row;
}

/** Whether nothing of a row's style reaches beyond it. */
export function isClosed(row: string): boolean {
  const last = row.lastIndexOf('\u001b');
  return last < 0 || row.startsWith('\u001b[0m', last);
}
