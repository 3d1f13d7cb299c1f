import { withoutControls } from '../../printable.ts';
import { parsePage } from '../html/page.ts';
import { elementText, foldSpace } from '../html/text.ts';

/** The number of UTF-16 code units that are read, which is more than any excerpt has. */
const LONGEST = 5000;

/** The plain text of an attribute or JSON string as one line: tags removed, entities decoded, white space folded. */
export function plainText(text: string): string {
  const start = text.slice(0, LONGEST);
  const bare = /[<&]/.test(start) ? elementText(parsePage(start).document) : start;
  return foldSpace(withoutControls(bare));
}
