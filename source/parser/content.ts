import { type Document, Element, isText } from 'domhandler';
import type { OmittedReason } from '../article.ts';
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

const NEVER = new Set(['nav', 'aside', 'footer', 'form', 'iframe', 'button', 'select', 'noscript', 'head', 'dialog']);

/** Finds the article in a page. */
export function findArticle({ document }: Page): ArticleTree {
  const omitted = new Map<Element, OmittedReason>();
  const text = new Map<Element, number>();
  let root: Element | Document = document;
  let most = 0;
  const walk: (Element | Document)[] = [document];
  for (let node = walk.pop(); node; node = walk.pop()) {
    for (const child of node.children) {
      if (!(child instanceof Element)) continue;
      if (NEVER.has(child.name)) omitted.set(child, 'navigation');
      else walk.push(child);
      if (child.name !== 'p' || omitted.has(child)) continue;
      const length = child.children.reduce((sum, one) => sum + (isText(one) ? one.data.length : 0), 0);
      for (let up = child.parent, level = 1; up instanceof Element && level <= 3; up = up.parent, level++) {
        const sum = (text.get(up) ?? 0) + length / level;
        text.set(up, sum);
        if (sum > most) {
          most = sum;
          root = up;
        }
      }
    }
  }
  return { roots: [root], omitted, captions: new Set() };
}
