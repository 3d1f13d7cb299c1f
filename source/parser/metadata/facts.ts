import { type AnyNode, type Element, isTag, isText, type Text } from 'domhandler';
import type { Page } from '../html/page.ts';
import { elementText } from '../html/text.ts';
import { nextNode } from '../html/walk.ts';
import { CREDIT } from '../wording/bylines.ts';
import { BYLINE_NAMES, DATE_NAMES } from '../wording/classes.ts';
import { CHANGED_STARTS, ORIGINAL_STARTS, PUBLISHED_STARTS } from '../wording/dates.ts';
import { matcher } from '../wording/phrases.ts';

/** What a page states about itself, in document order. */
export type PageFacts = Readonly<Facts>;

class Facts {
  /** The `content` of `<meta>` elements, by name, property or itemprop in lower case. */
  readonly metas = new Map<string, string[]>();
  /** Elements with an `itemprop`, by each of its values in lower case. */
  readonly properties = new Map<string, Element[]>();
  /** The document position of each element in this record. */
  readonly order = new Map<AnyNode, number>();
  /** The text of each `<h1>` that links to the front page. */
  readonly siteNames: string[] = [];
  /** The other `<h1>` elements, and `<h2>` elements while there are fewer than 30. */
  readonly headlines: Element[] = [];
  /** Elements with a class, id or `rel` of authors. */
  readonly bylines: Element[] = [];
  /** Text nodes anywhere that begin with "Written by" or say "Author". */
  readonly credits: Text[] = [];
  /** Texts anywhere that begin like "Posted on", "Last updated", and "This article was originally published on". */
  readonly labels: Text[] = [];
  readonly changes: Text[] = [];
  readonly originals: Text[] = [];
  /** `<time>` elements, and those with a class or id of dates. */
  readonly dates: Element[] = [];
  lang: string | null = null;
  dir: string | null = null;
  title: string | null = null;
  canonical: string | null = null;
  base: string | null = null;
  /** The first element of the body, from which to search if there is no headline. */
  body: Element | null = null;
}

const MOST_HEADLINES = 30;
const MOST_LABELS = 10;
/** Where to record a text that begins with one of these phrases. */
const LABELS = [
  ['labels', matcher(PUBLISHED_STARTS, 'start')],
  ['changes', matcher(CHANGED_STARTS, 'start')],
  ['originals', matcher(ORIGINAL_STARTS, 'start')],
] as const;
/** The maximum length of a text with a label, in UTF-16 code units: the last kind are sentences. */
const LONGEST_LABELED = 160;
/** The maximum length of a text with a credit, in UTF-16 code units. */
const LONGEST_CREDIT = 100;

/** What to record for each element, by name. */
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

/** Collects the facts in one walk over the tree. */
export function collectFacts({ document }: Page): PageFacts {
  const facts = new Facts();
  const calls = new Map<string, ClassMeaning>();
  let at = 0;
  for (let node = nextNode(document, document); node; node = nextNode(node, document)) {
    at += 1;
    if (isText(node)) {
      readText(facts, node);
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
    const meaning = meaningOf(node, calls);
    const isDate = meaning.date || name === 'time';
    if (!meaning.byline && !isDate) continue;
    facts.order.set(node, at);
    if (meaning.byline) facts.bylines.push(node);
    if (isDate) facts.dates.push(node);
  }
  return facts;
}

function readText(facts: Facts, node: Text): void {
  const text = node.data.length < LONGEST_LABELED ? node.data.trim() : '';
  if (text === '') return;
  if (text.length < LONGEST_CREDIT && CREDIT.test(text)) facts.credits.push(node);
  for (const [kind, isLabel] of LABELS) if (facts[kind].length < MOST_LABELS && isLabel(text)) facts[kind].push(node);
}

interface ClassMeaning {
  readonly byline: boolean;
  readonly date: boolean;
}

const NOTHING: ClassMeaning = { byline: false, date: false };

/** The meaning of an element's class, id and `rel`. Pages repeat their classes, so `known` caches the answers. */
function meaningOf({ attribs }: Element, known: Map<string, ClassMeaning>): ClassMeaning {
  const { class: classes, id, rel } = attribs;
  if (rel !== undefined && /(?:^|\s)author(?:\s|$)/i.test(rel)) return { byline: true, date: false };
  if (classes === undefined && id === undefined) return NOTHING;
  const words = id === undefined ? (classes ?? '') : `${classes ?? ''} ${id}`;
  let meaning = known.get(words);
  if (!meaning) {
    meaning = { byline: BYLINE_NAMES.test(words), date: DATE_NAMES.test(words) };
    known.set(words, meaning);
  }
  return meaning;
}

function readRoot(facts: Facts, { attribs }: Element): void {
  facts.lang ??= attribs.lang ?? attribs['xml:lang'] ?? null;
  // The direction of the body takes precedence over that of the root, because the body is what is read.
  facts.dir = attribs.dir?.toLowerCase() ?? facts.dir;
}

/** Whether a heading links to the site's front page. */
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
