const SPACE = /\s/;

/** The stretch from `from` to `to` within the text, without what `blank` matches (white space) at its ends; null where nothing is left. */
export function trimmed(text: string, from: number, to: number, blank = SPACE): { start: number; end: number } | null {
  let start = Math.max(0, from);
  let end = Math.min(text.length, to);
  while (start < end && blank.test(text[start] ?? '')) start++;
  while (end > start && blank.test(text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : null;
}
