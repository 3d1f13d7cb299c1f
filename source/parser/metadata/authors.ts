import { lettersOf } from '../html/text.ts';
import { AUTHOR_LABEL, NO_NAME } from '../wording/bylines.ts';
import { besideDate, called, credited, firstName, linked, saidBy } from './byline-candidates.ts';
import type { PageFacts } from './facts.ts';
import { bylineOf, looksLikePerson, namesIn, saysRole } from './names.ts';
import type { Surroundings } from './surroundings.ts';

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

/** UTF-16 code units that a byline may have besides the names: degrees, and the town. */
const MOST_BESIDES = 40;

export interface Authors {
  readonly authors: readonly string[];
  /** The same as the page words it, without offices. */
  readonly byline: string | null;
}

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
  const isSite = (name: string): boolean => sites.some((site) => lettersOf(site) === lettersOf(name));
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
  return AUTHOR_LABEL.test(metas.get('twitter:label1')?.[0] ?? '') ? [metas.get('twitter:data1') ?? []] : [];
}

function fromLines(lines: readonly string[], isSite: (name: string) => boolean): Authors {
  const authors = unique(lines.flatMap(namesIn));
  const people = authors.filter((name) => !isSite(name));
  const byline = lines.map(bylineOf).filter((line) => line !== '');
  if (people.length === 0) return authors.length === 0 ? NOBODY : { authors, byline: authors.join(', ') };
  const joined = people.join(', ');
  const worded = byline.length === 1 && people.length === authors.length ? byline[0] : undefined;
  const isPlain =
    worded && worded.length <= joined.length + MOST_BESIDES && (authors.includes(worded) || !saysRole(worded));
  return { authors: people, byline: isPlain ? worded : joined };
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

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = lettersOf(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
