import type { OmittedReason } from '../../article.ts';
import { HEADINGS, type Item, isProse, outermost } from './survey.ts';

/** Teasers together hold no more than this share of the article. */
const SHARE = 0.25;
/** One teaser is no longer. Code units that are no white space. */
const LONGEST = 600;
const LEAST = 2;
/** They stand at the end: no more than this share of the article's sentences follows. */
const AFTER = 0.1;

/**
 * Leaves out rows of teasers: elements side by side, each a link with a picture and a line or two, or a headline that is a link with its
 * first sentence. An article that is itself a list of links keeps them: there they are most of the text.
 */
export function omitTeasers(items: readonly Item[], root: Item, omitted: Map<Item, OmittedReason>): void {
  const most = root.length * SHARE;
  const after = proseFrom(items, root);
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    if (!item.block || item.links < LEAST || item.length === 0 || item.length > most) continue;
    const children = childrenOf(items, item).filter((child) => child.length > 0 && !HEADINGS.has(child.element.name));
    if (children.length < LEAST) continue;
    const teasers = children.filter((child) => isTeaser(items, child));
    if (teasers.length < LEAST || teasers.length < children.length * 0.6) continue;
    if ((after[item.end - root.index] ?? 0) > root.prose * AFTER) continue;
    if (teasers.length === children.length) omitted.set(item, 'related');
    else for (const teaser of teasers) omitted.set(teaser, 'related');
  }
}

function childrenOf(items: readonly Item[], item: Item): Item[] {
  const children: Item[] = [];
  for (let index = item.index + 1; index < item.end; ) {
    const child = items[index];
    if (!child) break;
    children.push(child);
    index = child.end;
  }
  return children;
}

function isTeaser(items: readonly Item[], item: Item): boolean {
  if (item.length > LONGEST || item.end - item.index > 100 || item.links === 0 || !item.block) return false;
  if (item.element.name === 'p' || item.element.name === 'tr' || item.element.name === 'td') return false;
  if (item.link >= item.length * 0.8) return item.end - item.index > 2 && item.length > 15;
  for (let index = item.index; index < item.end; index++) {
    const inner = items[index];
    if (inner && HEADINGS.has(inner.element.name) && inner.length > 15 && inner.link >= inner.length * 0.8) return true;
  }
  return false;
}

/** For every place in `root`, how much prose stands from there on. */
function proseFrom(items: readonly Item[], root: Item): Float64Array {
  const after = new Float64Array(root.end - root.index + 1);
  for (let index = root.end - 1; index >= root.index; index--) {
    const item = items[index];
    const own = item && item.own > 0 && isProse(item) ? item.own - item.ownLink : 0;
    after[index - root.index] = (after[index - root.index + 1] ?? 0) + own;
  }
  return after;
}
