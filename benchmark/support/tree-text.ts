import type { AnyNode } from 'domhandler';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { BLOCK_ELEMENTS } from '../../source/parser/html/elements.ts';
import { buildTree } from '../../source/parser/html/tree/build-tree.ts';

type StandardNode = DefaultTreeAdapterMap['node'];

/** Left out of both trees: our builder drops them, or parse5 has their content as one text. No reader shows them. */
const UNCOMPARED: ReadonlySet<string> = new Set(
  'script style svg template iframe noembed noframes textarea'.split(' '),
);

/** The texts of a page in document order without white space, with a line feed between blocks. */
export function ourLines(html: string): string {
  return linesOf<AnyNode>(
    buildTree(html, () => {}),
    (node) => ({
      name: 'name' in node ? node.name : '',
      text: node.type === 'text' ? node.data : '',
      children: 'children' in node ? node.children : [],
    }),
  );
}

/** The same for the tree that parse5 builds, which follows the standard. */
export function standardLines(html: string): string {
  return linesOf<StandardNode>(parse(html, { scriptingEnabled: false }), (node) => ({
    name: 'tagName' in node ? node.tagName : '',
    text: node.nodeName === '#text' && 'value' in node ? node.value : '',
    children: 'childNodes' in node ? node.childNodes : [],
  }));
}

interface View<N> {
  readonly name: string;
  readonly text: string;
  readonly children: readonly N[];
}

function linesOf<N>(root: N, view: (node: N) => View<N>): string {
  const parts: string[] = [];
  const pending: (N | string)[] = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') {
      parts.push(next);
      continue;
    }
    const { name, text, children } = view(next);
    if (UNCOMPARED.has(name)) continue;
    const isLine = BLOCK_ELEMENTS.has(name) || name === 'br';
    parts.push(isLine ? '\n' : '', text.replace(/[\s\0\ufffd]+/g, ''));
    if (isLine) pending.push('\n');
    for (const child of [...children].reverse()) pending.push(child);
  }
  return parts.join('').replace(/\n+/g, '\n').trim();
}
