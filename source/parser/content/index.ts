import type { Document, Element } from 'domhandler';
import type { OmittedReason } from '../../article.ts';
import { isHidden } from '../html/elements.ts';
import type { Page } from '../html/page.ts';
import { findCaptions } from './captions.ts';
import { findLead } from './lead.ts';
import { prune } from './prune.ts';
import { findRoot } from './roots.ts';
import { readStructuredBody } from './structured.ts';
import { type Item, isProse, outermost, type Survey, surveyPage } from './survey.ts';
import { isFurniture, reasonOfClass, reasonOfTag } from './verdicts.ts';

/** Where the article is in a page's tree. Nothing is removed from the tree. */
export interface ArticleTree {
  /** The article's parts, in order: several where a page splits its body. None holds another. */
  readonly roots: readonly (Element | Document)[];
  /** Elements below `roots` that are not the article, and why; what they hold is not listed again. */
  readonly omitted: ReadonlyMap<Element, OmittedReason>;
  /** Elements below `roots` whose text belongs to a picture, whatever their tag. */
  readonly captions: ReadonlySet<Element>;
}

const NEUTRAL = new Set(['html', 'body', 'article', 'main']);
/** An element that holds this share of a page's sentences, and more than a few, is no sidebar whatever its name. */
const MOST = 0.4;
const FEW = 200;
const SHORT = 200;
/** Comments are what a page is for where less than this stands beside them. */
const ARTICLE = 600;

/** With so little prose another way is tried. Code units that are no white space. */
const LITTLE = 400;
/** Another way has to find so many times more; structured data too, where less than a short article was found. */
const MORE = 2;
const SHORT_ARTICLE = 1500;

/**
 * Finds the article in a page: by the worth of its text after tags, roles and names were judged; where that gives little, without
 * regard to names; where the page's structured data has far more, in there; and at last in the whole page. Linear in the size of the tree.
 */
export function findArticle({ document, structuredData }: Page): ArticleTree {
  const survey = surveyPage(document);
  let found = findBody(survey, true);
  if (found.prose < LITTLE) {
    const unnamed = findBody(survey, false);
    if (unnamed.prose > found.prose * MORE) found = unnamed;
  }
  if (found.prose < SHORT_ARTICLE) {
    const structured = readStructuredBody(structuredData);
    if (structured && structured.length > Math.max(LITTLE, found.prose * MORE)) {
      return { roots: [structured.document], omitted: new Map(), captions: new Set() };
    }
  }
  const { root, omissions } = found;
  const omitted = new Map<Element, OmittedReason>();
  for (const [item, reason] of omissions) omitted.set(item.element, reason);
  if (!root) return { roots: [document], omitted, captions: new Set() };
  return {
    roots: [...findLead(survey.items, root, omissions), root].map(({ element, index }) =>
      index === 0 ? document : element,
    ),
    omitted,
    captions: findCaptions(survey.items, root, omissions),
  };
}

interface Body {
  readonly root: Item | null;
  readonly omissions: ReadonlyMap<Item, OmittedReason>;
  /** What is left in it that reads like sentences. */
  readonly prose: number;
}

function findBody(survey: Survey, byNames: boolean): Body {
  const { items } = survey;
  const omissions = judge(items, byNames);
  const root = findRoot(items, omissions);
  if (!root) return { root, omissions, prose: 0 };
  prune(survey, root, omissions);
  let prose = 0;
  for (const item of outermost(items, omissions, root.index, root.end)) {
    if (item.own > 0 && isProse(item)) prose += item.own - item.ownLink;
  }
  return { root, omissions, prose };
}

/** Whether an element is a piece of a paragraph's text: a word that a site calls a label is still a word of its sentence. */
function isWithinSentence({ block, length, parent }: Item): boolean {
  if (block) return false;
  let around = parent;
  while (around && !around.block) around = around.parent;
  return around !== null && around.element.name === 'p' && isProse(around) && around.own > 2 * length;
}

/** What tags, roles and names say against elements. */
function judge(items: readonly Item[], byNames: boolean): Map<Item, OmittedReason> {
  const omitted = new Map<Item, OmittedReason>();
  let total = 0;
  for (const item of outermost(items, omitted)) {
    if (isHidden(item.element)) omitted.set(item, 'duplicate');
    else if (isFurniture(item.element)) omitted.set(item, 'navigation');
    else if (item.own > 0 && isProse(item)) total += item.own - item.ownLink;
  }
  let isForum = false;
  for (const item of outermost(items, omitted)) {
    const { element, prose } = item;
    if (NEUTRAL.has(element.name)) continue;
    const isShort = prose === 0 && item.length < SHORT && item.parent?.element.name !== 'li' && !isWithinSentence(item);
    const reason = reasonOfTag(element) ?? (byNames ? reasonOfClass(element, isShort) : null);
    if (reason === 'comments') {
      isForum ||= prose > FEW && total - prose < ARTICLE;
      if (!isForum) omitted.set(item, reason);
    } else if (reason && (prose <= FEW || prose <= total * MOST)) omitted.set(item, reason);
  }
  return omitted;
}
