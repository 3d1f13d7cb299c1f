import type { Element } from 'domhandler';
import type { OmittedReason } from '../../article.ts';
import { lineText } from '../html/text.ts';
import { CAPTION_CLASSES, CREDIT_STARTS } from '../wording/captions.ts';
import { matcher } from '../wording/phrases.ts';
import { HEADINGS, type Item, isProse, LISTED, outermost } from './survey.ts';
import { hyphenated } from './verdicts.ts';

/** The maximum lengths of a caption, and of a credit recognized by its wording alone. UTF-16 code units without white space. */
const LONGEST = { caption: 500, credit: 120 };

const NAMED = new RegExp(
  `-(?:${CAPTION_CLASSES.split(' ').join('|')})-(?:(?:text|inner|wrapper|container|wrap|block|content|\\d+)-)*$`,
);
/** The maximum number of levels between a figure and a line of it. */
const LEVELS = 5;
const startsCredit = matcher(CREDIT_STARTS, 'start');

/** The captions and credits inside `root`, by tag, class or wording. */
export function findCaptions(
  items: readonly Item[],
  root: Item,
  omitted: ReadonlyMap<Item, OmittedReason>,
): ReadonlySet<Element> {
  const captions = new Set<Element>();
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    if (item.length === 0 || item.length > LONGEST.caption || !item.block) continue;
    const { element } = item;
    if (element.name === 'figcaption' || isNamed(element) || isCredit(item) || isLabel(item)) captions.add(element);
  }
  return captions;
}

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
  return attribs.class.split(/\s+/, 20).some((one) => one !== '' && NAMED.test(hyphenated(one)));
}

/** Whether an element is a short block without inner blocks that begins like a credit. */
function isCredit({ own, length, element }: Item): boolean {
  return own === length && own < LONGEST.credit && startsCredit(lineText(element, LONGEST.credit * 2));
}
