import type { Element } from 'domhandler';
import type { OmittedReason } from '../../article.ts';
import { lettersOf } from '../html/text.ts';
import { BODY_CLASSES } from '../wording/classes.ts';
import { isVerse } from './kept.ts';
import { saysHeadline } from './passage.ts';
import { HEADINGS, type Item, isProse, LISTED, outermost } from './survey.ts';
import { classNamed, hyphenated } from './verdicts.ts';

/** The score of a code unit outside prose; one in prose scores 1. */
const WEIGHT = { listed: 0.5, sentence: 0.4, other: 0.1, link: -0.5 };
/** A smaller element becomes the root if it has this share of the root's score. */
const NARROWER = 0.9;
/** An element whose class or tag names it as the body becomes the root if it has this share of the best score. */
const NAMED = 0.4;
/** An element is not narrowed down to a child if it has this many paragraphs of its own after the child, or one before. */
const OWN = 2;

/** A card is a linked heading with a few sentences. Lengths are UTF-16 code units without white space. */
const CARD = { heading: 15, linked: 0.8, longest: 600, weight: 0.1 };

const BODY = new RegExp(`-(?:${BODY_CLASSES.split(' ').join('|')})-$`);

const isBodyClass = classNamed(BODY);

const TEXT = new Set('p pre blockquote ul ol li dl dd dt figure figcaption h1 h2 h3 h4 h5 h6 tr'.split(' '));
/** Ids of lists of sources. */
const SOURCES = /-(?:bib(?:liography)?\d*|references|reference-list|ref-list|works-cited)-/;
/** What every such id contains, however it is spelled. @speed */
const MAY_BE_SOURCES = /bib|ref|works/i;
/** The number of levels in a list of sources that are examined, and the share of such a list in a box that exists for it. */
const LEVELS = 3;
const OF_SOURCES = 0.9;

/** The elements that hold the sources of a paper and hardly anything else. They may be longer than the paper. */
function ofSources(items: readonly Item[]): ReadonlySet<Item> {
  const found = new Set<Item>();
  for (const list of items) {
    const { id } = list.element.attribs;
    if (!id || !MAY_BE_SOURCES.test(id) || !SOURCES.test(hyphenated(id))) continue;
    for (let index = list.index; index < list.end; index += 1) {
      const item = items[index];
      if (!item) break;
      if (item.depth < list.depth + LEVELS) found.add(item);
      else index = item.end - 1;
    }
    const most = Math.min(list.length / OF_SOURCES, (items[0]?.length ?? 0) * OF_SOURCES);
    for (let up = list.parent; up && up.length <= most; up = up.parent) found.add(up);
  }
  return found;
}

/**
 * The element that holds the article: the one with the best score (prose counts for it, links against it), narrowed down to the
 * smallest element with nearly that score, and further to one that the page names as the body.
 */
export function findRoot(
  items: readonly Item[],
  omitted: ReadonlyMap<Item, OmittedReason>,
  headline: string | null,
): Item | null {
  const scores = scoresOf(items, omitted);
  const sources = ofSources(items);
  const canBeRoot = (item: Item): boolean => item.block && !TEXT.has(item.element.name) && !sources.has(item);
  discountCards(items, omitted, scores, lettersOf(headline ?? ''));
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const parent = items[index]?.parent;
    if (parent) scores[parent.index] = (scores[parent.index] ?? 0) + (scores[index] ?? 0);
  }
  let best: Item | null = null;
  for (const item of items) {
    if (canBeRoot(item) && (scores[item.index] ?? 0) > (best ? (scores[best.index] ?? 0) : 0)) best = item;
  }
  if (!best) return null;
  const most = scores[best.index] ?? 0;
  for (let next: Item | null = best; next; next = narrower(items, next, { scores, omitted, least: most * NARROWER })) {
    if (canBeRoot(next)) best = next;
    else if (next.element.name !== 'tr') break;
  }
  return namedBody(items, best, { scores, canBeRoot, least: most * NAMED }) ?? best;
}

