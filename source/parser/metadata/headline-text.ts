import { type Element, isTag, isText } from 'domhandler';
import { lettersOf, UNREAD } from '../html/text.ts';
import { nextNode, nextOutside } from '../html/walk.ts';
import { UNSPACED } from '../wording/phrases.ts';
import type { PageFacts } from './facts.ts';

/** The minimum number of letters in a text recognized by its words, and the same for scripts without spaces between words. */
const FEWEST = { spaced: 12, unspaced: 6 };

/**
 * The element whose text is the headline, on a page that does not mark it as a heading: its letters are those of the title, or of what is
 * left of the `<title>` without the site's name at either end. Null if there is none.
 */
export function headlineText({ body, title: whole }: PageFacts, title: string | null): Element | null {
  const root = body?.parent;
  if (!root || !title) return null;
  const own = lettersOf(title);
  const all = lettersOf(whole ?? title);
  for (let node = nextNode(root, root); node; ) {
    if (isText(node) && node.parent && isTag(node.parent) && isHeadline(lettersOf(node.data.slice(0, 250)), own, all))
      return node.parent;
    node = isTag(node) && UNREAD.has(node.name) ? nextOutside(node, root) : nextNode(node, root);
  }
  return null;
}

function isHeadline(text: string, title: string, whole: string): boolean {
  if (text.length < (UNSPACED.test(text) ? FEWEST.unspaced : FEWEST.spaced)) return false;
  const most = text.length * 2 > whole.length;
  return text === title || (most && (whole.startsWith(text) || whole.endsWith(text)));
}
