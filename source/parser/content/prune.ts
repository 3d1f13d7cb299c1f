import { isTag, isText } from 'domhandler';
import type { OmittedReason } from '../../article.ts';
import { lineText } from '../html/text.ts';
import { nextNode, nextOutside } from '../html/walk.ts';
import { isImage } from '../pictures/only-image.ts';
import { READ_MORE_STARTS } from '../wording/links.ts';
import { matcher, SECTION_NUMBER } from '../wording/phrases.ts';
import { cellsOfData, isManual, isVerse } from './kept.ts';
import { omitNextArticles } from './rules/next-articles.ts';
import { omitRepeated } from './rules/repeated.ts';
import { omitSections } from './rules/sections.ts';
import { omitCards, omitTeasers } from './rules/teasers.ts';
import { HEADINGS, type Item, isProse, LISTED, outermost, type Survey } from './survey.ts';

const startsReadMore = matcher(READ_MORE_STARTS, 'start');

type Omissions = Map<Item, OmittedReason>;

/** The minimum share of link text in a list of links. */
const LINKED = 0.8;
/** The minimum prose beside a column. UTF-16 code units without white space. */
const BESIDE = 300;
/** The maximum length of a menu with one or two links; longer blocks are bibliographies. UTF-16 code units without white space. */
const LONGEST_MENU = 1000;
/** The maximum length of a date, section or name before the first sentence. */
const LINE = 60;
/** The maximum number of such lines. */
const LEAD_LINES = 8;
/** Three or more words that announce the next block: code, a table, a list. */
const ANNOUNCES = /(?:\S\s+\S+\s+\S+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{5})\s*[:：]$/;
/** The end of a line that greets the reader ("Dear neighbors,"), and the beginning of an entry of a list. */
const GREETS = /\S\s+\S.*,$|^[\u3400-\u9fff]{2,}，$/;
const ENTRY = /^[•◦▪■□●◆◇★※‣]/;
const SENTENCE_END = /[.!?。！？…]["'”’»)]*$/;

const LINK_HOLDERS = new Set(['div', 'section', 'table', 'p', 'span', 'dl', 'center', 'figure', 'header', 'article']);

/** The rules in order, with their names in explanations. */
const RULES: readonly (readonly [string, (survey: Survey, root: Item, omitted: Omissions) => void])[] = [
  ['next-article', ({ items }, root, omitted) => omitNextArticles(items, root, omitted)],
  ['section-heading', omitSections],
  ['repeated', ({ items }, root, omitted) => omitRepeated(items, root, omitted)],
  ['teasers', ({ items }, root, omitted) => omitTeasers(items, root, omitted)],
  ['card', omitCards],
  ['column', ({ items }, root, omitted) => omitColumns(items, root, omitted)],
  ['links', ({ items }, root, omitted) => omitLinks(items, root, omitted)],
  ['lead-line', ({ items }, root, omitted) => omitLead(items, root, omitted)],
];

/** The rules that do not apply to manual pages, whose sections are part of the text whatever their headings are. */
const NOT_IN_MANUALS: ReadonlySet<string> = new Set(['section-heading', 'lead-line']);

/** The rule that does not apply to other pages that are not articles: they begin with their subject, not with a date or a name. */
const ONLY_IN_ARTICLES = 'lead-line';

/** Adds to `omitted` the elements inside the article's root that are not part of the article. Returns the rule that omitted each. */
export function prune(survey: Survey, root: Item, omitted: Omissions): ReadonlyMap<Item, string> {
  const rules = new Map<Item, string>();
  const isInManual = isManual(survey.items);
  for (const [rule, omit] of RULES) {
    if ((isInManual && NOT_IN_MANUALS.has(rule)) || (!survey.isArticle && rule === ONLY_IN_ARTICLES)) continue;
    const before = omitted.size;
    omit(survey, root, omitted);
    if (omitted.size > before) for (const item of [...omitted.keys()].slice(before)) rules.set(item, rule);
  }
  return rules;
}

/**
 * Omits blocks that consist of links, unless a line that ends in a colon introduces them (one paragraph or several), or they are the source
 * of the text.
 */
function omitLinks(items: readonly Item[], root: Item, omitted: Omissions): void {
  const cells = cellsOfData(items);
  const verses = items.slice(root.index, root.end).filter((item) => isVerse(item, items));
  const sources = sourcesIn(items, root, omitted);
  let before: Item | null = null;
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    if (!item.block || cells.has(item)) continue;
    const linked =
      (item.link >= item.length * LINKED && (item.length <= LONGEST_MENU || item.links > 2)) || isDated(items, item);
    if (item.length > 0 && item.prose === 0 && linked && LINK_HOLDERS.has(item.element.name)) {
      const keeps = sources.has(item) || isCredited(items, item) || (item.element.name === 'p' && !isReadMore(item));
      const hasVerse = verses.some(({ index }) => index >= item.index && index < item.end);
      const isIntroduced = before !== null && introduces(before);
      if (!keeps && !hasVerse && !isIntroduced) {
        omitted.set(item, 'related');
        continue;
      }
      if (isIntroduced && item.element.name === 'p') continue;
    }
    if (item.own > 0) before = item;
  }
}

