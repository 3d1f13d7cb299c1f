import { lettersOf } from '../html/text.ts';
import { AUTHOR_LABEL, NO_NAME } from '../wording/bylines.ts';
import {
  bylineNames,
  creditedNames,
  firstName,
  linkedAuthors,
  nameBesideDate,
  nameBesideMail,
  namedByClass,
} from './byline-candidates.ts';
import type { PageFacts } from './facts.ts';
import { manualAuthors } from './manual-authors.ts';
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

/** The maximum length of a byline without the names, in UTF-16 code units: degrees, the town. */
const MOST_EXTRA = 40;

export interface Authors {
  readonly authors: readonly string[];
  /** The authors as the page names them, without roles. */
  readonly byline: string | null;
}

const NOBODY: Authors = { authors: [], byline: null };

/**
 * The authors: from JSON-LD, meta tags, microdata, or the text around the headline. A source that names a person takes precedence over one
 * that names the publisher or an account.
 */
export function readAuthors(
  facts: PageFacts,
  stated: readonly string[],
  surroundings: Surroundings,
  sites: readonly string[],
): Authors {
  const isSite = (name: string): boolean => sites.some((site) => lettersOf(site) === lettersOf(name));
  let fallback = NOBODY;
  for (const [trust, read] of SOURCES) {
    if (trust === 'last' && fallback.authors.some((name) => !isSite(name))) break;
    for (const lines of read(facts, stated, surroundings)) {
      const found = fromLines(lines.slice(0, 30), isSite);
      if (found.authors.some((name) => !isSite(name) && looksLikePerson(name))) return found;
      const isJunk = trust === 'last' && found.authors.some((name) => NO_NAME.test(name));
      if (fallback.authors.every(isSite) && found.authors.length > 0 && !isJunk) fallback = found;
    }
  }
  return fallback;
}

type Source = (
  facts: PageFacts,
  stated: readonly string[],
  surroundings: Surroundings,
) => readonly (readonly string[])[];

/** The sources, most trusted first. Those marked 'last' are used only if the others name nobody but the publisher. */
const SOURCES: readonly (readonly ['first' | 'last', Source])[] = [
  ['first', (_facts, stated) => [stated]],
  [
    'first',
    (facts) =>
      META_AUTHORS.map((name) => (facts.metas.get(name) ?? []).filter((content) => !/^https?:/i.test(content))),
  ],
  ['first', labelled],
  ['first', (facts) => [propertyLines(facts)]],
  ['first', (facts) => [manualAuthors(facts)]],
  ['first', (_facts, _told, { after }) => [bylineNames(after), linkedAuthors(after)]],
  ['last', (facts) => [namedByClass(facts)]],
  ['last', (_facts, _told, { before }) => [bylineNames(before), linkedAuthors(before)]],
  ['last', (_facts, _told, { after }) => [nameBesideDate(after), nameBesideMail(after)]],
  ['last', (facts) => [creditedNames(facts)]],
];

/** A link preview's label "Written by" and its value. */
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
    worded && worded.length <= joined.length + MOST_EXTRA && (authors.includes(worded) || !saysRole(worded));
  return { authors: people, byline: isPlain ? worded : joined };
}

/** The maximum distance between the authors of one article, in nodes. */
const MOST_APART = 60;

/** Microdata: the names in elements with `itemprop="author"`. */
function propertyLines(facts: PageFacts): string[] {
  const authors = facts.properties.get('author') ?? [];
  const first = authors[0] && (facts.order.get(authors[0]) ?? 0);
  return authors
    .filter((element) => (facts.order.get(element) ?? 0) - (first ?? 0) < MOST_APART)
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
