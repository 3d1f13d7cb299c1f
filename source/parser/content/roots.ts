import type { Element } from 'domhandler';
import type { OmittedReason } from '../../article.ts';
import { BODY_CLASSES } from '../wording/classes.ts';
import { HEADINGS, type Item, isProse, LISTED } from './survey.ts';
import { partsOf } from './verdicts.ts';

/** What a code unit outside sentences is worth, where one in a sentence is worth 1. */
const WORTH = { listed: 0.5, sentence: 0.4, other: 0.1, link: -0.5 };
/** An element that holds this share of its parent's worth is the root rather than its parent. */
const NARROWER = 0.9;
/** An element that is named as the body needs this share of the best worth. */
const NAMED = 0.6;

const BODY = new RegExp(`-(?:${BODY_CLASSES.split(' ').join('|')})-$`);

const TEXT = new Set('p pre blockquote ul ol li dl dd dt figure figcaption h1 h2 h3 h4 h5 h6 tr'.split(' '));
const canBeRoot = ({ block, element }: Item): boolean => block && !TEXT.has(element.name);

/**
 * The element that holds the article: the one whose text is worth most, sentences counting for and links against it, narrowed down to
 * the smallest that holds nearly all of that, and further to one that the page itself names as the body.
 */
export function findRoot(items: readonly Item[], junk: ReadonlyMap<Item, OmittedReason>): Item | null {
  const worth = sumOfWorth(items, junk);
  let best: Item | null = null;
  for (const item of items) {
    if (canBeRoot(item) && (worth[item.index] ?? 0) > (best ? (worth[best.index] ?? 0) : 0)) best = item;
  }
  if (!best) return null;
  const most = worth[best.index] ?? 0;
  for (let next: Item | null = best; next; next = childAbove(items, next, worth, most * NARROWER)) {
    if (canBeRoot(next)) best = next;
    else if (next.element.name !== 'tr') break;
  }
  return namedBody(items, best, worth, most * NAMED) ?? best;
}

function sumOfWorth(items: readonly Item[], junk: ReadonlyMap<Item, OmittedReason>): Float64Array {
  const worth = new Float64Array(items.length);
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (!item) break;
    if (junk.has(item)) index = item.end - 1;
    else worth[index] = ownWorth(item);
  }
  for (let index = items.length - 1; index >= 0; index--) {
    const parent = items[index]?.parent;
    if (parent) worth[parent.index] = (worth[parent.index] ?? 0) + (worth[index] ?? 0);
  }
  return worth;
}

function ownWorth(item: Item): number {
  const text = item.own - item.ownLink;
  if (isProse(item)) return text;
  if (HEADINGS.has(item.element.name)) return 0;
  const kind = LISTED.has(item.element.name) ? 'listed' : item.stops > 0 && item.own >= 15 ? 'sentence' : 'other';
  return WORTH[kind] * text + WORTH.link * item.ownLink;
}

function childAbove(items: readonly Item[], item: Item, worth: Float64Array, least: number): Item | null {
  for (let index = item.index + 1; index < item.end; ) {
    const child = items[index];
    if (!child) break;
    if ((worth[index] ?? 0) >= least) return child;
    index = child.end;
  }
  return null;
}

/** What `root` holds that the page names as the body: by `itemprop`, class or id, `<article>`, `<main>`, in this order. */
function namedBody(items: readonly Item[], root: Item, worth: Float64Array, least: number): Item | null {
  let found: Item | null = null;
  let best = Number.POSITIVE_INFINITY;
  for (let index = root.index; index < root.end; index++) {
    const item = items[index];
    const value = worth[index] ?? 0;
    if (!item || value < least || !canBeRoot(item)) continue;
    const rank = rankOf(item.element);
    if (rank < best || (rank === best && found && value > (worth[found.index] ?? 0))) {
      best = rank;
      found = item;
    }
  }
  return found;
}

function rankOf({ attribs, name }: Element): number {
  if (attribs.itemprop !== undefined && /articlebody/i.test(attribs.itemprop)) return 1;
  const names = [...(attribs.class ?? '').split(/\s+/, 20), attribs.id ?? ''];
  if (names.some((one) => one !== '' && BODY.test(partsOf(one)))) return 2;
  if (name === 'article' || attribs.role === 'article') return 3;
  return name === 'main' || attribs.role === 'main' ? 4 : Number.POSITIVE_INFINITY;
}