/** A list of links with dates or numbers has this many links, this share of its text in them, and at most this many elements. */
const DATED = { links: 3, linked: 0.5, elements: 400 };
/** The minimum number of rows with several cells in a table of data. */
const ROWS = 3;

/** Whether nearly all letters of an element are in links, between dates, numbers and marks. Tables of data are not such lists. */
function isDated(items: readonly Item[], { element, index, end, link, links, length, prose }: Item): boolean {
  if (prose > 0 || links < DATED.links || link < length * DATED.linked) return false;
  if (end - index > DATED.elements) return false;
  let letters = 0;
  for (let node = nextNode(element, element); node; ) {
    const isLink = isTag(node) && node.name === 'a';
    if (isText(node)) letters += node.data.replace(/\P{L}+/gu, '').length;
    node = isLink ? nextOutside(node, element) : nextNode(node, element);
  }
  return link >= (link + letters) * LINKED && !(element.name === 'table' && isGrid(items.slice(index, end)));
}

/** Whether several rows of a table have several cells with text. */
function isGrid(inside: readonly Item[]): boolean {
  const cells = inside.filter(({ element, length }) => length > 0 && /^t[dh]$/.test(element.name));
  const rows = Map.groupBy(cells, ({ parent }) => parent);
  return [...rows.values()].filter(({ length }) => length > 1).length >= ROWS;
}

/** A cell beside the text has this many links, this share of its text in them, and the text has this many times its prose. */
const COLUMN = { links: 8, linked: 0.3, times: 3 };

/** Omits the columns of a layout table that are beside the text and have many links. */
function omitColumns(items: readonly Item[], root: Item, omitted: Omissions): void {
  for (let index = root.index + 1; index < root.end; index += 1) {
    const item = items[index];
    if (item?.element.name !== 'td' || item.parent?.element.name !== 'tr' || omitted.has(item)) continue;
    const { parent, link, links, length, prose } = item;
    if (links < COLUMN.links || link < length * COLUMN.linked || cellsOfData(items).has(item)) continue;
    const beside = parent.prose - prose;
    if (beside >= BESIDE && beside >= prose * COLUMN.times) omitted.set(item, 'related');
  }
}

/**
 * Whether an element is a picture with a linked credit: all its text is the caption, or it is the box of one picture by its name and has a
 * few words. The picture is not a link itself.
 */
function isCredited(items: readonly Item[], { element: box, index, end, length, images }: Item): boolean {
  if (images === 0) return false;
  const inside = items.slice(index, end);
  const caption = inside.find(({ element }) => element.name === 'figcaption');
  const isBox = images === 1 && length <= CREDIT && PICTURE_BOX.test(box.attribs.class ?? '');
  return (isBox || caption?.length === length) && inside.some(({ element, inLink }) => isImage(element) && !inLink);
}

