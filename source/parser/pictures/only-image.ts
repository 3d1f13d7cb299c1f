import { type AnyNode, type Element, isTag, isText } from 'domhandler';

const IMAGES: ReadonlySet<string> = new Set(['img', 'amp-img']);

/** Whether an element is a picture. */
export const isImage = ({ name }: Element): boolean => IMAGES.has(name);

/** The one picture inside an element that holds nothing else; null for other elements. */
export function onlyImage(element: Element): Element | null {
  let found: Element | null = null;
  let left = 20;
  const open: AnyNode[] = [...element.children];
  for (let node = open.pop(); node; node = open.pop()) {
    left -= 1;
    if (left < 0) return null;
    if (isText(node) && /\S/.test(node.data)) return null;
    if (!isTag(node) || node.name === 'noscript') continue;
    if (isImage(node)) {
      if (found) return null;
      found = node;
    } else open.push(...node.children);
  }
  return found;
}
