import { isTag, isText } from 'domhandler';
import type { OmittedReason } from '../../../article.ts';
import { HEADINGS, type Item, isProse, outermost, type Survey } from '../survey.ts';

/** The maximum share of the article's text in a row of teasers. */
const SHARE = 0.25;
/** The maximum length of a teaser. UTF-16 code units without white space. */
const LONGEST = 600;
/** The minimum number of teasers in a row, and their minimum share of the row's children. */
const LEAST = 2;
const ROW_SHARE = 0.6;
/** The minimum share of link text in a teaser or its headline, and the maximum length of a mere label. */
const LINKED = 0.8;
const LABEL = 15;
/** The minimum number of entries in a ticker of news. */
const TICKER = 3;
/** The maximum length of a card and of its text beside the headline, the number of elements in it, and the share of the article's prose in cards. */
const CARD = { longest: 450, text: 300, elements: 40, share: 0.15, beside: 10 };
/** The minimum prose of an article with a longer list of teasers below it. */
const RIVER = 300;
/** The maximum share of the article's prose after a row of teasers. */
const AFTER = 0.1;

/**
 * Omits rows of teasers: siblings, each of them a link with a picture and a line or two, or a linked headline with a sentence. An article
 * that is itself a list of links keeps them, because they are most of its text.
 */
export function omitTeasers(items: readonly Item[], root: Item, omitted: Map<Item, OmittedReason>): void {
  const most = root.length * SHARE;
  const after = proseFrom(items, root);
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    const isRiver = isList(item) && root.prose - item.prose > RIVER;
    if (item.length > most && !isRiver) continue;
    if (item.element.name === 'dl' && isRiver && isTicker(items, item)) {
      omitted.set(item, 'related');
      continue;
    }
    const children = childrenOf(items, item).filter((child) => child.length > 0 && !HEADINGS.has(child.element.name));
    const teasers = children.filter((child) => isTeaser(items, child));
    if (teasers.length < LEAST || teasers.length < children.length * ROW_SHARE) continue;
    if ((after[item.end - root.index] ?? 0) > root.prose * AFTER) continue;
    if (teasers.length === children.length) omitted.set(item, 'related');
    else for (const teaser of teasers) omitted.set(teaser, 'related');
  }
}

/** Whether an element is a list. */
const isList = ({ element }: Item): boolean => element.name === 'ul' || element.name === 'ol' || element.name === 'dl';

/** Whether the terms of a definition list are headlines of other articles. */
function isTicker(items: readonly Item[], list: Item): boolean {
  const terms = childrenOf(items, list).filter(({ element }) => element.name === 'dt');
  const linked = terms.filter(({ length, link, links }) => links > 0 && link > LABEL && link * 2 > length);
  return linked.length >= TICKER && linked.length >= terms.length * ROW_SHARE;
}

/** Omits cards between two paragraphs: a box with the linked headline of another article and at most a sentence about it. */
export function omitCards({ items, itemOf }: Survey, root: Item, omitted: Map<Item, OmittedReason>): void {
  const cards: Item[] = [];
  let prose = 0;
  for (const heading of outermost(items, omitted, root.index + 1, root.end)) {
    if (!HEADINGS.has(heading.element.name) || heading.length <= LABEL || heading.link < heading.length * LINKED)
      continue;
    let card: Item | null = null;
    for (let up = heading.parent; up && up !== root && up.length <= CARD.longest; up = up.parent) {
      if (up.length - heading.length > CARD.text || up.paragraphs > 1 || up.end - up.index > CARD.elements) break;
      if (headingsIn(items, up) > 1) break;
      card = up;
    }
    if (!card || (card.length === heading.length && card.images === 0) || cards.at(-1) === card) continue;
    if (!isParagraph(itemOf, card, 'prev') || !isParagraph(itemOf, card, 'next')) continue;
    cards.push(card);
    prose += card.prose;
  }
  if (prose > root.prose * CARD.share) return;
  for (const card of cards) if (!omitted.has(card)) omitted.set(card, 'related');
}

const headingsIn = (items: readonly Item[], { index, end }: Item): number =>
  items.slice(index, end).filter(({ element, length }) => length > 0 && HEADINGS.has(element.name)).length;

/** Whether the text beside an element is a paragraph. */
function isParagraph(itemOf: Survey['itemOf'], { element }: Item, side: 'prev' | 'next'): boolean {
  let node = element[side];
  for (let passed = 0; node && passed < CARD.beside; passed += 1) {
    if (isText(node) && /\S/.test(node.data)) return true;
    const item = isTag(node) ? itemOf.get(node) : undefined;
    if (item && item.length > 0) return item.element.name === 'p' && item.links <= 1 && item.own * 2 > item.length;
    node = node[side];
  }
  return false;
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
  if (item.link >= item.length * LINKED) return item.end - item.index > 2 && item.length > LABEL;
  for (let index = item.index; index < item.end; index += 1) {
    const inner = items[index];
    if (inner && HEADINGS.has(inner.element.name) && inner.length > LABEL && inner.link >= inner.length * LINKED)
      return true;
  }
  return false;
}

/** For every item in `root`, the length of the prose from there to the end. */
function proseFrom(items: readonly Item[], root: Item): Float64Array {
  const after = new Float64Array(root.end - root.index + 1);
  for (const item of items.slice(root.index, root.end).reverse()) {
    const own = isProse(item) ? item.own - item.ownLink : 0;
    after[item.index - root.index] = (after[item.index - root.index + 1] ?? 0) + own;
  }
  return after;
}
