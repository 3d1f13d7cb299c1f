/** A range of one text, in UTF-16 code units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const SPACE = /\s/;

/** The range without characters at its ends that match `blank`, by default white space; null if nothing is left. */
export function trimRange(text: string, { start: from, end: to }: TextRange, blank = SPACE): TextRange | null {
  let start = Math.max(0, from);
  let end = Math.min(text.length, to);
  while (start < end && blank.test(text[start] ?? '')) start += 1;
  while (end > start && blank.test(text[end - 1] ?? '')) end -= 1;
  return start < end ? { start, end } : null;
}
