import type { Page } from '../../html/page.ts';
import { dateInWords } from './dates.ts';

/** The maximum length of a script that only writes a date, in UTF-16 code units. */
const LONGEST = 100;
const CALL = /^\s*[\w.$]+\(\s*(["'])([^"'()]{6,40})\1\s*\)\s*;?\s*$/;

/** The date written by the first script that does nothing else: `showDate("2025-08-25 10:05")`. */
export function scriptedDate(scripts: Page['scripts'], lang: string | null): string | null {
  for (const { text } of scripts) {
    const written = text.length <= LONGEST ? CALL.exec(text)?.[2] : undefined;
    const date = written === undefined ? null : dateInWords(written, lang);
    if (date) return date;
  }
  return null;
}
