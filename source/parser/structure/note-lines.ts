import { type AnyNode, type ChildNode, type Element, isTag, isText } from 'domhandler';
import { BLOCK_ELEMENTS } from '../html/elements.ts';
import { isBlank, wrap } from './rewrite.ts';

/** The maximum number of nodes in a line. */
const NODES = 200;

/** In a block whose lines end in `<br>`, wraps what `target` begins, up to two `<br>` in a row, in a block of its own. Returns this block;
 * null if no `<br>` precedes it. */
export function wrapLine(target: Element, block: Element): Element | null {
  let first: ChildNode = target;
  while (first.parent && first.parent !== block && !lineBefore(first)) {
    if (!isTag(first.parent)) return null;
    first = first.parent;
  }
  const { parent } = first;
  if (!parent || !isTag(parent)) return null;
  const begin = lineBefore(first);
  if (!begin) return null;
  const line: ChildNode[] = [];
  for (let node: ChildNode | null = begin; node && !endsLine(node); node = node.next) {
    line.push(node);
    if (line.length > NODES) return null;
  }
  return wrap(parent, line);
}

/** The first node of the line with `node`, if the line follows a `<br>` and has nothing but brackets before `node`. */
function lineBefore(node: ChildNode): ChildNode | null {
  let first: ChildNode = node;
  for (let at = node.prev; at; at = at.prev) {
    if (isTag(at) && at.name === 'br') return first;
    if (!isText(at) || /[^\s[(]/.test(at.data)) return null;
    first = at;
  }
  return null;
}

function endsLine(node: AnyNode): boolean {
  if (!isTag(node)) return false;
  if (BLOCK_ELEMENTS.has(node.name) || node.name === 'hr') return true;
  if (node.name !== 'br') return false;
  let next: AnyNode | null = node.next;
  while (next && isBlank(next)) next = next.next;
  return next !== null && isTag(next) && next.name === 'br';
}
