import { type Element, isTag, isText } from 'domhandler';
import type { OmittedReason } from '../../../article.ts';
import { lineText } from '../../html/text.ts';
import { FURNITURE_HEADINGS, LIST_HEADINGS } from '../../wording/around/furniture-headings.ts';
import { RELATED_HEADINGS } from '../../wording/around/related-headings.ts';
import { READ_MORE_STARTS } from '../../wording/links.ts';
import { matcher } from '../../wording/phrases.ts';
import { anchoredSections } from '../kept.ts';
import { HEADINGS, type Item, outermost, type Survey } from '../survey.ts';

type Omissions = Map<Item, OmittedReason>;

/** The maximum share of the article in an omitted section. */
const SHARE = 0.25;
/** The maximum share of the article that is omitted from a heading over related pages to the end. */
const REST = 0.15;
/** The maximum length of a heading, in UTF-16 code units without white space. */
const HEADING = 60;
/** The maximum number of siblings that are examined before a heading. */
const SIBLINGS = 20;

/** The minimum number of announced pages, the minimum length of their headlines, and of the prose beside them. UTF-16 code units without white space. */
const ANNOUNCED = 2;
const HEADLINE = 15;
const PROSE_BEFORE = 300;

const headsRelated = matcher(RELATED_HEADINGS, 'whole');
const isRelated = matcher([...RELATED_HEADINGS, ...READ_MORE_STARTS], 'whole');
const isFurniture = matcher(FURNITURE_HEADINGS, 'whole');
const isOverList = matcher(LIST_HEADINGS, 'whole');

/** Omits sections by their heading: "Related articles", "Share this", "About the author". */
export function omitSections(survey: Survey, root: Item, omitted: Omissions): void {
  const { items, itemOf } = survey;
  const most = root.length * SHARE;
  const rest = textFrom(items, root);
  const anchors = anchoredSections(items);
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    if (item.own === 0 || item.length > HEADING || !isHeadingLike(item)) continue;
    const text = lineText(item.element, HEADING * 2);
    const related = isRelated(text);
    const overList = !related && isOverList(text);
    if (!related && !overList && !isFurniture(text)) continue;
    if (!related && item.parent && anchors.has(item.parent)) continue;
    if (related && !survey.isArticle && !isOverCards(items, item)) continue;
    const reason = related ? 'related' : 'navigation';
    if (
      related &&
      HEADINGS.has(item.element.name) &&
      headsRelated(text) &&
      (rest[item.index - root.index] ?? 0) <= root.length * REST
    ) {
      omitRest(items, item, root, omitted);
      return;
    }
    if (related && omitAnnounced(survey, root, item, omitted)) continue;
    const box = boxOf(item, { root, itemOf, prose: overList ? 0 : Number.POSITIVE_INFINITY, most });
    if (box) omitted.set(box, reason);
    else omitFollowing(items, item, omitted, { reason, most });
  }
}

/**
 * Whether what follows a heading has pictures: cards, with which a page that is not an article announces others. Lists of links are its
 * own.
 */
const isOverCards = (items: readonly Item[], { end }: Item): boolean => (items[end]?.images ?? 0) > 0;

function isHeadingLike({ element, own, length }: Item): boolean {
  return (
    HEADINGS.has(element.name) ||
    (own === length && (element.name === 'p' || element.name === 'div' || element.name === 'summary'))
  );
}

/** The largest element that begins with the heading and has other text, but at most `most` of it and at most `prose` of prose. */
function boxOf(
  heading: Item,
  { root, itemOf, prose, most }: { root: Item; itemOf: ReadonlyMap<Element, Item>; prose: number; most: number },
): Item | null {
  let box: Item | null = null;
  let below = heading;
  for (let up = heading.parent; up && up !== root && up.length <= most && up.prose <= prose; up = up.parent) {
    if (!isFirst(below, itemOf)) break;
    if (up.length > heading.length) box = up;
    below = up;
  }
  return box;
}

