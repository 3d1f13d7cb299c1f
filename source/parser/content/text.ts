import { type Element, isTag, isText } from 'domhandler';

/** The text of an element, white space folded; no more than about `limit` code units of it. Walks by a loop. */
export function textOf(element: Element, limit: number): string {
  let text = '';
  const pending = [...element.children].reverse();
  for (let node = pending.pop(); node && text.length < limit; node = pending.pop()) {
    if (isText(node)) text += node.data.length > limit * 4 ? node.data.slice(0, limit * 4) : node.data;
    else if (isTag(node)) {
      if (node.name === 'br') text += ' ';
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child) pending.push(child);
      }
    }
  }
  return text.replace(/\s+/g, ' ').trim();
}
