import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import { BLOCK_ELEMENTS } from './elements.ts';

/** Elements whose content is controls or fallbacks and not part of the page's text. */
export const UNREAD: ReadonlySet<string> = new Set(['button', 'select', 'option', 'noscript', 'textarea', 'iframe']);

/** The maximum number of nodes that are read. No title, byline or date has more. */
const MOST_NODES = 5000;

/** The text with every run of white space folded to one space, and none at its ends. */
export function foldSpace(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

/** White space outside Latin-1. */
const WIDE_SPACE = /\s/;

/** White space that is not a single space between two characters, which stays as it is. */
const SPACES = /(?! (?![\s\u200b\ufeff]))[\s\u200b\ufeff]+/g;

/** The letters and digits of a text in lower case, for comparison. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The number of UTF-16 code units in a text that are not white space. */
export function lengthWithoutSpace(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (
      code < 160
        ? code !== 32 && (code < 9 || code > 13)
        : code < 5000
          ? code !== 160
          : !WIDE_SPACE.test(text.charAt(index))
    )
      length += 1;
  }
  return length;
}

/**
 * The text of an element: white space folded, a line feed wherever a block or a `<br>` begins or ends. Stops after the text node that
 * brings it to `most` UTF-16 code units.
 */
export function elementText(root: Element | Document, most = 1000): string {
  const parts: string[] = [];
  let length = 0;
  let nodes = 0;
  let node: AnyNode | null = root.firstChild;
  while (node && length < most && nodes < MOST_NODES) {
    nodes += 1;
    if (isText(node)) {
      parts.push(node.data.replace(SPACES, ' '));
      length += node.data.length;
    }
    const skipped = isTag(node) && UNREAD.has(node.name);
    if (isTag(node) && startsLine(node)) parts.push('\n');
    if (!skipped && 'firstChild' in node && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.next) {
      node = node.parent;
      if (node && node !== root && isTag(node) && startsLine(node)) parts.push('\n');
    }
    node = node === root || !node ? null : node.next;
  }
  return parts
    .join('')
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ +/g, ' ')
    .trim();
}

/** The text of an element as one line. */
export function lineText(root: Element | Document, most: number): string {
  return elementText(root, most).replaceAll('\n', ' ');
}

const startsLine = ({ name }: Element): boolean => name === 'br' || BLOCK_ELEMENTS.has(name);