/** Whether an element has no text before it in its parent. */
function isFirst({ element }: Item, itemOf: ReadonlyMap<Element, Item>): boolean {
  let looked = 0;
  for (let node = element.prev; node; node = node.prev) {
    looked += 1;
    if (looked > SIBLINGS) return false;
    if (isText(node) ? /\S/.test(node.data) : isTag(node) && (itemOf.get(node)?.length ?? 0) > 0) return false;
  }
  return true;
}

/** For every item in `root`, the length of the text from there to the end. */
function textFrom(items: readonly Item[], root: Item): Float64Array {
  const rest = new Float64Array(root.end - root.index + 1);
  for (let index = root.end - 1; index >= root.index; index -= 1) {
    const item = items[index];
    rest[index - root.index] = (rest[index - root.index + 1] ?? 0) + (item?.block ? item.own : 0);
  }
  return rest;
}

/**
 * Omits a heading over related pages and its siblings, however long, as long as each begins with the headline of another page: a link.
 * Returns whether there are any.
 */
function omitAnnounced({ items }: Survey, root: Item, heading: Item, omitted: Omissions): boolean {
  const end = heading.parent?.end ?? heading.end;
  const found: Item[] = [];
  let announced = 0;
  for (let index = heading.end; index < end; ) {
    const next = items[index];
    if (!next) break;
    index = next.end;
    if (next.length === 0) continue;
    const listed = linkedEntries(items, next);
    if (listed > 0) announced += listed;
    else if (beginsWithLink(items, next)) announced += 1;
    else if (next.prose > 0 || HEADINGS.has(next.element.name)) break;
    found.push(next);
  }
  const before = root.prose - found.reduce((sum, { prose }) => sum + prose, 0);
  if (announced < ANNOUNCED || before < PROSE_BEFORE) return false;
  omitted.set(heading, 'related');
  for (const item of found) if (!omitted.has(item)) omitted.set(item, 'related');
  return true;
}

/** The number of entries of a list if each has a link; 0 if it is not such a list. */
function linkedEntries(items: readonly Item[], list: Item): number {
  if (list.element.name !== 'ul' && list.element.name !== 'ol') return 0;
  let entries = 0;
  for (let index = list.index + 1; index < list.end; ) {
    const entry = items[index];
    if (!entry) break;
    index = entry.end;
    if (entry.length === 0) continue;
    if (entry.links === 0) return 0;
    entries += 1;
  }
  return entries;
}

/** Whether the first text of an element is a link as long as a headline. */
function beginsWithLink(items: readonly Item[], item: Item): boolean {
  for (let index = item.index; index < item.end; index += 1) {
    const inner = items[index];
    if (!inner || (inner.inLink && inner.length > 0)) return inner !== undefined && inner.length >= HEADLINE;
    if (inner.element.children.some((child) => isText(child) && /\S/.test(child.data))) {
      const [first] = inner.element.children.filter((child) => !isText(child) || /\S/.test(child.data));
      if (first && isText(first)) return false;
    }
  }
  return false;
}

/** Omits the heading and everything after it inside `root`. */
function omitRest(items: readonly Item[], heading: Item, root: Item, omitted: Omissions): void {
  omitted.set(heading, 'related');
  for (let index = heading.end; index < root.end; ) {
    const next = items[index];
    if (!next) break;
    if (next.length > 0 && !omitted.has(next)) omitted.set(next, 'related');
    index = next.end;
  }
}

/** Omits a heading and its siblings up to the next heading or paragraph, if they are no longer than `most`. */
function omitFollowing(
  items: readonly Item[],
  heading: Item,
  omitted: Omissions,
  { reason, most }: { readonly reason: OmittedReason; readonly most: number },
): void {
  const end = heading.parent?.end ?? heading.end;
  let taken = 0;
  const found: Item[] = [];
  for (let index = heading.end; index < end; ) {
    const next = items[index];
    if (!next) break;
    if (HEADINGS.has(next.element.name) || next.prose > 0) break;
    taken += next.length;
    if (next.length > 0) found.push(next);
    index = next.end;
  }
  if (taken > most || found.length === 0) return;
  omitted.set(heading, reason);
  for (const item of found) if (!omitted.has(item)) omitted.set(item, reason);
}
