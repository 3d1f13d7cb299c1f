import { type Document, type Element, isTag, isText } from 'domhandler';
import { mainText, readsLikeText } from './data-text.ts';
import type { Page } from './page.ts';
import { parsed, readScripts } from './script-values.ts';
import { lengthWithoutSpace } from './text.ts';
import { buildTree } from './tree/build-tree.ts';
import { nextNode } from './walk.ts';

/** The maximum length of the scripts that are examined, in UTF-16 code units. */
const LONGEST = 8_000_000;
/** The minimum length of all texts together, in UTF-16 code units. */
const BODY = 250;

/**
 * The longest text that a page has only in `<noscript>`, in templates or in the data of its scripts or attributes, as a tree. Nothing is
 * executed. Linear in the length of the scripts. Null if no text is long enough.
 */
export function readScriptData(page: Page): Document | Element | null {
  let best: Document | Element | null = longestNoscript(page.document);
  let length = Math.max(BODY - 1, best ? lengthOf(best) : 0);
  for (const html of htmlIn(page)) {
    const tree = buildTree(html, () => {});
    const own = lengthOf(tree);
    if (own > length) [best, length] = [tree, own];
  }
  if (length < BODY) return null;
  if (best && isTag(best)) best.name = 'div';
  return best;
}

function longestNoscript(document: Document): Element | null {
  let longest: Element | null = null;
  let length = 0;
  for (let node = nextNode(document, document); node; node = nextNode(node, document)) {
    if (!isTag(node) || node.name !== 'noscript') continue;
    const own = lengthOf(node);
    if (own > length && saysMore(node)) [longest, length] = [node, own];
  }
  return longest;
}

/** Whether an element says anything besides that the page needs a script. */
function saysMore(element: Element): boolean {
  for (let node = nextNode(element, element); node; node = nextNode(node, element))
    if (isText(node) && readsLikeText(node.data) && !/javascript/i.test(node.data)) return true;
  return false;
}

function lengthOf(root: Document | Element): number {
  let length = 0;
  for (let node = nextNode(root, root); node; node = nextNode(node, root))
    if (isText(node)) length += lengthWithoutSpace(node.data);
  return length;
}

/** The texts of templates, and the main texts of the data in scripts and attributes, as HTML. */
function htmlIn({ document, scripts }: Page): string[] {
  let left = LONGEST;
  const short = scripts.filter(({ text }) => {
    left -= text.length;
    return left >= 0;
  });
  const { templates, data } = readScripts(short);
  const inAttributes = dataInAttributes(document).map((value) => [value]);
  return [...templates, ...[...data, ...inAttributes].map(mainText)].filter((html) => html !== '');
}

/** JSON in attributes, from which a script draws the page. */
function dataInAttributes(document: Document): unknown[] {
  const found: unknown[] = [];
  for (let node = nextNode(document, document); node; node = nextNode(node, document)) {
    if (!isTag(node)) continue;
    for (const value of Object.values(node.attribs))
      if (value.length >= BODY && /^\s*[{[]/.test(value)) found.push(parsed(value));
  }
  return found;
}
