import type { Document, Element } from 'domhandler';
import type { OmittedReason } from '../article.ts';
import { findCaptions } from './content/captions.ts';
import { findLead } from './content/lead.ts';
import { prune } from './content/prune.ts';
import { findRoot } from './content/roots.ts';
import { type Item, isProse, outermost, surveyPage } from './content/survey.ts';
import { isFurniture, isHidden, reasonOfClass, reasonOfTag } from './content/verdicts.ts';
import type { Page } from './page.ts';

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

/** Finds the article in a page. Linear in the size of the tree. */
export function findArticle({ document }: Page): ArticleTree {
  const survey = surveyPage(document);
  const { items } = survey;
  const omissions = judge(items);
  const root = findRoot(items, omissions);
  if (root) prune(survey, root, omissions);
  const omitted = new Map<Element, OmittedReason>();
  for (const [item, reason] of omissions) omitted.set(item.element, reason);
  return {
    roots: root ? [...findLead(items, root, omissions), root].map(({ element }) => element) : [document],
    omitted,
    captions: root ? findCaptions(items, root, omissions) : new Set(),
  };
}

/** What tags, roles and names say against elements. */
function judge(items: readonly Item[]): Map<Item, OmittedReason> {
  const omitted = new Map<Item, OmittedReason>();
  let total = 0;
  for (const item of outermost(items, omitted)) {
    if (isHidden(item.element)) omitted.set(item, 'duplicate');
    else if (isFurniture(item.element)) omitted.set(item, 'navigation');
    else if (item.own > 0 && isProse(item)) total += item.own - item.ownLink;
  }
  for (const item of outermost(items, omitted)) {
    if (NEUTRAL.has(item.element.name) || (item.prose > FEW && item.prose > total * MOST)) continue;
    const isShort = item.prose === 0 && item.length < SHORT && item.parent?.element.name !== 'li';
    const reason = reasonOfTag(item.element) ?? reasonOfClass(item.element, isShort);
    if (reason) omitted.set(item, reason);
  }
  return omitted;
}
