import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import { isHidden } from '../../html/elements.ts';
import { lengthWithoutSpace, UNREAD } from '../../html/text.ts';

/** The place of an element among the visible elements of its kind, and the length of its text. */
export interface Extent {
  readonly element: Element;
  /** Its index in document order, and the index that the next element outside it would have. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 code units without white space. */
  readonly size: number;
}

interface Open {
  readonly element: Element;
  readonly start: number;
  readonly written: number;
}

/** The extents of the wanted elements that are not hidden, in document order. Linear in the size of the tree, however deep it is. */
export function extentsOf(document: Document, isWanted: (element: Element) => boolean): readonly Extent[] {
  const found: Extent[] = [];
  const open: Open[] = [];
  let count = 0;
  let written = 0;
  const close = (): void => {
    const last = open.pop();
    if (last) found[last.start] = { ...last, end: count, size: written - last.written };
  };
  let node: AnyNode | null = document.firstChild;
  while (node) {
    let inside: AnyNode | null = 'firstChild' in node ? node.firstChild : null;
    if (isText(node)) written += lengthWithoutSpace(node.data);
    else if (isTag(node)) {
      if (isHidden(node) || UNREAD.has(node.name)) inside = null;
      else if (isWanted(node)) {
        open.push({ element: node, start: count, written });
        count += 1;
        if (!inside) close();
      }
    }
    if (inside) node = inside;
    else {
      while (node && !node.next) {
        node = node.parent;
        if (node && node === open.at(-1)?.element) close();
      }
      node = node?.next ?? null;
    }
  }
  return found;
}

export const contains = (outer: Extent, inner: Extent): boolean => outer.start < inner.start && inner.end <= outer.end;

/** The extents that are not inside another one. */
export function outermost(extents: readonly Extent[]): readonly Extent[] {
  let end = -1;
  return extents.filter((extent) => {
    if (extent.start < end) return false;
    end = extent.end;
    return true;
  });
}

/** The extents that contain no other one with text. In document order, that would be the next one. */
export const innermost = (extents: readonly Extent[]): readonly Extent[] =>
  extents.filter((extent, index) => {
    const next = extents[index + 1];
    return !next || next.size === 0 || !contains(extent, next);
  });
