import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import type { OmittedReason } from '../article.ts';
import { readBlocks } from './blocks/blocks.ts';
import type { Extract } from './blocks/omit-blocks.ts';
import type { ArticleTree } from './content/index.ts';

/** A passage of the article's region outside its roots. */
export interface TextBeside {
  readonly text: string;
  readonly reason: OmittedReason;
  /** Whether it comes before the first root. */
  readonly isBefore: boolean;
}

/** The blocks of an article, and all other text in its region: whatever is not in a block is in `omitted`. */
export function readArticle(tree: ArticleTree, base: string | null): Extract {
  const { roots, omitted, captions, standfirsts } = tree;
  const read = readBlocks(roots, { base, omitted, captions, standfirsts });
  const beside = textBeside(tree, base);
  if (beside.length === 0) return read;
  const at = (before: number) =>
    beside.filter(({ isBefore }) => isBefore === (before === 0)).map(({ text, reason }) => ({ text, reason, before }));
  return { blocks: read.blocks, omitted: [...at(0), ...read.omitted, ...at(Math.max(1, read.blocks.length))] };
}

/**
 * The texts of the region outside the roots, in order, and the comments beside the region. A text that no rule has classified counts as
 * metadata
 * above the article, and as related below it. Iterative and linear in the size of the tree.
 */
export function textBeside(tree: ArticleTree, base: string | null): readonly TextBeside[] {
  const comments = commentsBeside(tree).map((element) => textOf(element, base));
  return [
    ...textWithin(tree, base),
    ...comments.flatMap((text) => (text === '' ? [] : [{ text, reason: 'comments' as const, isBefore: false }])),
  ];
}

/** The comments outside the region. They go below the article, where readers look for them, wherever the page puts them. */
function commentsBeside({ region, outside }: ArticleTree): readonly Element[] {
  // Ancestors whose result is known already, so that the time does not grow with the depth of every element.
  const within = new Map<AnyNode, boolean>([[region, true]]);
  const isBeside = (element: Element): boolean => {
    const way: AnyNode[] = [];
    let up: AnyNode | null = element;
    for (; up && !within.has(up); up = up.parent) way.push(up);
    const isWithin = up !== null && within.get(up) === true;
    for (const node of way) within.set(node, isWithin);
    return !isWithin;
  };
  return [...outside].flatMap(([element, reason]) => (reason === 'comments' && isBeside(element) ? [element] : []));
}

function textWithin({ roots, region, outside }: ArticleTree, base: string | null): readonly TextBeside[] {
  const own = new Set<AnyNode>(roots);
  if (own.has(region)) return [];
  const around = new Set<AnyNode>();
  for (const root of roots) for (let up = root.parent; up && !around.has(up); up = up.parent) around.add(up);
  const found: TextBeside[] = [];
  let isBefore = true;
  const pending: AnyNode[] = [region];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (own.has(node)) isBefore = false;
    else if (around.has(node) && 'children' in node) pending.push(...[...node.children].reverse());
    else {
      const text = textOf(node, base);
      const reason = isTag(node) ? reasonOf(node, outside) : null;
      if (text !== '') found.push({ text, reason: reason ?? (isBefore ? 'meta' : 'related'), isBefore });
    }
  }
  return found;
}

function textOf(node: AnyNode, base: string | null): string {
  if (isText(node)) return node.data.replace(/\s+/g, ' ').trim();
  if (!isTag(node)) return '';
  const lines = readBlocks([node], { base, unshown: true }).blocks.map(({ text }) => text);
  return lines.filter((line) => line !== '').join('\n');
}

function reasonOf(element: Element, outside: ReadonlyMap<Element, OmittedReason>): OmittedReason | null {
  let up: Element | Document | null = element;
  while (up && isTag(up)) {
    const reason = outside.get(up);
    if (reason) return reason;
    up = up.parent && isTag(up.parent) ? up.parent : null;
  }
  return null;
}
