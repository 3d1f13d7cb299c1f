import { DAY_FIRST_DOMAINS } from '../../wording/dates.ts';
import { dateInWords, isoDate } from './dates.ts';

const DAY = /\/((?:19|20)\d\d)([/-]?)([a-z]{3,9}|0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/+_.-]|$)/i;
const MONTH = /\/((?:19|20)\d\d)\/(0[1-9]|1[0-2])\/(?=.)/;

/** The day in a URL, as ISO 8601: "/2025/08/25/the-tide", "/2025-08-25-the-tide", "/2025/aug/25/the-tide". */
export function dayInUrl(url: string | null): string | null {
  const found = DAY.exec(url ?? '');
  if (!found) return null;
  const [, year, , month = '', day] = found;
  return /\d/.test(month)
    ? isoDate(`${year}-${month.padStart(2, '0')}-${day?.padStart(2, '0')}`, null)
    : dateInWords(`${day} ${month} ${year}`, null);
}

/** The month in a URL, as ISO 8601: "/2025/08/the-tide". */
export function monthInUrl(url: string | null): string | null {
  const [, year, month] = MONTH.exec(url ?? '') ?? [];
  return year && month ? `${year}-${month}` : null;
}

/**
 * The language of a page with the region, as far as it decides whether 8/9 is in August: a page in English without a region, or one that
 * does not state its language, is taken to be from the country of its domain.
 */
export function withRegion(lang: string | null, url: string | null): string | null {
  if (lang !== null && lang.toLowerCase() !== 'en') return lang;
  const domain = /^https?:\/\/[^/:?#]+\.([a-z]{2})(?=[/:?#]|$)/i.exec(url ?? '')?.[1];
  return domain && DAY_FIRST_DOMAINS.has(domain.toLowerCase()) ? 'en-GB' : lang;
}
