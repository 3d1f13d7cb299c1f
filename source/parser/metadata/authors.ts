import type { Element } from 'domhandler';
import { elementText } from '../element-text.ts';
import { isoDate } from './dates.ts';
import type { PageFacts } from './facts.ts';
import { bylineOf, isName, looksLikePerson, namesIn } from './names.ts';
import { type Snippet, type Surroundings, textsFrom, textsIn } from './surroundings.ts';
import { BY, CREDIT, NO_NAME } from './words.ts';

const META_AUTHORS = [
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'article:author_name',
  'cxenseparse:author',
  'author',
  'byl',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
];

export interface Authors {
  readonly authors: readonly string[];
  /** The same as the page words it. */
  readonly byline: string | null;
}

/** UTF-16 code units that a byline may have besides the names. */
const LONGEST_ROLE = 40;
const NOBODY: Authors = { authors: [], byline: null };

/**
 * Who wrote it: JSON-LD, meta tags, microdata, what stands beside the headline. A source that names a person goes before one that only has
 * the publisher or the name of an account.
 */
export function readAuthors(
  facts: PageFacts,
  told: readonly string[],
  surroundings: Surroundings,
  sites: readonly string[],
): Authors {
  const isSite = (name: string): boolean => sites.some((site) => letters(site) === letters(name));
  let fallback = NOBODY;
  for (const [trust, read] of SOURCES) {
    if (trust === 'last' && fallback.authors.some((name) => !isSite(name))) break;
    for (const lines of read(facts, told, surroundings)) {
      const found = fromLines(lines.slice(0, 30), isSite);
      if (found.authors.some((name) => !isSite(name) && looksLikePerson(name))) return found;
      const isJunk = trust === 'last' && found.authors.some((name) => NO_NAME.test(name));
      if (fallback.authors.every(isSite) && found.authors.length > 0 && !isJunk) fallback = found;
    }
  }
  return fallback;
}

type Source = (facts: PageFacts, told: readonly string[], surroundings: Surroundings) => readonly (readonly string[])[];

/** Where authors stand, by trust. What is 'last' counts only where the others have nobody but the publisher. */
const SOURCES: readonly (readonly ['first' | 'last', Source])[] = [
  ['first', (_facts, told) => [told]],
  [
    'first',
    (facts) =>
      META_AUTHORS.map((name) => (facts.metas.get(name) ?? []).filter((content) => !/^https?:/i.test(content))),
  ],
  ['first', labelled],
  ['first', (facts) => [propertyLines(facts)]],
  ['first', (_facts, _told, { after }) => [saidBy(after), linked(after)]],
  ['last', (facts) => [called(facts)]],
  ['last', (_facts, _told, { before }) => [saidBy(before), linked(before)]],
  ['last', (_facts, _told, { after }) => [besideDate(after)]],
  ['last', (facts) => [credited(facts)]],
];

/** The card of a link preview: "Written by" and the name. */
function labelled({ metas }: PageFacts): readonly (readonly string[])[] {
  return /written by|author/i.test(metas.get('twitter:label1')?.[0] ?? '') ? [metas.get('twitter:data1') ?? []] : [];
}

function fromLines(lines: readonly string[], isSite: (name: string) => boolean): Authors {
  const authors = unique(lines.flatMap(namesIn));
  const people = authors.filter((name) => !isSite(name));
  const byline = lines.map(bylineOf).filter((line) => line !== '');
  if (people.length === 0) return authors.length === 0 ? NOBODY : { authors, byline: authors.join(', ') };
  const joined = people.join(', ');
  const worded = byline.length === 1 && people.length === authors.length ? byline[0] : undefined;
  return { authors: people, byline: worded && worded.length <= joined.length + LONGEST_ROLE ? worded : joined };
}

/** How far apart the authors of one article stand, in nodes. */
const TOGETHER = 60;

