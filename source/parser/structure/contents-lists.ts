import { type ChildNode, type Element, isTag } from 'domhandler';
import { isBlank, leaveOut } from './rewrite.ts';

/** The minimum number of entries. */
const LEAST = 3;

const isBreak = (node: ChildNode | null): boolean => node !== null && isTag(node) && node.name === 'br';

/** Whether a node is a link to a place on the same page. */
const isJump = (node: ChildNode | null): node is Element =>
  node !== null && isTag(node) && node.name === 'a' && /^#\S/.test(node.attribs.href ?? '');

/** The next node that is not blank. */
function after(node: ChildNode): ChildNode | null {
  let next = node.next;
  while (next && isBlank(next)) next = next.next;
  return next;
}

/** Leaves out a list of contents that is neither in a list nor in an element of its own: links to places on the page, each on a line. */
export function hideContents(element: Element): void {
  const { parent, prev } = element;
  if (!isJump(element) || element.attribs.hidden !== undefined || !parent || !isTag(parent)) return;
  if (parent.name !== 'body' && parent.name !== 'div') return;
  let before = prev;
  while (before && (isBlank(before) || isBreak(before))) before = before.prev;
  if (isJump(before)) return;
  const entries: Element[] = [element];
  let last: ChildNode | null = after(element);
  while (isBreak(last) && last) {
    const next: ChildNode | null = after(last);
    if (!isJump(next)) break;
    entries.push(next);
    last = after(next);
  }
  // What follows the last entry must begin a line.
  if (entries.length >= LEAST && (last === null || isBreak(last) || isBlockAfter(last)))
    for (const entry of entries) leaveOut(entry, 'navigation');
}

const isBlockAfter = (node: ChildNode): boolean =>
  isTag(node) && /^(?:h[1-6r]|p|div|section|table|ul|ol|dl|pre)$/.test(node.name);
