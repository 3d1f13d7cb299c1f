import type { Document, Element } from 'domhandler';
import type { OmittedReason } from '../../article.ts';
import type { Page } from '../html/page.ts';
import { readStructuredBody } from '../html/structured-body.ts';
import { lettersOf } from '../html/text.ts';
import { findCaptions } from './captions.ts';
import { type Body, choose, emptyTrace, isFarther, type Trace, weigh } from './choice.ts';
import { ingredientsBeside, notesBeside, notesOf } from './kept.ts';
import { judge } from './omissions.ts';
import { findOpening } from './parts.ts';
import { findPassage, type Passage, saysHeadline } from './passage.ts';
import { prune } from './prune.ts';
import { findRoot } from './roots.ts';
import { hasOtherHeadline } from './rules/next-articles.ts';
import { partsOf } from './split-body.ts';
import { findSubtitle } from './subtitle.ts';
import { type Item, isMain, isProse, outermost, type Survey, surveyPage } from './survey.ts';

/** The position of the article in a page's tree. The tree itself is not changed. */
export interface ArticleTree {
  /** The elements that hold the article, in order. Several if the page splits its body; none contains another. */
  readonly roots: readonly (Element | Document)[];
  /** Elements inside `roots` that are not part of the article, with the reason. Their descendants are not listed. */
  readonly omitted: ReadonlyMap<Element, OmittedReason>;
  /** Elements inside `roots` whose text is a caption, whatever their tag. */
  readonly captions: ReadonlySet<Element>;
  /** The elements among `roots`, or inside them, that are the standfirst. */
  readonly standfirsts: ReadonlySet<Element>;
  /** The region of the article: the smallest element that holds the headline and the article. */
  readonly region: Element | Document;
  /** The elements outside `roots` that are not part of the article, with the reason. */
  readonly outside: ReadonlyMap<Element, OmittedReason>;
}

/** What is known about an article, and where to write how it was found. */
export interface Search {
  /** The address of the picture that the page names as the article's. */
  readonly picture?: string | null;
  /** The page's description of the article. */
  readonly description?: string | null;
  /** Whether the page says that it is an article: by its type, or by naming an author. */
  readonly isArticle?: boolean;
  readonly trace?: Trace;
}

/**
 * Bounds of the verdicts on elements and of the fallbacks. Lengths are UTF-16 code units without white space; prose is text that reads
 * like sentences.
 */
const BOUNDS = {
  /** With less prose, the search for the article is repeated without regard to classes. */
  littleProse: 400,
  /** With less prose, the body in the structured data is also considered. */
  shortArticle: 1500,
  /** A body above the one that was found must have this much prose, this share of the other's, and this many lines above the other. */
  proseAbove: 300,
  shareAbove: 0.3,
  linesAbove: 20,
  /**
   * On a page that is not an article: with less prose, the text is short; the whole must have this many times its prose, and at most this
   * share of link text.
   */
  shortText: 600,
  mainGain: 1.3,
  mainLinks: 0.5,
  /** A fallback is taken if it finds this many times as much. */
  fallbackGain: 2,
};

/**
 * Finds the article in a page. Omits elements by tag, role, class and id, and takes the element with the best remaining text. If that
 * finds little, tries again without regard to classes and ids; then the body in the structured data; then the whole page. Linear in the
 * size of the tree.
 */
export function findArticle(
  { document, structuredData }: Page,
  headline: string | null = null,
  { trace = emptyTrace(), picture: named = null, description = null, isArticle = true }: Search = {},
): ArticleTree {
  const survey = surveyPage(document, isArticle);
  let found = findBody(survey, headline, true);
  trace.first = found;
  const outside = found.omissions;
  const passage = findPassage(survey.items, headline);
  const other = passage && findOther(survey, passage);
  if (other) {
    const [one, two] = weigh(survey.items, [found, other], headline);
    const choice = choose(one, two);
    if (choice.second) found = other;
    trace.second = other;
    trace.choice = choice;
  }
  const above = findAbove(survey, found, headline);
  if (above) {
    found = above;
    trace.second = above;
    trace.choice = { second: true, reason: 'nearer-headline' };
  }
  const whole = survey.isArticle ? null : findMain(survey, found);
  if (whole) {
    found = whole;
    trace.first = whole;
    trace.choice = null;
  }
  if (found.prose < BOUNDS.littleProse) {
    const unnamed = findBody(survey, headline, false);
    const [one, two] = weigh(survey.items, [found, unnamed], headline);
    const isOther = isFarther(one, two);
    if (unnamed.prose > found.prose * BOUNDS.fallbackGain && !isOther) {
      found = unnamed;
      trace.fallback = 'without-names';
    }
  }
  if (found.prose < BOUNDS.shortArticle) {
    const structured = readStructuredBody(structuredData);
    if (structured && structured.length > Math.max(BOUNDS.littleProse, found.prose * BOUNDS.fallbackGain)) {
      trace.fallback = 'structured-data';
      return wholeOf(structured.document);
    }
  }
  const { root, omissions } = found;
  trace.root = root;
  const wanted = lettersOf(headline ?? '');
  const body = root ? partsOf(survey, root, omissions, wanted) : [];
  const parts = [...ingredientsBeside(survey.items, body, omissions), ...body].sort((a, b) => a.index - b.index);
  for (const [item, rule] of found.rules) trace.rules.set(item.element, rule);
  const notes = notesOf(survey.items);
  for (const note of notes) omissions.delete(note);
  const omitted = new Map<Element, OmittedReason>();
  for (const [item, reason] of omissions) omitted.set(item.element, reason);
  if (!root) return { ...wholeOf(document), omitted };
  for (const part of parts) {
    if (part === root) continue;
    const inside = judge(survey, true, part);
    for (const [item, rule] of prune(survey, part, inside)) trace.rules.set(item.element, rule);
    for (const [item, reason] of inside) omitted.set(item.element, reason);
  }
  const { items } = survey;
  const first = parts.find(({ index }) => index < root.index) ?? root;
  const { lead, standfirst, picture } = findOpening({ items, root: first, wanted, picture: named }, outside, passage);
  const isOpened = standfirst.length + lead.length > 0;
  const described = lettersOf(description ?? '');
  const subtitle = isOpened
    ? null
    : findSubtitle({ items, root: first, omitted: omissions, wanted, description: described });
  for (const { element } of [...standfirst, ...picture, ...lead]) omitted.delete(element);
  if (subtitle) omitted.delete(subtitle.element);
  const captions = [...picture, ...parts].flatMap((part) => [...findCaptions(survey.items, part, omissions)]);
  const beside = notesBeside(survey.items, parts, notes);
  return {
    roots: [...standfirst, ...picture, ...lead, ...parts, ...beside].map(({ element, index }) =>
      index === 0 ? document : element,
    ),
    omitted,
    captions: new Set(captions),
    standfirsts: new Set([...standfirst, ...(subtitle ? [subtitle] : [])].map(({ element }) => element)),
    region: regionOf(survey.items, [...standfirst, ...picture, ...lead, ...parts], wanted, document),
    outside: new Map([...outside].map(([item, reason]) => [item.element, reason])),
  };
}

