import { withoutControls } from '../../printable.ts';
import { elementText } from '../element-text.ts';
import { parsePage } from '../page.ts';

/** One line of text out of an attribute or JSON: markup and entities in it resolved, white space folded. */
export function plainText(text: string): string {
  const bare = /[<&]/.test(text) ? elementText(parsePage(text.slice(0, 5000)).document) : text;
  return withoutControls(bare)
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}
