import { saysHeadline } from './passage.ts';
import { type Item, outermost, type Survey } from './survey.ts';
import { reasonByClass } from './verdicts.ts';

/** The minimum prose of a further part, and its minimum share of the prose of the part found first. UTF-16 code units without white space. */
const PART = { prose: 100, share: 0.02 };
/** The maximum number of siblings that are examined. */
const SIBLINGS = 200;

/** The maximum number of boxes around each part, and the minimum share of the first part in its boxes. */
const BOXES = { most: 3, share: 0.8 };

/**
 * The elements of an article whose body is split into siblings of one class, in order: those with the class of the root, or of the box
 * around it, or each in a box of its own. Texts with a headline of their own are other articles.
 */
export function partsOf(
  survey: Survey,
  root: Item,
  omitted: ReadonlyMap<Item, unknown>,
  headline = '',
): readonly Item[] {
  const parts = alikeParts(survey, root, omitted);
  const [first] = parts;
  const beginning = first && beginningOf(survey, first, omitted, headline);
  return beginning ? [beginning, ...parts] : parts;
}

/** What a beginning has at least: prose, its share of the text, and paragraphs unless it is long; and the number of boxes around the body beside which it is looked for. */
const BEGINNING = { prose: 300, share: 0.7, paragraphs: 2, long: 600, boxes: 2 };

/** The first paragraphs of an article in a box of their own, between the headline and the body. Shorter ones are found as the lead. */
function beginningOf(survey: Survey, root: Item, omitted: ReadonlyMap<Item, unknown>, headline: string): Item | null {
  let box = root;
  for (let boxes = 0; boxes < BEGINNING.boxes && box.parent; boxes += 1, box = box.parent) {
    const before = siblingsOf(survey, box).findLast(({ index, prose }) => index < box.index && prose > 0);
    if (!before) continue;
    const { element, prose, length, paragraphs, end } = before;
    if (omitted.has(before) || (paragraphs < BEGINNING.paragraphs && prose < BEGINNING.long)) return null;
    if (prose < BEGINNING.prose || prose < length * BEGINNING.share) return null;
    if (reasonByClass(element, { isShort: true, isAnchor: false })) return null;
    return survey.items.slice(0, end).some((item) => item.own > 0 && saysHeadline(item, headline)) ? before : null;
  }
  return null;
}

function alikeParts(survey: Survey, root: Item, omitted: ReadonlyMap<Item, unknown>): readonly Item[] {
  for (let box: Item | null = root; box?.parent && box.length === root.length; box = box.parent) {
    const alike = siblingsOf(survey, box).filter(
      (other) => other === box || (isAlike(box, other) && isPart(survey, other, root, omitted)),
    );
    if (alike.length > 1) return alike.map((other) => (other === box ? root : other));
  }
  let box = root.parent;
  for (let levels = 1; box?.parent && levels <= BOXES.most; levels += 1, box = box.parent) {
    if (root.length < box.length * BOXES.share) break;
    const parts = siblingsOf(survey, box).flatMap((other) =>
      other === box ? [root] : omitted.has(other) ? [] : boxedIn(survey, other, levels),
    );
    const alike = parts.filter((part) => part === root || (isAlike(root, part) && isPart(survey, part, root, omitted)));
    if (alike.length > 1) return alike;
  }
  return [root];
}

/** The elements that many levels below a box. */
function boxedIn({ items }: Survey, { index, end, depth }: Item, levels: number): Item[] {
  const found: Item[] = [];
  for (let at = index; at < end && found.length < SIBLINGS; ) {
    const item = items[at];
    if (!item) break;
    const isThere = item.depth === depth + levels;
    if (isThere) found.push(item);
    at = isThere ? item.end : at + 1;
  }
  return found;
}

function siblingsOf({ items }: Survey, { parent }: Item): Item[] {
  const siblings: Item[] = [];
  for (let index = (parent?.index ?? 0) + 1; parent && index < parent.end && siblings.length < SIBLINGS; ) {
    const next = items[index];
    if (!next) break;
    siblings.push(next);
    index = next.end;
  }
  return siblings;
}

function isAlike({ element: one }: Item, { element: other }: Item): boolean {
  const names = one.attribs.class?.trim() ?? '';
  return names !== '' && one.name === other.name && names === (other.attribs.class?.trim() ?? '');
}

function isPart({ items }: Survey, other: Item, root: Item, omitted: ReadonlyMap<Item, unknown>): boolean {
  if (omitted.has(other) || other.prose < Math.max(PART.prose, root.prose * PART.share)) return false;
  if (other.link * 2 > other.length) return false;
  for (const item of outermost(items, omitted, other.index, other.end)) {
    const { name } = item.element;
    if (item.length > 0 && (name === 'h1' || (/^h[2-4]$/.test(name) && item.link * 2 > item.length))) return false;
  }
  return true;
}
