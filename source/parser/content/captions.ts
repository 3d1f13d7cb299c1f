import { type Element, isText } from 'domhandler';
import type { OmittedReason } from '../../article.ts';
import { lettersOf, lineText } from '../html/text.ts';
import { nextNode, nextOutside } from '../html/walk.ts';
import { isImage } from '../pictures/only-image.ts';
import { CAPTION_CLASSES, CREDIT_STARTS } from '../wording/captions.ts';
import { matcher } from '../wording/phrases.ts';
import { HEADINGS, type Item, isProse, LISTED, outermost } from './survey.ts';
import { classNamed } from './verdicts.ts';

/** The maximum lengths of a caption, and of a credit recognized by its wording alone. UTF-16 code units without white space. */
const LONGEST = { caption: 500, credit: 120, line: 300, elements: 12 };
const CREDIT_NAME = /-(?:credits?|copyright|photographer)-/;

const NAMED = new RegExp(
  `-(?:[a-z]*captions?|${CAPTION_CLASSES.split(' ').join('|')})-(?:(?:text|inner|wrapper|container|wrap|block|content|\\d+)-)*$`,
);
/** The maximum number of levels between a figure and a line of it. */
const LEVELS = 5;
/** Elements that are never captions, whatever they say. */
const KEPT: ReadonlySet<string> = new Set(['li', 'pre', 'blockquote', 'th', 'td', 'dt', 'dd']);
const [isCaptionClass, isCreditClass] = [classNamed(NAMED), classNamed(CREDIT_NAME)];
const startsCredit = matcher(CREDIT_STARTS, 'start');

/** The captions and credits inside `root`, by tag, class or wording. */
export function findCaptions(
  items: readonly Item[],
  root: Item,
  omitted: ReadonlyMap<Item, OmittedReason>,
): ReadonlySet<Element> {
  const captions = new Set<Element>();
  let above: Item | null = null;
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    const { element } = item;
    if (isImage(element)) above = item;
    const isText = item.own > 0 && item.block;
    if (item.length > 0 && item.length <= LONGEST.caption && item.block) {
      if (isCaption(element) || isCredit(item) || isLabel(item) || endsInCredit(items, item)) captions.add(element);
      else if (above && isText && isBelow(above, item)) captions.add(element);
    }
    if (isText && !captions.has(element)) above = null;
  }
  return captions;
}

/** The minimum length of an alternative text that is also shown, its minimum share of what is shown, and the lengths of a caption with a credit. */
const ALT = { least: 8, share: 0.8 };

/** Whether the text right below a picture is its caption: it is the picture's alternative text too, or ends in a credit. */
function isBelow(picture: Item, { element, own, length }: Item): boolean {
  if (own !== length || own > LONGEST.caption || HEADINGS.has(element.name) || KEPT.has(element.name)) return false;
  const text = lineText(element, LONGEST.caption * 2);
  const [alt, shown] = [lettersOf(picture.element.attribs.alt ?? ''), lettersOf(text)];
  const [shorter, longer] = alt.length < shown.length ? [alt, shown] : [shown, alt];
  if (shorter.length >= ALT.least && shorter.length >= longer.length * ALT.share && longer.includes(shorter))
    return true;
  const last = text.split(/(?<=[.!?…。！？”"'’)])\s+|(?=[([])/u).at(-1) ?? '';
  return last.length < LONGEST.credit && startsCredit(last.replace(/^[([]/, ''));
}

/** Whether an element is a caption by its tag or class. */
export const isCaption = (element: Element): boolean => element.name === 'figcaption' || isNamed(element);

/** Whether an element is a line inside a figure: a label of a chart, or a credit. */
function isLabel(item: Item): boolean {
  if (item.own !== item.length || isProse(item) || LISTED.has(item.element.name) || HEADINGS.has(item.element.name))
    return false;
  let up = item.parent;
  for (let levels = 0; up && levels < LEVELS; levels += 1) {
    if (LISTED.has(up.element.name) || up.prose > 0) return false;
    if (up.element.name === 'figure') return true;
    up = up.parent;
  }
  return false;
}

function isNamed({ attribs, name }: Element): boolean {
  if (attribs.class === undefined || name === 'table' || name === 'figure') return false;
  return isCaptionClass(attribs.class);
}

/** Whether the last words of a line have a class for credits: `<div>A ship. <span class="credit">Ada Moor</span></div>`. */
function endsInCredit(items: readonly Item[], { index, end, own, length, element }: Item): boolean {
  if (own !== length || length > LONGEST.line || LISTED.has(element.name) || end - index > LONGEST.elements)
    return false;
  let last: Item | null = null;
  for (let at = index + 1; at < end; at += 1) {
    const item = items[at];
    if (item && item.length > 0 && isCreditName(item.element)) last = item;
  }
  if (!last || last.length === length) return false;
  return !hasTextAfter(last.element, element);
}

/** Whether text follows `inner` in `outer`. */
function hasTextAfter(inner: Element, outer: Element): boolean {
  for (let node = nextOutside(inner, outer); node; node = nextNode(node, outer))
    if (isText(node) && /\S/.test(node.data)) return true;
  return false;
}

const isCreditName = ({ attribs }: Element): boolean => attribs.class !== undefined && isCreditClass(attribs.class);

/** Whether an element is a short block without inner blocks that begins like a credit. */
function isCredit({ own, length, element }: Item): boolean {
  return own === length && own < LONGEST.credit && startsCredit(lineText(element, LONGEST.credit * 2));
}
