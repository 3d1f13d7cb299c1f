import type { OmittedReason } from '../../article.ts';
import { lineText } from '../html/text.ts';
import { READ_MORE_STARTS } from '../wording/links.ts';
import { matcher } from '../wording/phrases.ts';
import { omitNeighbours } from './neighbours.ts';
import { omitRepeated } from './repeated.ts';
import { omitSections } from './sections.ts';
import { HEADINGS, type Item, isProse, LISTED, outermost, type Survey } from './survey.ts';
import { omitTeasers } from './teasers.ts';

const startsReadMore = matcher(READ_MORE_STARTS, 'start');

type Omissions = Map<Item, OmittedReason>;

/** The share of links that makes a block a list of links. */
const LINKED = 0.8;
/** Longer blocks of links are a bibliography rather than a menu, unless there are several. */
const LONG = 1000;
/** A line before the first sentence that is shorter is the date, a section or a name. */
const LINE = 60;
/** No more of them are looked at. */
const LEAD_LINES = 8;
const SENTENCE_END = /[.!?。！？…]["'”’»)]*$/;

const LINK_HOLDERS = new Set(['div', 'section', 'table', 'p', 'span', 'dl', 'center', 'figure', 'header', 'article']);

/** Adds to `omitted` what stands inside the article's root and is not the article. */
export function prune(survey: Survey, root: Item, omitted: Omissions): void {
  const { items } = survey;
  omitNeighbours(items, root, omitted);
  omitSections(survey, root, omitted);
  omitRepeated(items, root, omitted);
  omitTeasers(items, root, omitted);
  omitLinks(items, root, omitted);
  omitLead(items, root, omitted);
}

/** Blocks that are links and hardly anything else. What a line that ends in a colon introduces stays. */
function omitLinks(items: readonly Item[], root: Item, omitted: Omissions): void {
  let before: Item | null = null;
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    if (!item.block) continue;
    const linked = item.link >= item.length * LINKED && (item.length <= LONG || item.links > 2);
    if (item.length > 0 && item.prose === 0 && linked && LINK_HOLDERS.has(item.element.name)) {
      const keeps = item.element.name === 'p' ? !isReadMore(item) : false;
      if (!keeps && !(before && introduces(before))) {
        omitted.set(item, 'related');
        continue;
      }
    }
    if (item.own > 0) before = item;
  }
}

function introduces({ element, own, ownLink }: Item): boolean {
  return own > ownLink && own < 600 && /[:：]$/.test(lineText(element, 1000));
}

/** Whether a paragraph that is a link leads away from the article: one in a list, or one that is a sentence, need not. */
function isReadMore({ element, parent }: Item): boolean {
  if (parent && LISTED.has(parent.element.name)) return false;
  const text = lineText(element, 400);
  const colon = text.slice(0, 40).search(/[:：]/);
  return !SENTENCE_END.test(text) || (colon > 0 && startsReadMore(text));
}

/** Short lines that are no sentences, before the first paragraph: the section, a name, the date. The headline stays: it becomes the title. */
function omitLead(items: readonly Item[], root: Item, omitted: Omissions): void {
  const lead: Item[] = [];
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    if (!item.block || item.own === 0) continue;
    if (isProse(item) || lead.length === LEAD_LINES) break;
    lead.push(item);
  }
  for (const item of lead) {
    if (isLine(item) && !SENTENCE_END.test(lineText(item.element, 200))) omitted.set(item, 'meta');
  }
}

function isLine({ element, own, index, end }: Item): boolean {
  return own < LINE && end === index + 1 && !LISTED.has(element.name) && !HEADINGS.has(element.name);
}
