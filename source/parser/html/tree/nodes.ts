import type { Document, Element, Text } from 'domhandler';

/** Adds a node as the last child. */
export function append(parent: Element | Document, node: Element | Text): void {
  const last = parent.children[parent.children.length - 1];
  node.parent = parent;
  node.prev = last ?? null;
  node.next = null;
  if (last) last.next = node;
  parent.children.push(node);
}

/** Removes a node that is the last child of its parent. */
export function detach(node: Element): void {
  const siblings = node.parent?.children;
  if (siblings?.[siblings.length - 1] !== node) return;
  siblings.pop();
  if (node.prev) node.prev.next = null;
  node.prev = null;
}
