import { withoutControls } from '../../printable.ts';
import { parsePage } from '../html/page.ts';
import { elementText, foldSpace } from '../html/text.ts';

/** More than an excerpt is nobody's title, name or date. UTF-16 code units. */
const LONGEST = 5000;

/** One line of text out of an attribute or JSON: markup and entities in it resolved, white space folded. */
export function plainText(text: string): string {
  const start = text.slice(0, LONGEST);
  const bare = /[<&]/.test(start) ? elementText(parsePage(start).document) : start;
  return foldSpace(withoutControls(bare));
}
