import type { Element } from 'domhandler';
import { dateInWords, isoDate } from './dates.ts';
import { elementText, type PageFacts } from './facts.ts';

const META_PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'published_time',
  'published-date',
  'published_date',
  'publication_date',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'dcterms.issued',
  'dc.date',
  'date',
  'cxenseparse:recs:publishtime',
  'datecreated',
  'originalpublicationdate',
  'article.published',
  'article_date_original',
  'rnews:datepublished',
  'created',
];
const META_MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'revised',
];

export interface Times {
  readonly publishedTime: string | null;
  readonly modifiedTime: string | null;
}

export function readTimes(
  facts: PageFacts,
  told: { readonly published: string | null; readonly modified: string | null },
  lang: string | null,
  url: string | null,
): Times {
  const iso = (text: string | null | undefined): string | null => (text ? isoDate(text, lang) : null);
  const meta = (names: readonly string[]): string | null => {
    for (const name of names) {
      for (const content of facts.metas.get(name) ?? []) {
        const date = iso(content);
        if (date) return date;
      }
    }
    return null;
  };
  const property = (name: string): string | null => iso(textOf(facts.properties.get(name)?.[0]));
  const modified = iso(told.modified) ?? meta(META_MODIFIED) ?? property('datemodified');
  return {
    publishedTime:
      iso(told.published) ??
      meta(META_PUBLISHED) ??
      property('datepublished') ??
      fromTimes(facts, lang) ??
      inSight(facts, lang) ??
      fromUrl(url) ??
      modified,
    modifiedTime: modified,
  };
}

function textOf(element: Element | undefined): string | null {
  if (!element) return null;
  return element.attribs.content ?? element.attribs.datetime ?? elementText(element, 200);
}

/** The `<time>` nearest to the headline. */
function fromTimes(facts: PageFacts, lang: string | null): string | null {
  return nearest(
    facts,
    facts.times,
    (element) => isoDate(element.attribs.datetime ?? '', lang) ?? dateInWords(elementText(element, 200), lang),
  );
}

function inSight(facts: PageFacts, lang: string | null): string | null {
  return nearest(facts, facts.dates, (element) => {
    const text = elementText(element, 200);
    return text.length < 200 ? dateInWords(text, lang) : null;
  });
}

function nearest(
  facts: PageFacts,
  elements: readonly Element[],
  read: (element: Element) => string | null,
): string | null {
  const headline = facts.order.get(facts.headlines[0] as Element) ?? 0;
  const distance = (element: Element): number => {
    const place = (facts.order.get(element) ?? 0) - headline;
    return place >= 0 ? place : -3 * place;
  };
  const sorted = [...elements].sort((a, b) => distance(a) - distance(b)).slice(0, 50);
  for (const element of sorted) {
    const date = read(element);
    if (date) return date;
  }
  return null;
}

function fromUrl(url: string | null): string | null {
  const found = /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?:\/|-|$)/.exec(url ?? '');
  return found ? isoDate(`${found[1]}-${found[2]}-${found[3]}`, null) : null;
}
