import { type AnyNode, type ChildNode, Element, isTag, isText, Text } from 'domhandler';
import type { OmittedReason } from '../../article.ts';
import { byClass } from '../html/class-cache.ts';
import { MOVED } from '../html/elements.ts';
import { nextNode } from '../html/walk.ts';

/** Helpers that rewrite elements in place. Their time does not depend on the number of siblings. */

/** Gives `element` another name, and these attributes and children. */
export function become(
  element: Element,
  name: string,
  attribs: Record<string, string>,
  children: readonly ChildNode[],
): void {
  element.name = name;
  element.attribs = attribs;
  setChildren(element, children);
}

export function setChildren(element: Element, children: readonly ChildNode[]): void {
  element.children = [...children];
  for (const [index, child] of element.children.entries()) {
    child.parent = element;
    child.prev = element.children[index - 1] ?? null;
    child.next = element.children[index + 1] ?? null;
  }
}

export function made(name: string, attribs: Record<string, string>, children: readonly ChildNode[]): Element {
  const element = new Element(name, attribs);
  setChildren(element, children);
  return element;
}

/** Wraps consecutive children in a block of their own. */
export function wrap(parent: Element, children: readonly ChildNode[]): Element {
  const [first, last] = [children[0], children.at(-1)];
  const [prev, next] = [first?.prev ?? null, last?.next ?? null];
  const at = first ? parent.children.indexOf(first) : parent.children.length;
  const box = made('div', {}, children);
  parent.children.splice(at, children.length, box);
  join(parent, prev, box);
  join(parent, box, next);
  return box;
}

/** Puts `node` after `before` among its siblings, or last in `parent`. */
export function insertAfter(parent: Element, before: ChildNode | null, node: ChildNode): void {
  const next = before?.next ?? null;
  parent.children.splice(next ? parent.children.indexOf(next) : parent.children.length, 0, node);
  join(parent, before ?? parent.children.at(-2) ?? null, node);
  join(parent, node, next);
}

function join(parent: Element, before: ChildNode | null, after: ChildNode | null): void {
  for (const node of [before, after]) if (node) node.parent = parent;
  if (before) before.next = after;
  if (after) after.prev = before;
}

export const textNode = (text: string): Text => new Text(text);

/** Hides an element whose text now stands elsewhere or is only a mark, so that nothing in it is read. */
export function hide(element: Element): void {
  element.attribs.hidden = MOVED;
}

/** The attribute of an element that is no part of the article, with the reason. */
export const LEFT_OUT = 'data-left-out';

/** Leaves an element out of the article for a reason. */
export function leaveOut(element: Element, reason: OmittedReason): void {
  element.attribs.hidden = '';
  element.attribs[LEFT_OUT] = reason;
}

/** The text of an element with its white space; stops after the text node that brings it to `most` UTF-16 code units. */
export function rawText(root: Element, most: number): string {
  let text = '';
  for (let node: AnyNode | null = nextNode(root, root); node && text.length < most; node = nextNode(node, root))
    if (isText(node)) text += node.data;
  return text;
}

/** The class names of an element, in lower case. */
export function tokensOf({ attribs }: Element): readonly string[] {
  return attribs.class ? splitClass(attribs.class) : [];
}

/** The class names of an element in the form of the tables of names: in lower case, with a hyphen for each run of underscores. */
export function namesOf({ attribs }: Element): readonly string[] {
  return attribs.class ? hyphenate(attribs.class) : [];
}

/** Makes a test for whether one of an element's class names matches. */
export function classMatcher(pattern: RegExp): (element: Element) => boolean {
  const matches = byClass((classes) => splitClass(classes).some((one) => pattern.test(one)));
  return ({ attribs }) => (attribs.class ? matches(attribs.class) : false);
}

const splitClass = byClass((classes) => classes.toLowerCase().split(/\s+/, 20));
/** The names in a `class` attribute, in lower case and with a hyphen for each run of underscores. */
export const hyphenate = byClass((classes) => splitClass(classes).map((token) => token.replace(/_+/g, '-')));

export function elementsOf(element: Element): Element[] {
  return element.children.filter((child): child is Element => isTag(child));
}

/** The rows of a table, in its sections or not. */
export const rowsOf = (table: Element): readonly Element[] =>
  elementsOf(table).flatMap((part) =>
    part.name === 'tr' ? [part] : elementsOf(part).filter(({ name }) => name === 'tr'),
  );

/** The element right after another, with nothing but white space between them. */
export function elementAfter({ next }: Element): Element | null {
  let node = next;
  while (node && isBlank(node)) node = node.next;
  return node && isTag(node) ? node : null;
}

/** The element right before another, with nothing but white space between them. */
export function elementBefore({ prev }: Element): Element | null {
  let node = prev;
  while (node && isBlank(node)) node = node.prev;
  return node && isTag(node) ? node : null;
}

/** Whether a node has nothing but white space. */
export function isBlank(node: AnyNode | null): boolean {
  return node === null || (isText(node) && !/\S/.test(node.data));
}
