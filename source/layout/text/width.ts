import { classOf, isUniformUnit, propertiesOf, widthOf } from './characters.ts';
import { clusterEnd, clusterWidth, isExtender } from './grapheme.ts';

/** Anything except Latin, Greek, Cyrillic and general punctuation without combining marks, boxes and bars, which take one column each. */
const OTHERS = /[^\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2500-\u259f]/;

/** Whether every code unit is one column wide and a grapheme of its own. */
export function isUniform(text: string): boolean {
  let index = text.search(OTHERS);
  if (index < 0) return true;
  while (index < text.length && isUniformUnit(propertiesOf(text.charCodeAt(index)))) index += 1;
  return index === text.length;
}

/** The columns that `text` takes in a terminal; soft hyphens and other invisible characters take none. */
export function displayWidth(text: string): number {
  return OTHERS.test(text) ? columnsBetween(text, 0, text.length) : text.length;
}

/** The columns that the code units from `start` to `end` take. */
export function columnsBetween(text: string, start: number, end: number): number {
  let columns = 0;
  for (let index = start; index < end; ) {
    const next = glyphEnd(text, index, end);
    columns += glyphWidth(text, index, next);
    index = next;
  }
  return columns;
}

/** One past the grapheme cluster at `start`; most are recognized by their second code unit alone. */
export function glyphEnd(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  const after = start + 1;
  if (code < 0x1100 || (code > 0x115f && code < 0xd800) || code >= 0xe000) {
    if (after >= end) return after;
    const next = text.charCodeAt(after);
    if (next < 0x300 || !isExtender(classOf(propertiesOf(next)))) return after;
  }
  return clusterEnd(text, start, end);
}

/** The columns of one grapheme cluster. */
export function glyphWidth(text: string, start: number, end: number): number {
  return end - start === 1 ? widthOf(propertiesOf(text.charCodeAt(start))) : clusterWidth(text, start, end);
}

/** `text` cut to `columns`, with `ellipsis` at the end if anything was cut off. Graphemes stay whole. */
export function truncate(text: string, columns: number, ellipsis = '…'): string {
  if (text.length <= columns && /^[ -~]*$/.test(text)) return text;
  const room = columns - displayWidth(ellipsis);
  let width = 0;
  let kept = 0;
  for (let index = 0; index < text.length; ) {
    const next = glyphEnd(text, index, text.length);
    width += glyphWidth(text, index, next);
    if (width <= room) kept = next;
    if (width > columns) return room < 0 ? '' : text.slice(0, kept).trimEnd() + ellipsis;
    index = next;
  }
  return text;
}
