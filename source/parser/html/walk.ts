import type { AnyNode } from 'domhandler';

/** The node after `node` in document order, inside `root`; null after the last one. Uses no stack, however deep the tree. */
export function nextNode(node: AnyNode, root: AnyNode): AnyNode | null {
  return ('firstChild' in node && node.firstChild) || nextOutside(node, root);
}

/** The first node in document order that follows `node` and everything in it, inside `root`; null if there is none. */
export function nextOutside(node: AnyNode, root: AnyNode | null = null): AnyNode | null {
  for (let at: AnyNode | null = node; at && at !== root; at = at.parent) if (at.next) return at.next;
  return null;
}

/** The node before `node` in document order, without the ancestors of `node`; null before the first one. */
export function previousNode(node: AnyNode): AnyNode | null {
  let at: AnyNode | null = node;
  while (at && !at.prev) at = at.parent;
  let last: AnyNode | null = at?.prev ?? null;
  while (last && 'lastChild' in last && last.lastChild) last = last.lastChild;
  return last;
}

export function rootOf(node: AnyNode): AnyNode {
  let root = node;
  while (root.parent) root = root.parent;
  return root;
}
