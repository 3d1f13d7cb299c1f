import type { Element } from 'domhandler';
import type { Page } from '../../html/page.ts';
import { elementText } from '../../html/text.ts';
import { PUBLISHED_NAME } from '../../wording/dates.ts';
import type { PageFacts } from '../facts.ts';
import type { Surroundings } from '../surroundings.ts';
import { isoDate } from './dates.ts';
import { scriptedDate } from './scripted.ts';
import { besideCredit, dateAbove, dateElement, datesIn, labeled, monthBeside } from './shown.ts';
import { dayInUrl, monthInUrl, withRegion } from './urls.ts';

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
 * headline, or a text right above it that is only a date, is earlier; the date of a sentence about the first publication; a date near the
 * headline;
 * a month there; elements with classes of dates; a label; what follows an author's name; a script; the URL; the last change.
 */
export function readTimes({
  facts,
  scripts,
  jsonLd,
  surroundings: { after, before },
  lang: language,
  url,
}: {
  readonly facts: PageFacts;
  readonly scripts: Page['scripts'];
  readonly jsonLd: { readonly published: string | null; readonly modified: string | null };
  readonly surroundings: Surroundings;
  readonly lang: string | null;
  readonly url: string | null;
}): Times {
  const lang = withRegion(language, url);
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
  const following = after.map(({ text }) => text);
  const shown = datesIn([...following, '', ...before.map(({ text }) => text)], lang);
  const cited = meta(META_CITATION);
  const named = [...facts.metas.keys()].filter((name) => PUBLISHED_NAME.test(name));
  const stated = cited ?? iso(jsonLd.published) ?? meta([...META_PUBLISHED, ...named]) ?? property('datepublished');
  const beside = datesIn(following.slice(0, BESIDE), lang).published;
  const modified =
    iso(jsonLd.modified) ??
    meta(META_MODIFIED) ??
    property('datemodified') ??
    shown.modified ??
    labeled(facts.changes, lang);
  const label = labeled(facts.labels, lang);
  const visible = cited ? null : (beside ?? dateAbove(before, lang) ?? (isLastChange(stated, modified) ? label : null));
  const read = (): string | null =>
    labeled(facts.originals, lang) ??
    shown.published ??
    finer(monthBeside(following.slice(0, BESIDE), lang), dateElement(facts, lang)) ??
    label;
  return {
    publishedTime:
      localDay(stated ? earlier(stated, visible, url) : unlessSwapped(read(), dayInUrl(url)), url) ??
      besideCredit(facts.credits, lang) ??
      scriptedDate(scripts, lang) ??
      dayInUrl(url) ??
      monthInUrl(url) ??
      modified,
    modifiedTime: modified,
  };
}

/** Whether a stated date of publication is that of the last change, so that a visible one with a label is to be believed. */
const isLastChange = (stated: string | null, modified: string | null): boolean =>
  stated !== null && modified !== null && stated.slice(0, 10) >= modified.slice(0, 10);

/** The date, or the day in the URL if only the order of day and month differs: 3/10 is in October there. */
const unlessSwapped = (date: string | null, day: string | null): string | null =>
  date && day && swapped(date) === day ? day : date;

const swapped = (date: string): string => date.replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$1-$3-$2');

/** The date if it is in the month, or if there is none. */
const finer = (month: string | null, date: string | null): string | null =>
  month === null || date?.startsWith(month) ? date : month;

/** The number of texts after the headline in which a date older than the stated one is that of publication. Dates further down are those of events. */
const BESIDE = 6;

/** Milliseconds. */
const DAY = 86_400_000;

/** Milliseconds between a time in UTC and the earliest time of day that it is anywhere, on the Pacific. */
const FARTHEST_WEST = DAY / 2;

/**
 * The stated date, or the visible one if it is earlier whatever the time zone: an article is not newer than the date that its readers see,
 * while a date for machines is often that of a migration. A stated day that the URL has too is right.
 */
function earlier(stated: string, shown: string | null, url: string | null): string {
  const day = dayInUrl(url);
  if (!shown || (day && Math.abs(Date.parse(stated.slice(0, 10)) - Date.parse(day)) <= DAY)) return stated;
  if (stated.startsWith(shown) || stated.startsWith(swapped(shown))) return stated;
  return earliestDay(stated) > Date.parse(shown.slice(0, 10)) ? shown : stated;
}

/** Midnight of the first day that a time may be on for its readers; of a bare day, the day before. */
function earliestDay(time: string): number {
  const day = Date.parse(time.slice(0, 10));
  const instant = /T.*Z$/.test(time) ? Date.parse(time) : Number.NaN;
  return Number.isNaN(instant) ? day - DAY : Math.floor((instant - FARTHEST_WEST) / DAY) * DAY;
}

/** The day in the URL if a time in UTC is on the day after: the URL has the local day of publication. */
function localDay(time: string | null, url: string | null): string | null {
  const day = dayInUrl(url);
  if (!time || !day || !/(?:Z|[+-]00:00)$/.test(time)) return time;
  return Date.parse(time.slice(0, 10)) - Date.parse(day) === DAY ? day : time;
}

function propertyText(element: Element | undefined): string | null {
  if (!element) return null;
  return element.attribs.content ?? element.attribs.datetime ?? elementText(element, 200);
}
