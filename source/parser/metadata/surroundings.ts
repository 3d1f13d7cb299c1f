import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { foldSpace, UNREAD } from '../html/text.ts';
import { nextNode, nextOutside, previousNode, rootOf } from '../html/walk.ts';

/** A text near the headline, with its element. */
export interface Snippet {
  readonly text: string;
  readonly element: Element;
}

/** The texts after the headline in document order, and those before it, nearest first. */
export interface Surroundings {
  readonly after: readonly Snippet[];
  readonly before: readonly Snippet[];
}

/** The number of nodes examined after and before the headline. */
const AFTER = 250;
const BEFORE = 60;
/** The total length of the texts after the headline at which the article must have begun, in UTF-16 code units. */
const MOST_TEXT = 1200;

/** The texts around the headline, which may be authors and dates. */
export function textAround(headline: Element | null): Surroundings {
  if (!headline) return { after: [], before: [] };
  const after: Snippet[] = [];
  const root = rootOf(headline);
  let read = 0;
  let node = nextOutside(headline);
  for (let count = 0; node && count < AFTER && read < MOST_TEXT; count += 1) {
    const found = snippetOf(node);
    if (found) {
      after.push(found);
      read += found.text.length;
    }
    node =
      isTag(node) && (UNREAD.has(node.name) || node.name === 'blockquote') ? nextOutside(node) : nextNode(node, root);
  }
  const before: Snippet[] = [];
  let previous = previousNode(headline);
  for (let count = 0; previous && count < BEFORE; count += 1) {
    const found = snippetOf(previous);
    if (found) before.push(found);
    previous = previousNode(previous);
  }
  return { after, before };
}

/** The first texts from a node onward, in document order. */
export function textsFrom(start: AnyNode, most: number): string[] {
  const texts: string[] = [];
  const root = rootOf(start);
  for (let node: AnyNode | null = start; node && texts.length < most; node = nextNode(node, root)) {
    const found = snippetOf(node);
    if (found) texts.push(found.text);
  }
  return texts;
}

/** The first texts in an element. */
export function textsIn(element: Element, most: number): string[] {
  const texts: string[] = [];
  for (let node = nextNode(element, element); node && texts.length < most; node = nextNode(node, element)) {
    const found = snippetOf(node);
    if (found) texts.push(found.text);
  }
  return texts;
}

function snippetOf(node: AnyNode): Snippet | null {
  if (isTag(node)) return node.name === 'time' && !node.firstChild ? snippet(node.attribs.datetime, node) : null;
  if (!isText(node) || !node.parent || !isTag(node.parent)) return null;
  const { parent } = node;
  return snippet((parent.name === 'time' && parent.attribs.datetime) || node.data, parent);
}

function snippet(data: string | undefined, element: Element): Snippet | null {
  const text = foldSpace(data ?? '');
  return text === '' ? null : { text, element };
}