/** The maximum length of a credit. UTF-16 code units without white space. */
const CREDIT = 30;
const PICTURE_BOX = /(?:image|photo|picture|gallery)[-_]?(?:holder|container|wrap(?:per)?|box|block)\b/i;

/** The maximum number of links to other sites on lines of their own, and their minimum length. With more, they are offers. */
const SOURCES = { most: 2, length: 15 };

/** The paragraphs that are a link to another site: the source that a text is about. Links to offers say so, and there are many of them. */
function sourcesIn(items: readonly Item[], root: Item, omitted: Omissions): ReadonlySet<Item> {
  const found: Item[] = [];
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    const { element, links, link, length, prose, images, parent } = item;
    if (element.name !== 'p' || links !== 1 || prose > 0 || images > 0 || link < length || length < SOURCES.length)
      continue;
    if (parent && LISTED.has(parent.element.name)) continue;
    const text = lineText(element, 400);
    if (!startsReadMore(text) && !/[:：]$/.test(text)) found.push(item);
  }
  if (found.length === 0) return new Set();
  const own = ownSite(items);
  const linksOf = ({ index, end }: Item) => items.slice(index, end).filter(({ element }) => element.name === 'a');
  const sources = found.filter((item) =>
    linksOf(item).every(({ element: { attribs } }) => {
      const site = siteOf(attribs.href);
      return site !== null && site !== own && !/sponsored|nofollow/i.test(attribs.rel ?? '');
    }),
  );
  return new Set(sources.length <= SOURCES.most ? sources : []);
}

/** The site to which most absolute links of a page lead: its own, unless those are relative. */
function ownSite(items: readonly Item[]): string | null {
  const counts = new Map<string, number>();
  for (const { element } of items) {
    const site = element.name === 'a' ? siteOf(element.attribs.href) : null;
    if (site !== null) counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && most[1] > SOURCES.most ? most[0] : null;
}

/** The last two labels of the host of an absolute link. */
function siteOf(href: string | undefined): string | null {
  const host = /^\s*(?:https?:)?\/\/([^/?#:]+)/i.exec(href ?? '')?.[1];
  return host === undefined ? null : host.toLowerCase().split('.').slice(-2).join('.');
}

function introduces({ element, own, ownLink }: Item): boolean {
  return own > ownLink && own < 600 && /[:：]$/.test(lineText(element, 1000));
}

/** Whether a paragraph that is only a link leads to another article: it is not in a list, and is not a sentence unless it says "Read more:". */
function isReadMore({ element, parent }: Item): boolean {
  if (parent && LISTED.has(parent.element.name)) return false;
  const text = lineText(element, 400);
  const colon = text.slice(0, 40).search(/[:：]/);
  return !SENTENCE_END.test(text) || (colon > 0 && startsReadMore(text));
}

/**
 * Omits short lines before the first paragraph: section, name, date. Headings are kept: the headline becomes the title. A text without
 * sentences consists of lines.
 */
function omitLead(items: readonly Item[], root: Item, omitted: Omissions): void {
  if (root.prose === 0) return;
  const lead: Item[] = [];
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    if (item.own === 0) continue;
    if (isProse(item) || lead.length === LEAD_LINES) break;
    lead.push(item);
  }
  for (const item of lead) {
    const text = lineText(item.element, 200);
    const isText = [SENTENCE_END, ANNOUNCES, SECTION_NUMBER, GREETS, ENTRY].some((pattern) => pattern.test(text));
    if (isLine(item) && !isText) omitted.set(item, 'meta');
  }
}

function isLine({ element, own, index, end }: Item): boolean {
  const { name } = element;
  return own < LINE && end === index + 1 && name !== 'figcaption' && !LISTED.has(name) && !HEADINGS.has(name);
}
