import type { Element } from 'domhandler';
import type { OmittedReason } from '../../article.ts';
import { lineText } from '../html/text.ts';
import { CAPTION_CLASSES, CREDIT_STARTS } from '../wording/captions.ts';
import { matcher } from '../wording/phrases.ts';
import { type Item, outermost } from './survey.ts';
import { partsOf } from './verdicts.ts';

/** A caption is no longer; a credit without a class is shorter. Code units that are no white space. */
const LONGEST = 500;
const CREDIT = 120;

const NAMED = new RegExp(
  `-(?:${CAPTION_CLASSES.split(' ').join('|')})-(?:(?:text|inner|wrapper|container|wrap|block|content|\\d+)-)*$`,
);
const startsCredit = matcher(CREDIT_STARTS, 'start');

/** The elements below `root` whose text belongs to a picture: by tag, by class, by wording. */
export function findCaptions(
  items: readonly Item[],
  root: Item,
  omitted: ReadonlyMap<Item, OmittedReason>,
): ReadonlySet<Element> {
  const captions = new Set<Element>();
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    if (item.length === 0 || item.length > LONGEST || !item.block) continue;
    const { element } = item;
    if (element.name === 'figcaption' || isNamed(element) || isCredit(item)) captions.add(element);
  }
  return captions;
}

function isNamed({ attribs, name }: Element): boolean {
  if (attribs.class === undefined || name === 'table' || name === 'figure') return false;
  return attribs.class.split(/\s+/, 20).some((one) => one !== '' && NAMED.test(partsOf(one)));
}

/** A short block that begins as credits do; one that holds other blocks is none. */
function isCredit({ own, length, element }: Item): boolean {
  return own === length && own < CREDIT && startsCredit(lineText(element, CREDIT * 2));
}
