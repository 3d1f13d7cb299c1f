import { type Element, isTag } from 'domhandler';
import type { OmittedReason } from '../../article.ts';
import { lettersOf, lineText } from '../html/text.ts';
import { isImage } from '../pictures/only-image.ts';
import { isBlank } from '../structure/rewrite.ts';
import { BY } from '../wording/bylines.ts';
import { BYLINE_NAMES, DATE_NAMES } from '../wording/classes.ts';
import { isCaption } from './captions.ts';
import { isStandfirstClass, SENTENCE_END } from './parts.ts';
import { saysHeadline } from './passage.ts';
import { HEADINGS, type Item, isProse, LISTED } from './survey.ts';

/** Bounds of the standfirst inside the body. Lengths are UTF-16 code units without white space. */
const BOUNDS = {
  least: 25,
  /** A longer text is a first paragraph, as it is above the body. */
  most: 170,
  /** The minimum of a heading without a header around it. Shorter ones head a section. */
  heading: 60,
  /** The maximum number of other lines between the headline and it. */
  lines: 3,
  /** The number of elements around a text whose names are considered. */
  levels: 3,
};
const PROPERTY = /(?:^|\s)(?:alternativeHeadline|description|abstract)(?:$|\s)/;
const YEAR = /\b(?:19|20)\d\d\b/;

/** A body, and what the page says about its article. */
export interface Within {
  readonly items: readonly Item[];
  readonly root: Item;
  readonly omitted: ReadonlyMap<Item, OmittedReason>;
  /** The headline's letters. */
  readonly wanted: string;
  /** The letters of the page's description. */
  readonly description: string;
}

/**
 * The standfirst inside the body: the first text below the headline, if the page names it so or sets it apart from the paragraphs. Null
 * if there is none. Linear in the size of the body.
 */
export function findSubtitle(body: Within): Item | null {
  const { items, root, omitted, wanted } = body;
  const isOnlyOne = onlyOneIn(body);
  let headline: Item | null = null;
  let lines = 0;
  for (let index = root.index; index < root.end; index += 1) {
    const item = items[index];
    if (!item || lines > BOUNDS.lines) return null;
    const reason = omitted.get(item);
    // Short lines above the text are left out as metadata, whatever they are called.
    if (reason === 'meta' && isNamed(item, root, isOnlyOne)) return item;
    if (reason) index = item.end - 1;
    else if (item.own > 0 && (item.element.name === 'h1' || saysHeadline(item, wanted))) {
      headline ??= item;
      index = item.end - 1;
    } else if (item.block && item.own > 0 && !isCaption(item.element)) {
      if (isNamed(item, root, isOnlyOne) || (headline && isPlaced(item, headline, body)) || isBold(item, body))
        return item;
      if (isProse(item) || HEADINGS.has(item.element.name) || LISTED.has(item.element.name)) return null;
      lines += 1;
    }
  }
  return null;
}

/** Whether the page names a text or the box that exists for it as the standfirst, and nothing else in the body likewise. */
function isNamed(item: Item, root: Item, isOnlyOne: (element: Element) => boolean): boolean {
  if (item.own !== item.length || item.own < BOUNDS.least || item.own > BOUNDS.most) return false;
  if (item.ownLink * 2 > item.own || LISTED.has(item.element.name)) return false;
  let box: Item | null = item;
  for (let levels = 0; box && box !== root && levels < BOUNDS.levels && box.length === item.own; levels += 1) {
    const { attribs } = box.element;
    if (PROPERTY.test(attribs.itemprop ?? '')) return true;
    if (attribs.class !== undefined && isStandfirstClass(attribs.class)) return isOnlyOne(box.element);
    box = box.parent;
  }
  return false;
}

/** A test whether no other element of the body has the same tag and class. They are counted when it is first asked. */
function onlyOneIn({ items, root }: Within): (element: Element) => boolean {
  const kindOf = ({ name, attribs }: Element): string => `${name} ${attribs.class}`;
  let counts: Map<string, number> | null = null;
  return (element) => {
    if (counts === null) {
      counts = new Map();
      for (const item of items.slice(root.index, root.end))
        counts.set(kindOf(item.element), (counts.get(kindOf(item.element)) ?? 0) + 1);
    }
    return counts.get(kindOf(element)) === 1;
  };
}

/** Whether a text stands where standfirsts do: in the header of the article, or between the headline and its byline. */
function isPlaced(item: Item, headline: Item, body: Within): boolean {
  const { element, own, length, ownLink } = item;
  if (own !== length || ownLink > 0 || own < BOUNDS.least || own > BOUNDS.most || LISTED.has(element.name))
    return false;
  const text = lineText(element, 2 * BOUNDS.most);
  if (isAboutText(element.attribs.class ?? '', text)) return false;
  const inHeader = isInHeader(item, headline, body);
  if (HEADINGS.has(element.name)) return inHeader || (own >= BOUNDS.heading && isOnlyOfLevel(item, body));
  const next = followerOf(item, body);
  if (inHeader || next === 'meta') return isProse(item) || SENTENCE_END.test(text);
  return next !== 'text' && lettersOf(text) === body.description;
}

/** Whether a paragraph is a sentence in bold and no other paragraph of the body is, as the questions of an interview are. */
function isBold(item: Item, { items, root, omitted }: Within): boolean {
  const { element, own, length, ownLink } = item;
  if (own !== length || ownLink > 0 || own < BOUNDS.least || own > BOUNDS.most || !isInBold(item)) return false;
  const text = lineText(element, 2 * BOUNDS.most);
  if (!SENTENCE_END.test(text) || isAboutText(element.attribs.class ?? '', text)) return false;
  return !items.slice(item.end, root.end).some((other) => !omitted.has(other) && other.own > 0 && isInBold(other));
}

const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);

/** Whether all of a paragraph is one element that is set in bold. */
function isInBold({ element }: Item): boolean {
  if (element.name !== 'p' && element.name !== 'div') return false;
  const [only, ...more] = element.children.filter((child) => !isBlank(child));
  return only !== undefined && more.length === 0 && isTag(only) && BOLD.has(only.name);
}

const isAboutText = (name: string, text: string): boolean =>
  BYLINE_NAMES.test(name) || DATE_NAMES.test(name) || BY.test(text) || YEAR.test(text);

/** Whether the smallest element around a text and the headline is a box inside the body that has no other prose. */
function isInHeader(item: Item, headline: Item, { root }: Within): boolean {
  let box = item.parent;
  while (box && box.index > headline.index) box = box.parent;
  if (!box || box.index <= root.index || box.prose >= root.prose) return false;
  return box.prose <= (isProse(item) ? item.own : 0) + (isProse(headline) ? headline.own : 0);
}

/** Whether the body has no other heading of the same level. */
function isOnlyOfLevel({ element, index }: Item, { items, root }: Within): boolean {
  return !items.slice(root.index, root.end).some((one) => one.element.name === element.name && one.index !== index);
}

/** What comes between a text and the next one in the body. */
function followerOf(item: Item, { items, root, omitted }: Within): 'meta' | 'picture' | 'text' {
  for (let index = item.end; index < root.end; index += 1) {
    const next = items[index];
    if (!next) break;
    const reason = omitted.get(next);
    if (reason === 'meta') return 'meta';
    if (reason) index = next.end - 1;
    else if (isImage(next.element)) return 'picture';
    else if (next.block && next.own > 0) return 'text';
  }
  return 'text';
}
