import { type AnyNode, type Element, isTag } from 'domhandler';
import { elementText } from '../element-text.ts';
import type { Page } from '../page.ts';
import { following } from '../tables.ts';

/** What a page's tree has that says something about the page, in document order. */
export interface PageFacts {
  /** `content` of the `<meta>` elements by their name, property or itemprop in lower case. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly lang: string | null;
  readonly dir: string | null;
  readonly title: string | null;
  readonly canonical: string | null;
  readonly base: string | null;
  /** What stands in an `<h1>` that leads to the front page. */
  /** The first element of the body, where there is no headline to look around. */
  readonly body: Element | null;
  readonly siteNames: readonly string[];
  /** The other `<h1>`, and the first of `<h2>`. */
  readonly headlines: readonly Element[];
  readonly times: readonly Element[];
  /** Elements with an `itemprop`, by each of its words. */
  readonly properties: ReadonlyMap<string, readonly Element[]>;
  /** Elements that name an author by `rel` or by a class or id. */
  readonly bylines: readonly Element[];
  /** Elements that a class or id calls a date. */
  readonly dates: readonly Element[];
  /** Where each of these stands in the document; what comes first has the lower number. */
  readonly order: ReadonlyMap<AnyNode, number>;
}

const BYLINE =
  /(?:^|[\s_-])(?:by-?line|author|authors|writer|writtenby|written-by|post-?author|entry-?author|article-?author|contributor|auteur|autor|autore|redakteur|forfatter|skribent)(?:$|[\s_-])/i;
const DATE = /(?:date|time|publish|posted|pubdate|datum|fecha|fecit|updated|timestamp|byline|meta|dateline)/i;

/** Everything of interest in one walk over the tree. */
export function collectFacts({ document }: Page): PageFacts {
  const metas = new Map<string, string[]>();
  const properties = new Map<string, Element[]>();
  const order = new Map<AnyNode, number>();
  const siteNames: string[] = [];
  const headlines: Element[] = [];
  const times: Element[] = [];
  const bylines: Element[] = [];
  const dates: Element[] = [];
  let body: Element | null = null;
  let lang: string | null = null;
  let dir: string | null = null;
  let title: string | null = null;
  let canonical: string | null = null;
  let base: string | null = null;
  let at = 0;
  for (let node = following(document, document); node; node = following(node, document)) {
    at++;
    if (!isTag(node)) continue;
    const { name, attribs } = node;
    const note = (found: Element[]): void => {
      found.push(node);
      order.set(node, at);
    };
    if (name === 'html' || name === 'body') {
      lang ??= attribs.lang ?? attribs['xml:lang'] ?? null;
      dir ??= attribs.dir ?? null;
      if (name === 'body') body ??= node.children.find(isTag) ?? null;
    } else if (name === 'meta') {
      for (const key of [attribs.name, attribs.property, attribs.itemprop, attribs['http-equiv']]) {
        if (key && attribs.content !== undefined) pushTo(metas, key.trim().toLowerCase(), attribs.content);
      }
      continue;
    } else if (name === 'title') {
      title ??= elementText(node);
    } else if (name === 'link') {
      if (/(?:^|\s)canonical(?:\s|$)/i.test(attribs.rel ?? '')) canonical ??= attribs.href ?? null;
    } else if (name === 'base') {
      base ??= attribs.href ?? null;
    } else if (name === 'h1' && leadsHome(node)) {
      siteNames.push(elementText(node, 200));
    } else if (name === 'h1' || (name === 'h2' && headlines.length < 30)) {
      note(headlines);
    } else if (name === 'time') {
      note(times);
    }
    if (attribs.itemprop) {
      order.set(node, at);
      for (const property of attribs.itemprop.split(/\s+/)) pushTo(properties, property.toLowerCase(), node);
    }
    const words = `${attribs.class ?? ''} ${attribs.id ?? ''}`;
    if (/(?:^|\s)author(?:\s|$)/i.test(attribs.rel ?? '') || BYLINE.test(words) || attribs['data-testid'] === 'byline')
      note(bylines);
    if (words !== ' ' && DATE.test(words)) note(dates);
  }
  return {
    metas,
    lang,
    dir,
    title,
    canonical,
    base,
    body,
    siteNames,
    headlines,
    times,
    properties,
    bylines,
    dates,
    order,
  };
}

/** Whether a heading is a link to the site's front page. */
function leadsHome(heading: Element): boolean {
  const links = [heading.parent, ...heading.children].filter(
    (node): node is Element => node !== null && isTag(node) && node.name === 'a',
  );
  return links.some(({ attribs }) => /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/i.test((attribs.href ?? '#').trim()));
}

function pushTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
