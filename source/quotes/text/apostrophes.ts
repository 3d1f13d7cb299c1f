/** Marks that are not quotation marks: apostrophes, elisions, years, feet and minutes, inches and seconds. */

import { cutAnd, cutAtTheEnd, cutAtTheStart } from '../language/any-language.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether the single mark from `start` to `end` is surely an apostrophe, feet or minutes. */
export function isApostrophe(text: string, start: number, end: number): boolean {
  const previous = text[start - 1] ?? '';
  const next = text[end] ?? '';
  const inWord = LETTER_OR_DIGIT.test(previous);
  if (inWord && LETTER_OR_DIGIT.test(next)) return true;
  if (cutAnd.test(text.slice(Math.max(0, start - 4), start))) return true;
  return !inWord && previous !== '.' && previous !== ',' && cutAtTheStart.test(text.slice(end, end + 8));
}

/** Whether the single mark at `start` may end a clipped word or a possessive instead of a quotation. */
export function couldBePossessive(text: string, start: number, end: number): boolean {
  return (
    /^\s\p{Ll}/u.test(text.slice(end, end + 2)) &&
    (cutAtTheEnd.test(text.slice(Math.max(0, start - 4), start)) || /\d/.test(text[start - 1] ?? ''))
  );
}

/** Hebrew acronyms have a straight mark before the last letter. */
const HEBREW = /\p{Script=Hebrew}/u;

/** Whether the double mark at `start` belongs to a measure (5'10", 40°26'46'') or a Hebrew acronym. */
export function isMeasure(text: string, start: number, written: string): boolean {
  if (written !== '"' && written !== "''" && written !== '”' && written !== '’’') return false;
  const previous = text[start - 1] ?? '';
  if (/\d/.test(previous)) return /\d\s?['’′]\s?\d{1,2}(?:\.\d+)?$/.test(text.slice(Math.max(0, start - 10), start));
  return HEBREW.test(previous) && HEBREW.test(text[start + written.length] ?? '');
}
