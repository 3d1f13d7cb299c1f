import { type Element, isTag, isText } from 'domhandler';
import { BLOCK_ELEMENTS } from '../html/elements.ts';
import { lengthWithoutSpace } from '../html/text.ts';
import { nextNode } from '../html/walk.ts';
import { USER_PAGE } from '../wording/classes.ts';
import { become, elementsOf, hide, leaveOut, rawText, rowsOf, textNode, tokensOf } from './rewrite.ts';

const DRAWN_AS_BLOCK = /(?:^|;)\s*display\s*:\s*block/i;
/** The minimum length of a `<span>` that is a paragraph, in UTF-16 code units without white space. Shorter ones are labels. */
const PARAGRAPH = 60;

/** Turns a `<span>` that is drawn as a block and is as long as a paragraph into a block. */
export function toBlock(element: Element): void {
  if (element.name !== 'span' || !DRAWN_AS_BLOCK.test(element.attribs.style ?? '')) return;
  if (lengthWithoutSpace(rawText(element, 4 * PARAGRAPH)) >= PARAGRAPH) element.name = 'div';
}

/** Classes of what a reply repeats of the message that it answers. */
const REPEATED = /^quoted[-_]text$/;

/** The text in a link that is read to find out whether it has any, in UTF-16 code units. */
const NEAR = 40;

/** Makes a block quotation of what a message repeats of another. */
export function quoteRepeated(element: Element): void {
  if (element.name === 'div' && tokensOf(element).some((token) => REPEATED.test(token))) element.name = 'blockquote';
}

/** Hides a pilcrow by which a reader gets the address of a paragraph. */
export function hidePilcrow(element: Element): void {
  const [only] = element.children;
  const isLink = element.name === 'a' && element.attribs.href?.startsWith('#');
  if (isLink && element.children.length === 1 && only && isText(only) && only.data.trim() === '¶') hide(element);
}

/** Leaves out the running head or foot of a manual page: a table of that class with one row. */
export function hideRunningHead(element: Element): void {
  if (element.name !== 'table' || !/^(?:head|foot)$/.test(element.attribs.class ?? '')) return;
  if (rowsOf(element).length === 1) leaveOut(element, 'meta');
}

/** Makes a paragraph of a table that only sets the arguments of a command beside its name, as synopses do. */
export function joinSynopsis(element: Element): void {
  if (element.name !== 'table') return;
  const [row, ...more] = rowsOf(element);
  const [name, rest, ...others] = row ? elementsOf(row) : [];
  if (more.length > 0 || others.length > 0 || !name || !rest || elementsOf(name)[0]?.name !== 'code') return;
  if (name.name !== 'td' || rest.name !== 'td' || elementsOf(name).length > 1) return;
  if (elementsOf(rest).some(({ name }) => BLOCK_ELEMENTS.has(name))) return;
  become(element, 'p', {}, [...name.children, textNode(' '), ...rest.children]);
}

/** Hides the picture of a user: a link to the user's page that has nothing but a picture. */
export function hideAvatar(element: Element): void {
  if (element.name !== 'a' || !USER_PAGE.test(element.attribs.href ?? '')) return;
  const [only, ...more] = elementsOf(element);
  if (only?.name === 'img' && more.length === 0 && rawText(element, NEAR).trim() === '') hide(element);
}

/** The maximum length of a word in a sentence that opens an explanation, in UTF-16 code units. */
const WORD = 60;

/** Makes a plain element of a button that is a word of a sentence: text precedes and follows it. */
export function joinWord(element: Element): void {
  const { name, attribs, prev, next } = element;
  if ((name !== 'button' && attribs.role !== 'button') || BLOCK_ELEMENTS.has(name)) return;
  if (!prev || !isText(prev) || !next || !isText(next)) return;
  const isAmongWords = /[\p{L}\p{N},;(“"„«]\s*$/u.test(prev.data) && /^\s*[\p{L}\p{N},.;:!?)”"“»]/u.test(next.data);
  const text = rawText(element, WORD).trim();
  if (!isAmongWords || text.length >= WORD || !/\p{L}/u.test(text)) return;
  if (name === 'button') element.name = 'span';
  delete attribs.role;
}

/** The number of levels between a figure and the element that a click enlarges, and of nodes that are read in that. */
const ENLARGED = { levels: 4, nodes: 40 };

/** Makes plain elements of buttons that enlarge the picture in them, and hides their instructions. Pictures on other buttons are icons. */
export function openPicture(element: Element): void {
  if (element.name !== 'button' && element.attribs.role !== 'button') return;
  let isPicture = isInFigure(element);
  let left = ENLARGED.nodes;
  for (let node = nextNode(element, element); node && left > 0; node = nextNode(node, element), left -= 1) {
    if (!isTag(node)) continue;
    isPicture ||= node.name === 'picture' || node.name === 'figure';
    if (node.name !== 'img' || !isPicture) continue;
    delete element.attribs.role;
    if (element.name === 'button') element.name = 'div';
    for (const child of elementsOf(element)) if (child.name === 'span' && !contains(child, node)) hide(child);
    return;
  }
}

function isInFigure({ parent }: Element): boolean {
  let up = parent;
  for (let levels = 0; up && isTag(up) && levels < ENLARGED.levels; levels += 1) {
    if (up.name === 'figure') return true;
    up = up.parent;
  }
  return false;
}

function contains(outer: Element, inner: Element): boolean {
  for (let up: Element['parent'] = inner; up; up = up.parent) if (up === outer) return true;
  return false;
}