function scoresOf(items: readonly Item[], omitted: ReadonlyMap<Item, OmittedReason>): Float64Array {
  const scores = new Float64Array(items.length);
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (!item) break;
    if (omitted.has(item)) index = item.end - 1;
    else scores[index] = isVerse(item, items) ? item.own * WEIGHT.listed : ownScore(item);
  }
  return scores;
}

/** Sentences in cards count less, because cards announce other articles. */
function discountCards(
  items: readonly Item[],
  omitted: ReadonlyMap<Item, unknown>,
  scores: Float64Array,
  wanted: string,
): void {
  for (const heading of outermost(items, omitted)) {
    if (!HEADINGS.has(heading.element.name) || heading.length < CARD.heading) continue;
    if (heading.link < heading.length * CARD.linked) continue;
    if (saysHeadline(heading, wanted)) continue;
    let card = heading.parent;
    while (card && card.prose === 0 && card.length <= CARD.longest) card = card.parent;
    if (!card || card.length > CARD.longest) continue;
    for (let index = card.index; index < card.end; index += 1) {
      const item = items[index];
      if (item && isProse(item)) {
        if (index < heading.index) break;
        scores[index] = (scores[index] ?? 0) * CARD.weight;
      }
    }
  }
}

function ownScore(item: Item): number {
  const text = item.own - item.ownLink;
  if (isProse(item)) return text;
  if (HEADINGS.has(item.element.name)) return 0;
  const kind = LISTED.has(item.element.name) ? 'listed' : item.stops > 0 && item.own >= 15 ? 'sentence' : 'other';
  return WEIGHT[kind] * text + WEIGHT.link * item.ownLink;
}

interface Naming {
  readonly scores: Float64Array;
  readonly canBeRoot: (item: Item) => boolean;
  readonly least: number;
}

interface Narrowing {
  readonly scores: Float64Array;
  readonly omitted: ReadonlyMap<Item, unknown>;
  readonly least: number;
}

/** The child with a score of at least `least`; null if there is none, or if the element has paragraphs of its own beside it. */
function narrower(items: readonly Item[], item: Item, { scores, omitted, least }: Narrowing): Item | null {
  let best: Item | null = null;
  let paragraphs = 0;
  for (let index = item.index + 1; index < item.end; ) {
    const child = items[index];
    if (!child) break;
    if ((scores[index] ?? 0) >= least) best ??= child;
    const isParagraph = child !== best && child.element.name === 'p' && child.links === 0 && isProse(child);
    if (isParagraph && !omitted.has(child)) paragraphs += best ? 1 : OWN;
    if (paragraphs >= OWN) return null;
    index = child.end;
  }
  return best;
}

/** The element inside `root` that the page names as the body: by `itemprop`, class or id, `<article>`, `<main>`, in this order. */
function namedBody(items: readonly Item[], root: Item, { scores, canBeRoot, least }: Naming): Item | null {
  let found: Item | null = null;
  let best = Number.POSITIVE_INFINITY;
  for (let index = root.index; index < root.end; index += 1) {
    const item = items[index];
    const value = scores[index] ?? 0;
    if (!item || value < least || !canBeRoot(item)) continue;
    const rank = rankOf(item.element);
    if (rank < best || (rank === best && found && value > (scores[found.index] ?? 0))) {
      best = rank;
      found = item;
    }
  }
  return found;
}

/** Whether the page names an element as the body of an article, by `itemprop`, class or id. */
export const isNamedBody = ({ element }: Item): boolean => rankOf(element) <= 2;

function rankOf({ attribs, name }: Element): number {
  if (attribs.itemprop !== undefined && /articlebody/i.test(attribs.itemprop)) return 1;
  if ((attribs.class && isBodyClass(attribs.class)) || (attribs.id && BODY.test(hyphenated(attribs.id)))) return 2;
  if (name === 'article' || attribs.role === 'article') return 3;
  return name === 'main' || attribs.role === 'main' ? 4 : Number.POSITIVE_INFINITY;
}
