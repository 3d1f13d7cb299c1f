import { type Element, isTag } from 'domhandler';
import type { OmittedReason } from '../../article.ts';
import { isHidden } from '../html/elements.ts';
import { lineText } from '../html/text.ts';
import { MARK, NOTE, targetOf } from '../structure/footnotes.ts';
import { INGREDIENT } from '../structure/recipes/ingredients.ts';
import { MANUAL_HEADINGS } from '../wording/around/furniture-headings.ts';
import { HEADINGS, type Item, isProse } from './survey.ts';

/** Computes a property of a page on first use and keeps it as long as the page's items. @speed */
function once<T>(compute: (items: readonly Item[]) => T): (items: readonly Item[]) => T {
  const known = new WeakMap<readonly Item[], T>();
  return (items) => {
    const before = known.get(items);
    if (before !== undefined) return before;
    const found = compute(items);
    known.set(items, found);
    return found;
  };
}

/** Parts of the text whose tags, names and links are not evidence of boilerplate: sections, cells of data tables, and footnotes. */

/** The maximum share of link text in a data table. With more, it is a menu. */
const LINKED = 0.8;

/** The items inside tables with headers. In their cells, class names ("label", "category") and links are not evidence of boilerplate. */
export const cellsOfData = once((items: readonly Item[]): ReadonlySet<Item> => {
  const cells = new Set<Item>();
  for (const table of items) {
    if (table.element.name !== 'table' || table.link > table.length * LINKED) continue;
    const inside = partsOf(items, table);
    const names = new Set(inside.map(({ element }) => element.name));
    if (names.has('th') && names.has('td')) for (const item of inside) cells.add(item);
  }
  return cells;
});

/** The minimum number of sections, siblings with one tag, whose ids are anchors. */
const SECTIONS = 3;

/**
 * What has ids that are anchors: several siblings that each begin with a heading, so that `id="social"` is a topic; and headings that
 * link to themselves.
 */
export const anchoredSections = once((items: readonly Item[]): ReadonlySet<Item> => {
  const byParent = new Map<Item, Item[]>();
  const own: Item[] = [];
  for (const heading of items) {
    const { parent } = heading;
    if (HEADINGS.has(heading.element.name) && linksToItself(heading.element)) own.push(heading);
    if (!parent?.parent || parent.index !== heading.index - 1 || parent.prose === 0) continue;
    if (!HEADINGS.has(heading.element.name) || parent.element.attribs.id === undefined) continue;
    const siblings = byParent.get(parent.parent);
    if (siblings) siblings.push(parent);
    else byParent.set(parent.parent, [parent]);
  }
  const alike = [...byParent.values()].flatMap((all) => [...Map.groupBy(all, ({ element }) => element.name).values()]);
  return new Set([...own, ...alike.filter(({ length }) => length >= SECTIONS).flat()]);
});

const linksToItself = ({ attribs, children }: Element): boolean =>
  attribs.id !== undefined &&
  children.some((child) => isTag(child) && child.name === 'a' && child.attribs.href === `#${attribs.id}`);

/** The items in a table; empty if it contains another table. */
function partsOf(items: readonly Item[], table: Item): readonly Item[] {
  for (let index = table.index + 1; index < table.end; index += 1)
    if (items[index]?.element.name === 'table') return [];
  return items.slice(table.index + 1, table.end);
}

/** The levels above a note that are examined, and the minimum share of notes in an element that exists for them. */
const LEVELS = 4;
const SHARE = 0.6;

/** The notes of a page, and the elements that contain little else. Their tags and classes (`<aside>`, `reference`) are not evidence. */
export function notesOf(items: readonly Item[]): ReadonlySet<Item> {
  const notes = new Set<Item>();
  const noted = new Map<Item, number>();
  for (const item of items) {
    if (item.element.attribs.role !== NOTE) continue;
    notes.add(item);
    let levels = 0;
    for (let up = item.parent; up?.parent && levels < LEVELS; up = up.parent) {
      levels += 1;
      noted.set(up, (noted.get(up) ?? 0) + item.length);
    }
  }
  for (const [item, length] of noted) if (length > item.length * SHARE) notes.add(item);
  return notes;
}

/** The notes outside `parts` to which marks inside refer, in order. */
export function notesBeside(items: readonly Item[], parts: readonly Item[], notes: ReadonlySet<Item>): readonly Item[] {
  const outside = [...notes].filter(
    (item) =>
      item.element.attribs.role === NOTE && !parts.some((part) => item.index >= part.index && item.index < part.end),
  );
  if (outside.length === 0) return [];
  const marked = new Set<string>();
  for (const part of parts) {
    for (let index = part.index; index < part.end; index += 1) {
      const element = items[index]?.element;
      if (element?.attribs.role === MARK) marked.add(targetOf(element) ?? '');
    }
  }
  return outside
    .filter(({ element }) => marked.has(element.attribs['data-note'] ?? ''))
    .sort((one, other) => one.index - other.index);
}

