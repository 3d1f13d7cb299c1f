import { type AnyNode, type Element, isTag, isText, type Text } from 'domhandler';
import type { Page } from '../html/page.ts';
import { elementText } from '../html/text.ts';
import { nextNode } from '../html/walk.ts';
import { CREDIT } from '../wording/bylines.ts';
import { BYLINE_NAMES, DATE_NAMES } from '../wording/classes.ts';

/** What a page's tree has that says something about the page, in document order. */
export type PageFacts = Readonly<Facts>;

class Facts {
  /** `content` of the `<meta>` elements by their name, property or itemprop in lower case. */
  readonly metas = new Map<string, string[]>();
  /** Elements with an `itemprop`, by each of its words. */
  readonly properties = new Map<string, Element[]>();
  /** Where the elements that are listed here stand in the document; what comes first has the lower number. */
  readonly order = new Map<AnyNode, number>();
  /** What stands in an `<h1>` that leads to the front page. */
  readonly siteNames: string[] = [];
  /** The other `<h1>`, and the first of `<h2>`. */
  readonly headlines: Element[] = [];
  /** Elements that name an author by `rel` or by a class or id. */
  readonly bylines: Element[] = [];
  /** Texts that begin with "Written by" or say "Author", wherever they stand. */
  readonly credits: Text[] = [];
  /** `<time>`, and elements that a class or id calls a date. */
  readonly dates: Element[] = [];
  lang: string | null = null;
  dir: string | null = null;
  title: string | null = null;
  canonical: string | null = null;
  base: string | null = null;
  /** The first element of the body, where there is no headline to look around. */
  body: Element | null = null;
}

const MOST_HEADLINES = 30;
/** UTF-16 code units. */
const LONGEST_CREDIT = 100;

/** What each element has to say by its name. */
const READERS: Readonly<Record<string, (facts: Facts, element: Element) => void>> = {
  html: readRoot,
  body: (facts, element) => {
    readRoot(facts, element);
    facts.body ??= element.children.find(isTag) ?? null;
  },
  meta: (facts, { attribs }) => {
    for (const key of [attribs.name, attribs.property, attribs.itemprop, attribs['http-equiv']]) {
      if (key && attribs.content !== undefined)
        pushTo(facts.metas, key.trim().toLowerCase().slice(0, 100), attribs.content);
    }
  },
  title: (facts, element) => {
    facts.title ??= elementText(element);
  },
  link: (facts, { attribs }) => {
    if (/(?:^|\s)canonical(?:\s|$)/i.test(attribs.rel ?? '')) facts.canonical ??= attribs.href ?? null;
  },
  base: (facts, { attribs }) => {
    facts.base ??= attribs.href ?? null;
  },
  h1: (facts, element) => {
    if (leadsHome(element)) facts.siteNames.push(elementText(element, 200));
    else facts.headlines.push(element);
  },
  h2: (facts, element) => {
    if (facts.headlines.length < MOST_HEADLINES) facts.headlines.push(element);
  },
};

/** Everything of interest in one walk over the tree. */
export function collectFacts({ document }: Page): PageFacts {
  const facts = new Facts();
  const calls = new Map<string, Called>();
  let at = 0;
  for (let node = nextNode(document, document); node; node = nextNode(node, document)) {
    at++;
    if (isText(node)) {
      if (node.data.length < LONGEST_CREDIT && CREDIT.test(node.data.trim())) facts.credits.push(node);
      continue;
    }
    if (!isTag(node)) continue;
    const { name, attribs } = node;
    if (Object.hasOwn(READERS, name)) {
      READERS[name]?.(facts, node);
      facts.order.set(node, at);
    }
    if (name === 'meta') continue;
    if (attribs.itemprop) {
      facts.order.set(node, at);
      for (const property of attribs.itemprop.split(/\s+/)) pushTo(facts.properties, property.toLowerCase(), node);
    }
    const called = calledBy(node, calls);
    const isDate = called.date || name === 'time';
    if (!called.byline && !isDate) continue;
    facts.order.set(node, at);
    if (called.byline) facts.bylines.push(node);
    if (isDate) facts.dates.push(node);
  }
  return facts;
}

interface Called {
  readonly byline: boolean;
  readonly date: boolean;
}

const NOTHING: Called = { byline: false, date: false };

/** What class, id and `rel` call an element. Pages repeat their classes: `known` holds what each has been found to say. */
function calledBy({ attribs }: Element, known: Map<string, Called>): Called {
  const { class: classes, id, rel } = attribs;
  if (rel !== undefined && /(?:^|\s)author(?:\s|$)/i.test(rel)) return { byline: true, date: false };
  if (classes === undefined && id === undefined) return NOTHING;
  const words = id === undefined ? (classes ?? '') : `${classes ?? ''} ${id}`;
  let called = known.get(words);
  if (!called) {
    called = { byline: BYLINE_NAMES.test(words), date: DATE_NAMES.test(words) };
    known.set(words, called);
  }
  return called;
}

function readRoot(facts: Facts, { attribs }: Element): void {
  facts.lang ??= attribs.lang ?? attribs['xml:lang'] ?? null;
  facts.dir ??= attribs.dir ?? null;
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