/** Microdata: the names of what is marked as author. */
function propertyLines(facts: PageFacts): string[] {
  const authors = facts.properties.get('author') ?? [];
  const first = authors[0] && (facts.order.get(authors[0]) ?? 0);
  return authors
    .filter((element) => (facts.order.get(element) ?? 0) - (first ?? 0) < TOGETHER)
    .map((element) => element.attribs.content ?? firstName(element));
}

/** What a text calls an author: "By Ada Moor", or "By" and then a name. */
function saidBy(snippets: readonly Snippet[]): string[] {
  for (const [index, { text }] of snippets.entries()) {
    if (text.length > 120 || !BY.test(text)) continue;
    const rest = bylineOf(text);
    if (rest !== '') {
      if (looksLikePerson(namesIn(rest)[0] ?? '')) return [rest];
      continue;
    }
    const names: string[] = [];
    for (const { text: next } of snippets.slice(index + 1, index + 8)) {
      if (/^(?:,|&|and|und|et|y|e|en|och|og)$/i.test(next)) continue;
      const name = bylineOf(next);
      if (!isName(name) || (names.length > 0 && !looksLikePerson(name))) break;
      names.push(name);
    }
    if (names.length > 0) return names;
  }
  return [];
}

/** Who is credited anywhere on the page, if it is one and the same: lists of other articles credit several. */
function credited({ credits }: PageFacts): string[] {
  const lines = new Set<string>();
  for (const text of credits.slice(0, 10)) {
    const [own = '', next = ''] = textsFrom(text, 2);
    const line = [own.replace(CREDIT, ''), next].find((one) => looksLikePerson(namesIn(one)[0] ?? ''));
    if (line) lines.add(line);
  }
  return lines.size === 1 ? [...lines] : [];
}

/** A name that a date stands beside. */
function besideDate(snippets: readonly Snippet[]): string[] {
  const texts = snippets.map(({ text }) => text).filter((text) => /[\p{L}\p{N}]/u.test(text));
  for (const [index, text] of texts.entries()) {
    if (text.length > 60 || !looksLikePerson(bylineOf(text))) continue;
    if ([texts[index - 1], texts[index + 1]].some((beside) => beside && beside.length < 60 && isoDate(beside, null)))
      return [text];
  }
  return [];
}

const AUTHOR_PAGE =
  /\/(?:authors?|writers?|contributors?|producers?|people|staff|team|by|bio|profile|journalists?|autor(?:en|es)?|auteurs?|autori)\/[^/]/i;

/** Links to the page of an author. */
function linked(snippets: readonly Snippet[]): string[] {
  const names: string[] = [];
  let last = 0;
  for (const [index, { text, element }] of snippets.entries()) {
    if (names.length > 0 && index - last > 4) break;
    const link = linkAround(element);
    if (!link || !(AUTHOR_PAGE.test(link.attribs.href ?? '') || /(?:^|\s)author(?:\s|$)/i.test(link.attribs.rel ?? '')))
      continue;
    if (!looksLikePerson(namesIn(text)[0] ?? '')) continue;
    names.push(text);
    last = index;
  }
  return names;
}

function linkAround(element: Element): Element | null {
  let at: Element | null = element;
  for (let level = 0; at && level < 4; level++) {
    if (at.name === 'a') return at;
    at = at.parent && 'attribs' in at.parent ? at.parent : null;
  }
  return null;
}

/** What a class or `rel` calls an author: the first that holds a name. */
function called(facts: PageFacts): string[] {
  for (const element of facts.bylines.slice(0, 20)) {
    if (/comment|review|related|avatar|share/i.test(element.attribs.class ?? '')) continue;
    const name = firstName(element);
    if (name !== '') return [name];
  }
  return [];
}

/** The first line, or else the first run of text, in an element that holds a name. */
function firstName(element: Element): string {
  const lines = elementText(element, 300).split('\n').slice(0, 6);
  const isPerson = (line: string): boolean => looksLikePerson(namesIn(line)[0] ?? '');
  return lines.find(isPerson) ?? textsIn(element, 12).find(isPerson) ?? (lines.length === 1 ? (lines[0] ?? '') : '');
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = letters(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
