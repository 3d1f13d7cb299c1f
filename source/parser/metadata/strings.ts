import { withoutControls } from '../../printable.ts';
import { elementText } from '../html/element-text.ts';
import { parsePage } from '../html/page.ts';

/** More than an excerpt is nobody's title, name or date. UTF-16 code units. */
const LONGEST = 5000;

/** What is left of a text for comparing: its letters and digits in lower case. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** One line of text out of an attribute or JSON: markup and entities in it resolved, white space folded. */
export function plainText(text: string): string {
  const start = text.slice(0, LONGEST);
  const bare = /[<&]/.test(start) ? elementText(parsePage(start).document) : start;
  return withoutControls(bare)
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}
