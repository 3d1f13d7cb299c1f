import type { Document, Element } from 'domhandler';
import type { OmittedReason } from '../article.ts';
import { prune } from './content/prune.ts';
import { findRoot } from './content/roots.ts';
import { type Item, surveyPage } from './content/survey.ts';
import { isHidden, reasonOfClass, reasonOfTag } from './content/verdicts.ts';
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

/** Finds the article in a page. Linear in the size of the tree. */
export function findArticle({ document }: Page): ArticleTree {
  const { items } = surveyPage(document);
  const omissions = judge(items);
  const root = findRoot(items, omissions);
  if (root) prune(items, root, omissions);
  const omitted = new Map<Element, OmittedReason>();
  for (const [item, reason] of omissions) omitted.set(item.element, reason);
  return { roots: [root?.element ?? document], omitted, captions: new Set() };
}

/** What tags, roles and names say against elements. */
function judge(items: readonly Item[]): Map<Item, OmittedReason> {
  const omitted = new Map<Item, OmittedReason>();
  const total = items.reduce((sum, item) => sum + (item.parent ? 0 : item.prose), 0);
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (!item) break;
    const reason = reasonAgainst(item, total);
    if (!reason) continue;
    omitted.set(item, reason);
    index = item.end - 1;
  }
  return omitted;
}

function reasonAgainst({ element, prose }: Item, total: number): OmittedReason | null {
  if (isHidden(element)) return 'duplicate';
  if (NEUTRAL.has(element.name) || (prose > FEW && prose > total * MOST)) return null;
  return reasonOfTag(element) ?? reasonOfClass(element);
}
