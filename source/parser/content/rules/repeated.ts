import type { OmittedReason } from '../../../article.ts';
import { lettersOf, lineText } from '../../html/text.ts';
import { isImage } from '../../pictures/only-image.ts';
import { sourceOf, stemOf } from '../../pictures/sources.ts';
import { POST } from '../../structure/threads/replace.ts';
import { type Item, LISTED, outermost } from '../survey.ts';

type Omissions = Map<Item, OmittedReason>;

/** The minimum length of text that is omitted if it is repeated, in UTF-16 code units without white space. */
const REPEATED = 80;
/** The minimum number of times that a refrain is sung, and its maximum length, in the same unit. */
const REFRAIN = { times: 3, most: 250 };
/** The minimum and maximum length of a pull quote, in the same unit. */
const PULLED = { least: 20, most: 500 };
/** The maximum number of pull quotes in an article. */
const MOST_PULLED = 40;

/** Omits repeated text inside `root`: copies for other screen sizes, and pull quotes. */
export function omitRepeated(items: readonly Item[], root: Item, omitted: Omissions): void {
  omitCopies(items, root, omitted);
  omitPullQuotes(items, root, omitted);
}

/** Omits copies of an earlier element. Entries of lists and tables may repeat, and so may paragraphs of a song. */
function omitCopies(items: readonly Item[], root: Item, omitted: Omissions): void {
  const copies = new Map<number, Item[]>();
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    if (!item.block || item.length < REPEATED || LISTED.has(item.element.name)) continue;
    const same = copies.get(item.hash);
    const [first] = same ?? [];
    if (!same || !first) copies.set(item.hash, [item]);
    else if (first.length === item.length && item.index >= first.end && !areFigures(items, first, item)) {
      same.push(item);
      omitted.set(item, 'duplicate');
    }
  }
  for (const same of copies.values()) if (isRefrain(same)) for (const item of same) omitted.delete(item);
}

/** Whether two elements are figures of different pictures, which may have the same caption. */
function areFigures(items: readonly Item[], one: Item, other: Item): boolean {
  const [figure, otherFigure] = [one, other].map((item) => figureOf(items, item));
  if (!figure || !otherFigure) return false;
  const [stem, otherStem] = [figure, otherFigure].map(({ index, end }) => {
    const image = items.slice(index, end).find(({ element }) => isImage(element));
    return stemOf((image && sourceOf(image.element, null)) ?? '');
  });
  return stem !== otherStem;
}

/** The figure that an element is, is the caption of, or consists of. */
function figureOf(items: readonly Item[], { element, parent, index, end, length }: Item): Item | undefined {
  if (element.name === 'figcaption' && parent?.element.name === 'figure') return parent;
  const figure = items.slice(index, end).find((item) => item.element.name === 'figure');
  return figure?.length === length ? figure : undefined;
}

/** Whether paragraphs are the refrain of a song: siblings, several times, each after other text. */
function isRefrain(same: readonly Item[]): boolean {
  const [first] = same;
  if (!first || same.length < REFRAIN.times || first.length > REFRAIN.most || first.own !== first.length) return false;
  return same.every((item, at) => item.parent === first.parent && (at === 0 || item.index > (same[at - 1]?.end ?? 0)));
}

function omitPullQuotes(items: readonly Item[], root: Item, omitted: Omissions): void {
  const pulled = new Set<Item>();
  let end = 0;
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    if (item.element.attribs[POST] !== undefined) end = item.end;
    else if (item.index >= end && pulled.size < MOST_PULLED && isPullQuote(item)) pulled.add(item);
  }
  if (pulled.size === 0) return;
  const said = bodyWithout(items, root, omitted, pulled);
  for (const item of pulled) {
    const text = lettersOf(lineText(item.element, PULLED.most * 2));
    if (text !== '' && said.includes(text)) omitted.set(item, 'duplicate');
  }
}

function isPullQuote({ element, block, length }: Item): boolean {
  if (!block || length < PULLED.least || length > PULLED.most) return false;
  return element.name === 'blockquote' || /pull-?_?quote/i.test(element.attribs.class ?? '');
}

/** The letters of all paragraphs outside `pulled`. */
function bodyWithout(items: readonly Item[], root: Item, omitted: Omissions, pulled: ReadonlySet<Item>): string {
  const body: string[] = [];
  let end = 0;
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    if (item.index < end) continue;
    if (pulled.has(item)) end = item.end;
    else if (item.own > PULLED.least && item.own === item.length) {
      body.push(lettersOf(lineText(item.element, Number.POSITIVE_INFINITY)));
      end = item.end;
    }
  }
  return body.join(' ');
}
