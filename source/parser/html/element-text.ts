import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';

/** Elements whose words are not the page's own. */
export const UNREAD = new Set(['button', 'select', 'option', 'noscript', 'textarea', 'iframe']);
const LINE = new Set(
  'address article br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p section table td th tr ul'.split(
    ' ',
  ),
);

/** Nothing that is shown as a line has more nodes. */
const MOST_NODES = 5000;

/** The words in an element, white space folded, blocks parted by line feeds; no more than `most` code units are read. */
export function elementText(root: Element | Document, most = 1000): string {
  const parts: string[] = [];
  let length = 0;
  let nodes = 0;
  let node: AnyNode | null = root.firstChild;
  while (node && length < most && nodes++ < MOST_NODES) {
    if (isText(node)) {
      parts.push(node.data.replace(/[\s\u200b\ufeff]+/g, ' '));
      length += node.data.length;
    }
    const skipped = isTag(node) && UNREAD.has(node.name);
    if (isTag(node) && LINE.has(node.name)) parts.push('\n');
    if (!skipped && 'firstChild' in node && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.next) {
      node = node.parent;
      if (node && node !== root && isTag(node) && LINE.has(node.name)) parts.push('\n');
    }
    node = node === root || !node ? null : node.next;
  }
  return parts
    .join('')
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ +/g, ' ')
    .trim();
}
