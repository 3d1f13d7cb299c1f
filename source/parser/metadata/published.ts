import type { Element } from 'domhandler';
import { elementText } from '../html/text.ts';
import { UPDATED } from '../wording/bylines.ts';
import { PUBLISHED_NAME } from '../wording/dates.ts';
import { dateInWords, isoDate } from './dates.ts';
import type { PageFacts } from './facts.ts';
import { type Surroundings, textsFrom } from './surroundings.ts';

const META_PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'article.published',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'published',
  'published_time',
  'published_at',
  'published-date',
  'published_date',
  'publication_date',
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
  'article_date_original',
  'rnews:datepublished',
];
/** Names of fields for library catalogs. They are exact, so an older date beside the headline is that of a manuscript's receipt. */
const META_CITATION = ['citation_publication_date', 'citation_online_date', 'citation_date'];
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

/**
 * The times of publication and of the last change. Published: JSON-LD, meta tags or microdata, unless a date in the first texts after the
 * headline is more than a day earlier; a date near the headline; elements with classes of dates; the URL; the last change.
 */
export function readTimes({
  facts,
  jsonLd,
  surroundings: { after, before },
  lang,
  url,
}: {
  readonly facts: PageFacts;
  readonly jsonLd: { readonly published: string | null; readonly modified: string | null };
  readonly surroundings: Surroundings;
  readonly lang: string | null;
  readonly url: string | null;
}): Times {
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
  const property = (name: string): string | null => iso(propertyText(facts.properties.get(name)?.[0]));
  const shown = datesIn([...after.map(({ text }) => text), '', ...before.map(({ text }) => text)], lang);
  const cited = meta(META_CITATION);
  const named = [...facts.metas.keys()].filter((name) => PUBLISHED_NAME.test(name));
  const stated = cited ?? iso(jsonLd.published) ?? meta([...META_PUBLISHED, ...named]) ?? property('datepublished');
  const beside = datesIn(
    cited ? [] : after.slice(0, stated ? BESIDE : after.length).map(({ text }) => text),
    lang,
  ).published;
  const modified = iso(jsonLd.modified) ?? meta(META_MODIFIED) ?? property('datemodified') ?? shown.modified;
  return {
    publishedTime:
      localDay(earlier(stated, beside), url) ??
      shown.published ??
      dateElement(facts, lang) ??
      labeled(facts, lang) ??
      fromUrl(url) ??
      modified,
    modifiedTime: modified,
  };
}

/** The number of texts after the headline in which a date older than the stated one is that of publication. Dates further down are those of events. */
const BESIDE = 6;

/** Milliseconds. */
const DAY = 86_400_000;

/**
 * The stated date, or the visible one if it is more than a day earlier: an article is not newer than the date that its readers see, while
 * a date for machines is often that of a migration.
 */
function earlier(stated: string | null, shown: string | null): string | null {
  if (!stated || !shown) return stated ?? shown;
  const swapped = shown.replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$1-$3-$2');
  if (stated.startsWith(swapped)) return stated;
  return Date.parse(stated.slice(0, 10)) - Date.parse(shown.slice(0, 10)) > DAY ? shown : stated;
}

/** The day in the URL if a time in UTC is on the day after: the URL has the local day of publication. */
function localDay(time: string | null, url: string | null): string | null {
  const day = fromUrl(url);
  if (!time || !day || !/(?:Z|[+-]00:00)$/.test(time)) return time;
  return Date.parse(time.slice(0, 10)) - Date.parse(day) === DAY ? day : time;
}

function propertyText(element: Element | undefined): string | null {
  if (!element) return null;
  return element.attribs.content ?? element.attribs.datetime ?? elementText(element, 200);
}

/** The maximum length of a line with a date, and the date with which a longer paragraph begins: "25.8.2025 – The ice". */
const LONGEST_LINE = 120;
const DATELINE = /^\W{0,3}\d[^–—|]{5,24}?(?=\s*(?:[–—|]|\s-\s))/;

/** The first date in consecutive short texts, and the first one after a word for a change. */
function datesIn(texts: readonly string[], lang: string | null): { published: string | null; modified: string | null } {
  let published: string | null = null;
  let modified: string | null = null;
  let changed = false;
  for (const text of texts) {
    const own = text.length > LONGEST_LINE ? (DATELINE.exec(text)?.[0] ?? '') : text;
    if (own === '') continue;
    const change = UPDATED.exec(own);
    const parts = change ? [own.slice(0, change.index), own.slice(change.index)] : [own];
    for (const [index, part] of parts.entries()) {
      if (index === parts.length - 1 && change) changed = true;
      const date = /[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/.test(part) ? isoDate(part, lang) : null;
      if (date && changed) modified ??= date;
      else if (date) published ??= date;
      if (date || part.length > 30) changed = false;
    }
  }
  return { published, modified };
}

/** The first date in a `<time>` or an element with a class of dates, from the headline on. */
function dateElement(facts: PageFacts, lang: string | null): string | null {
  const headline = facts.headlines[0];
  const from = headline ? (facts.order.get(headline) ?? 0) : 0;
  const positionOf = (element: Element): number => facts.order.get(element) ?? 0;
  const start = facts.dates.findIndex((one) => positionOf(one) >= from);
  for (const element of start < 0 ? [] : facts.dates.slice(start, start + 30)) {
    const text = elementText(element, 200);
    const date = element.attribs.datetime ? isoDate(element.attribs.datetime, lang) : null;
    const found = date ?? (text.length < 150 ? dateInWords(text, lang) : null);
    if (found) return found;
  }
  return null;
}

/** The first date after a label for one ("Posted on"), in its text or the next. */
function labeled(facts: PageFacts, lang: string | null): string | null {
  for (const label of facts.labels) {
    const [first = '', second = ''] = textsFrom(label, 2);
    const date = dateInWords(first, lang) ?? (second.length < LONGEST_DATE ? dateInWords(second, lang) : null);
    if (date) return date;
  }
  return null;
}

/** The maximum length of a text that is a date, in UTF-16 code units. */
const LONGEST_DATE = 60;

function fromUrl(url: string | null): string | null {
  const found = /\/((?:19|20)\d\d)([/-]?)([a-z]{3,9}|0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/+_.-]|$)/i.exec(
    url ?? '',
  );
  if (!found) return null;
  const [, year, , month = '', day] = found;
  return /\d/.test(month)
    ? isoDate(`${year}-${month.padStart(2, '0')}-${day?.padStart(2, '0')}`, null)
    : dateInWords(`${day} ${month} ${year}`, null);
}