const wholeOf = (document: Document): ArticleTree => ({
  roots: [document],
  omitted: new Map(),
  captions: new Set(),
  standfirsts: new Set(),
  region: document,
  outside: new Map(),
});

/** The smallest element that holds the roots and the last headline before them. */
function regionOf(
  items: readonly Item[],
  roots: readonly Item[],
  wanted: string,
  document: Document,
): Element | Document {
  const first = Math.min(...roots.map(({ index }) => index));
  const end = Math.max(...roots.map((root) => root.end));
  let headline: Item | null = null;
  for (const item of items.slice(0, first)) if (item.own > 0 && saysHeadline(item, wanted)) headline = item;
  let region = items[first] ?? null;
  while (region && (region.end < end || (headline && headline.index < region.index))) region = region.parent;
  return region && region.index > 0 ? region.element : document;
}

function findBody(survey: Survey, headline: string | null, byNames: boolean): Body {
  const { items } = survey;
  const omissions = judge(survey, byNames);
  const root = findRoot(items, omissions, headline);
  if (!root) return { root, omissions, rules: new Map(), prose: 0 };
  return bodyIn(survey, root, omissions);
}

function findOther(survey: Survey, { root }: Passage): Body {
  return bodyIn(survey, root, judge(survey, true, root));
}

/**
 * The body between the headline and a body far below it: the smallest element around the headline with most of the prose between them,
 * or with enough of it if the body below is another article. Null if there is hardly any.
 */
function findAbove(survey: Survey, { root, prose, omissions }: Body, headline: string | null): Body | null {
  if (!root) return null;
  const wanted = lettersOf(headline ?? '');
  let from: Item | null = null;
  let lines = 0;
  let skipped = 0;
  for (const item of survey.items.slice(0, root.index)) {
    if (item.own === 0) continue;
    if (saysHeadline(item, wanted)) [from, lines, skipped] = [item, 0, 0];
    else if (from) {
      lines += 1;
      if (isProse(item)) skipped += item.own - item.ownLink;
    }
  }
  const isOther = from !== null && hasOtherHeadline(survey.items, root, wanted);
  const least = Math.max(BOUNDS.proseAbove, isOther ? 0 : prose * BOUNDS.shareAbove);
  if (!from || lines < BOUNDS.linesAbove || skipped < least) return null;
  let around: Item | null = from;
  while (around && around.prose < skipped / 2 && around.end <= root.index) {
    if (isOther && around.prose >= least && around.parent && around.parent.end > root.index) break;
    around = around.parent;
  }
  if (!around || around.end > root.index || omissions.has(around)) return null;
  const body = bodyIn(survey, around, judge(survey, true, around));
  return body.prose > least ? body : null;
}

/** The whole of what is peculiar to a page that is not an article, if a short text in it was found and the rest has much more. */
function findMain(survey: Survey, { root, prose }: Body): Body | null {
  const main = survey.items.find(isMain);
  if (!root || !main || root.index <= main.index || root.index >= main.end || prose >= BOUNDS.shortText) return null;
  if (main.link > main.length * BOUNDS.mainLinks) return null;
  const body = bodyIn(survey, main, judge(survey, true, main));
  return body.prose > prose * BOUNDS.mainGain ? body : null;
}

function bodyIn(survey: Survey, root: Item, omissions: Map<Item, OmittedReason>): Body {
  const rules = prune(survey, root, omissions);
  let prose = 0;
  for (const item of outermost(survey.items, omissions, root.index, root.end)) {
    if (isProse(item)) prose += item.own - item.ownLink;
  }
  return { root, omissions, rules, prose };
}
