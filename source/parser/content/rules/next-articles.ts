import type { OmittedReason } from '../../../article.ts';
import { saysHeadline } from '../passage.ts';
import { type Item, isProse, outermost } from '../survey.ts';

/** The minimum prose of a separate article, in UTF-16 code units without white space. */
const LEAST_PROSE = 200;

/**
 * Omits the articles after the first on a page with infinite scrolling: siblings with the same tag and class, each with an `<h1>` of its
 * own. If similar siblings have none, they are all sections of one article.
 */
export function omitNextArticles(items: readonly Item[], root: Item, omitted: Map<Item, OmittedReason>): void {
  const headlines: Item[] = [];
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    if (item.element.name === 'h1' && item.length > 0) headlines.push(item);
  }
  const [first, second] = headlines;
  if (!first || !second) return;
  const parent = commonAncestor(first, second);
  const article = parent && childOf(parent, first);
  if (!article || article.prose < LEAST_PROSE) return;
  if (isSection(items, article, headlines)) return;
  for (const headline of headlines.slice(1)) {
    const other = childOf(parent, headline);
    if (other && other !== article && isAlike(article, other) && other.prose >= LEAST_PROSE)
      omitted.set(other, 'related');
  }
}

/** Whether an article has a later sibling that is like it, but has no headline. */
function isSection(items: readonly Item[], article: Item, headlines: readonly Item[]): boolean {
  const end = article.parent?.end ?? article.end;
  for (let index = article.end; index < end; ) {
    const item = items[index];
    if (!item) break;
    const isHeaded = headlines.some((headline) => headline.index >= item.index && headline.index < item.end);
    if (!isHeaded && item.prose >= LEAST_PROSE && isAlike(article, item)) return true;
    index = item.end;
  }
  return false;
}

function commonAncestor(one: Item, other: Item): Item | null {
  let [left, right]: [Item | null, Item | null] = [one, other];
  while (left && right && left !== right) {
    if (left.depth >= right.depth) left = left.parent;
    else right = right.parent;
  }
  return left === right ? left : null;
}

function childOf(parent: Item, item: Item): Item | null {
  let below: Item | null = item;
  while (below && below.parent !== parent) below = below.parent;
  return below;
}

function isAlike({ element: one }: Item, { element: other }: Item): boolean {
  const first = (classes: string | undefined): string => (classes ?? '').trim().split(/\s/, 1)[0] ?? '';
  return one.name === other.name && first(one.attribs.class) === first(other.attribs.class);
}

/** Whether a body begins with a headline that is not the page's, or is right below one, and is therefore the next article. */
export function hasOtherHeadline(items: readonly Item[], root: Item, wanted: string): boolean {
  const isHeadline = ({ element, length }: Item): boolean => element.name === 'h1' && length > 0;
  const isOther = (item: Item | undefined): boolean =>
    item !== undefined && wanted !== '' && !saysHeadline(item, wanted);
  const above = items.slice(0, root.index).findLast((item) => isHeadline(item) || (item.own > 0 && isProse(item)));
  if (above && isHeadline(above)) return isOther(above);
  const first = items.slice(root.index, root.end).find((item) => isHeadline(item) || (item.own > 0 && isProse(item)));
  return first !== undefined && isHeadline(first) && isOther(first);
}
