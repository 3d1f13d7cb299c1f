import { type AnyNode, type ChildNode, type Element, isTag } from 'domhandler';
import type { OmittedReason } from '../../../article.ts';
import { nextNode } from '../../html/walk.ts';
import { isBlank, leaveOut, made, namesOf, rawText } from '../rewrite.ts';

/** The minimum text of comments, in UTF-16 code units. With less, the name says where a button leads. */
const COMMENT = 30;

/**
 * What a thread has besides its posts, in an element for each place: before the first post, and after each. Comments below a post
 * are told from what says something about it (votes, dates, profiles).
 *
 * @param around all elements that hold a post
 * @returns a list for the place before the first post, and one for the place after each
 */
export function restOf(thread: Element, posts: ReadonlySet<Element>, around: ReadonlySet<Element>): Element[][] {
  const places: ChildNode[][] = [[]];
  const pending: ChildNode[] = thread.children.toReversed();
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isTag(node) && posts.has(node)) places.push([]);
    else if (isTag(node) && around.has(node)) pending.push(...node.children.toReversed());
    else if (!isBlank(node) || places.at(-1)?.length) places.at(-1)?.push(node);
  }
  return places.map(boxes);
}

/** An element for each run of nodes with one reason. */
function boxes(nodes: readonly ChildNode[]): Element[] {
  const runs: { readonly reason: OmittedReason; readonly nodes: ChildNode[] }[] = [];
  for (const node of nodes) {
    const reason = isTag(node) && holdsComments(node) ? 'comments' : 'meta';
    const last = runs.at(-1);
    if (last && (last.reason === reason || isBlank(node))) last.nodes.push(node);
    else runs.push({ reason, nodes: [node] });
  }
  return runs.map((run) => {
    const box = made('aside', {}, run.nodes);
    leaveOut(box, run.reason);
    return box;
  });
}

function holdsComments(element: Element): boolean {
  for (let node: AnyNode | null = element; node; node = nextNode(node, element))
    if (isTag(node) && namesOf(node).some((name) => /comment/.test(name)))
      return rawText(node, COMMENT).length >= COMMENT;
  return false;
}
