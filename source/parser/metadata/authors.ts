import type { Element } from 'domhandler';
import { elementText, type PageFacts } from './facts.ts';
import { plainText } from './strings.ts';

const META_AUTHORS = [
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'twitter:data1',
  'cxenseparse:author',
  'article:author_name',
];

const BY =
  /^(?:(?:written|words|story|text|posted|published|authored|reviewed|article|created|report(?:ed)?|analysis)\s+)?by[:\s]+|^(?:von|par|por|di|da|door|av|af|przez|von|texto|texte|text|autor(?:a|en|es)?|auteur|autore|authors?|writers?|tekst|foto)\s*[:\s]\s*/i;

export interface Authors {
  readonly authors: readonly string[];
  readonly byline: string | null;
}

/**
 * Who wrote it: JSON-LD, then meta tags, then microdata, then links and elements that are marked as byline.
 */
export function readAuthors(facts: PageFacts, told: readonly string[], siteName: string | null): Authors {
  const sources: (() => string[])[] = [
    () => [...told],
    () =>
      META_AUTHORS.flatMap((name) =>
        (name === 'twitter:data1' && !/written by/i.test(facts.metas.get('twitter:label1')?.[0] ?? '')
          ? []
          : (facts.metas.get(name) ?? [])
        ).slice(0, 20),
      ).slice(0, 20),
    () => (facts.properties.get('author') ?? []).slice(0, 5).map((element) => nameIn(element)),
    () =>
      facts.bylines
        .filter((element) => element.attribs.rel)
        .slice(0, 3)
        .map((element) => elementText(element, 200)),
    () => facts.bylines.slice(0, 20).map((element) => elementText(element, 300)),
  ];
  for (const source of sources) {
    const names = unique(
      source()
        .flatMap(namesIn)
        .filter((name) => isName(name, siteName)),
    );
    if (names.length > 0) return { authors: names, byline: names.join(', ') };
  }
  return { authors: [], byline: null };
}

/** The name inside an element that stands for a person. */
function nameIn(element: Element): string {
  return element.attribs.content ?? elementText(element, 300);
}

/** The names in a line: without "By", e-mail, and what follows the name. */
function namesIn(line: string): string[] {
  const [first = ''] = line.split('\n').filter((one) => one.trim() !== '' && !/^by:?$/i.test(one.trim()));
  const bare = plainText(first)
    .replace(BY, '')
    .replace(/\S+@\S+/g, '')
    .replace(/\s*[|\u2022\u00b7].*$/u, '')
    .trim();
  return bare
    .split(/\s*[;]\s*|,\s+(?:and\s+)?(?=\p{Lu})|\s+(?:and|und|et|y|e|en|och|og|&)\s+(?=\p{Lu})/u)
    .map((name) => name.trim());
}

function isName(name: string, _siteName: string | null): boolean {
  return (
    name.length >= 2 &&
    name.length <= 80 &&
    !/^https?:|[{}<>@]|^\d+$/.test(name) &&
    /\p{L}{2}/u.test(name) &&
    name.split(/\s+/).length <= 8 &&
    !/^(?:admin|administrator|editor|user|guest|null|undefined|author|staff)$/i.test(name)
  );
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