/** The minimum number of ingredients of a recipe; the maximum text of one, and of a heading above them, in UTF-16 code units. */
const RECIPE = { ingredients: 3, length: 300, heading: 60 };
/** The maximum length of an omitted element with the ingredients in it, relative to theirs. */
const BESIDE_INGREDIENTS = 2;

/**
 * The box with the ingredients of a recipe, if the article would otherwise lack them: beside the body, or in it and omitted. In the latter
 * case
 * it is no longer omitted. If there are several copies, the first.
 */
export function ingredientsBeside(
  items: readonly Item[],
  parts: readonly Item[],
  omissions: Map<Item, OmittedReason>,
): readonly Item[] {
  const all = items.filter(({ element, length }) => length > 0 && element.attribs.itemprop === INGREDIENT);
  const [first, ...rest] = all;
  if (!first || all.length < RECIPE.ingredients || all.some((one) => isKept(one, parts, omissions))) return [];
  const text = lineText(first.element, RECIPE.length);
  const copy = rest.findIndex(({ element }) => lineText(element, RECIPE.length) === text);
  const last = (copy < 0 ? rest.at(-1) : rest[copy - 1]) ?? first;
  let box: Item = first;
  while (box.parent && box.end < last.end) box = box.parent;
  while (box.parent && box.parent.length <= box.length + RECIPE.heading) box = box.parent;
  if (isHidden(box.element) || parts.some((part) => has(box, part))) return [];
  if (!parts.some((part) => has(part, box))) return [box];
  for (let up: Item | null = box; up && up.length <= box.length * BESIDE_INGREDIENTS; up = up.parent)
    omissions.delete(up);
  return [];
}

const has = (box: Item, { index }: Item): boolean => index >= box.index && index < box.end;

function isKept(one: Item, parts: readonly Item[], omissions: ReadonlyMap<Item, OmittedReason>): boolean {
  let up: Item | null = one;
  while (up && !omissions.has(up) && !parts.includes(up)) up = up.parent;
  return up !== null && !omissions.has(up);
}

/** The minimum number of links, and of line breaks inside them, in annotated verse. */
const VERSE = { links: 3, breaks: 2 };

/** Whether the lines of a paragraph are links to annotations, as in lyrics: some of the links have several lines. */
export function isVerse({ links, index, end, element }: Item, items: readonly Item[]): boolean {
  if (links < VERSE.links || element.name !== 'p') return false;
  let breaks = 0;
  for (let at = index + 1; at < end; at += 1) {
    const item = items[at];
    if (item?.element.name === 'br' && item.inLink) breaks += 1;
  }
  return breaks >= VERSE.breaks;
}

/** Where reading a heading ends, in UTF-16 code units. Those of manual pages that are looked for are far shorter. @speed */
const HEADING = 40;

/** Whether the page is a manual page, of whose sections "SEE ALSO" and "AUTHORS" are part. */
export const isManual = once((items: readonly Item[]): boolean => {
  const found = new Set<string>();
  for (const { element } of items) if (HEADINGS.has(element.name)) found.add(lineText(element, HEADING));
  return MANUAL_HEADINGS.every((heading) => found.has(heading));
});

/** Whether an element is inline in a sentence. A word whose class is `label` is still part of its sentence. */
export function isWithinSentence({ block, length, parent }: Item): boolean {
  if (block) return false;
  let around = parent;
  while (around && !around.block) around = around.parent;
  return around !== null && /^(?:p|dd)$/.test(around.element.name) && isProse(around) && around.own > 2 * length;
}

/** The minimum prose of a box of the text, and its maximum share of link text. UTF-16 code units without white space. */
const BOX = { prose: 100, linked: 0.1 };

/** Whether an `<aside>` belongs to the text: it comes after one of its paragraphs, and has sentences and hardly any links. */
export function isBoxOfText(items: readonly Item[], { element, parent, prose, link, length, index }: Item): boolean {
  if (element.name !== 'aside' || !parent || prose < BOX.prose || link > length * BOX.linked) return false;
  for (let at = parent.index + 1; at < index; at = items[at]?.end ?? index) {
    const item = items[at];
    if (item?.element.name === 'p' && isProse(item)) return true;
  }
  return false;
}
