import type { Element } from 'domhandler';
import { elementText } from '../../html/text.ts';
import { UPDATED } from '../../wording/bylines.ts';
import type { PageFacts } from '../facts.ts';
import { type Snippet, textsFrom } from '../surroundings.ts';
import { dateInWords, isoDate, monthInWords } from './dates.ts';

/** The maximum length of a line with a date, and the date with which a longer paragraph begins: "25.8.2025 – The ice". */
const LONGEST_LINE = 120;
const DATELINE = /^\W{0,3}\d[^–—|]{5,24}?(?=\s*(?:[–—|]|\s-\s))/;
/** The maximum length of a text that is a date, in UTF-16 code units. */
const LONGEST_DATE = 60;
/** The maximum length of a text that is nothing but a date. */
const LONGEST_DATE_ALONE = 30;

/** The first date in consecutive short texts, and the first one after a word for a change. */
export function datesIn(
  texts: readonly string[],
  lang: string | null,
): { published: string | null; modified: string | null } {
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

/** The date that is the whole of one of the two texts right before the headline. */
export function dateAbove(before: readonly Snippet[], lang: string | null): string | null {
  for (const { text } of before.slice(0, 2)) {
    if (text.length > LONGEST_DATE_ALONE || UPDATED.test(text)) continue;
    const date = isoDate(text, lang);
    if (date) return date;
  }
  return null;
}

/** The month and year that are the whole of one of the first texts, like the name of a magazine's issue. */
export function monthBeside(texts: readonly string[], lang: string | null): string | null {
  for (const text of texts) {
    const month = monthInWords(text, lang);
    if (month) return month;
  }
  return null;
}

/** The first date in a `<time>` or an element with a class of dates, from the headline on. */
export function dateElement(facts: PageFacts, lang: string | null): string | null {
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

/** The first date after one of the labels ("Posted on"), in its text or the next. Without a day, the first month. */
export function labeled(labels: PageFacts['labels'], lang: string | null): string | null {
  let month: string | null = null;
  for (const label of labels) {
    const [first = '', second = ''] = textsFrom(label, 2);
    const date = dateInWords(first, lang) ?? (second.length < LONGEST_DATE ? dateInWords(second, lang) : null);
    if (date) return date;
    month ??= monthInWords(first.replace(/^[^:：]*[:：]/, ''), lang) ?? monthInWords(second, lang);
  }
  return month;
}

/** The date that is the whole of one of the first four texts after the name of an author. */
export function besideCredit(credits: PageFacts['credits'], lang: string | null): string | null {
  for (const credit of credits) {
    const texts = textsFrom(credit, 5).slice(1);
    const alone = texts.find((text) => text.length <= LONGEST_DATE_ALONE && isoDate(text, lang) !== null);
    if (alone) return isoDate(alone, lang);
  }
  return null;
}
