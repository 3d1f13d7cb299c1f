import {
  AFTER_DAY,
  AFTER_MONTH,
  AFTER_YEAR,
  BEFORE_MONTH,
  BEFORE_YEAR,
  DAY_ENDINGS,
  monthOf,
  YEAR,
} from '../../wording/dates.ts';

/**
 * Parses a date, and returns it as ISO 8601 with the offset of the text, if any: "2025-08-25", "2025-08-25T10:00:00+02:00". Null if the
 * text has no date between 1900 and 2100.
 */
export function isoDate(text: string, lang: string | null): string | null {
  const trimmed = westernDigits(text.trim().slice(0, 200));
  return fromNumbers(trimmed) ?? fromTimestamp(trimmed) ?? dateInWords(trimmed, lang);
}

/** Arabic, Persian and Devanagari digits as ASCII. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code >= 0x966 ? code - 0x966 : code & 0xf);
  });
}

const DAY = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))(?!\d)/;
const TIME = /^(?:T|\s+|,\s*)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?(?![\d:])/i;

function fromNumbers(text: string): string | null {
  const day = DAY.exec(text);
  if (!day) return null;
  const date = calendarDate(Number(day[1]), Number(day[3] ?? day[5]), Number(day[4] ?? day[6]));
  const time = TIME.exec(text.slice(day[0].length));
  if (!date || !time) return date;
  const [, hour = '', minute = '', second = '00', zone] = time;
  if (Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${offsetOf(zone)}`;
}

function offsetOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  const [, sign = '+', hours = '00', minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return `${sign}${hours}:${minutes}`;
}

/** Seconds or milliseconds since 1970. */
function fromTimestamp(text: string): string | null {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null;
  const date = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
  return date.toISOString().replace('.000Z', 'Z');
}

/** The calendar date in ISO 8601; null if there is no such day. */
function calendarDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A word: a run without spaces, digits and punctuation. Unicode classes would be slow to compile, and the month is looked up anyway. */
const WORD = '[^\\s\\d!-/:-@[-`{-\u00bf\u2000-\u206f\u3000-\u303f]{3,}';

const IN_WORDS: readonly (readonly [RegExp, (parts: readonly string[], lang: string | null) => string | null])[] = [
  // 2025年8月25日, 2025년 8월 25일
  [
    new RegExp(`(\\d{4})\\s*${AFTER_YEAR}\\s*(\\d{1,2})\\s*${AFTER_MONTH}\\s*(\\d{1,2})\\s*${AFTER_DAY}`),
    ([y, m, d]) => yearMonthDay(y, m, d),
  ],
  // 25 August 2025, 25. August 2025, 25 de agosto de 2025, 25th of Aug, 2025
  [
    new RegExp(
      `(?<![\\d.])(\\d{1,2})(?:${DAY_ENDINGS}|\\.)?(?:\\s+(?:${BEFORE_MONTH}))?[\\s-]+(${WORD})\\.?(?:,|\\s+(?:${BEFORE_YEAR}))?[\\s-]+(\\d{4})(?!\\d)`,
      'i',
    ),
    ([d, m, y], lang) => withMonthName(y, m, d, lang),
  ],
  // August 25, 2025; Aug. 25th 2025
  [
    new RegExp(`(${WORD})\\.?\\s+(\\d{1,2})(?:${DAY_ENDINGS})?\\.?,?\\s+(\\d{4})(?!\\d)`, 'i'),
    ([m, d, y], lang) => withMonthName(y, m, d, lang),
  ],
  // Mon Aug 25 09:12:44 CET 2025
  [
    new RegExp(
      `(${WORD})\\s+(\\d{1,2})\\s+\\d\\d:\\d\\d(?::\\d\\d)?\\s+(?:[A-Z]{1,5}\\s+|[+-]\\d{4}\\s+)?(\\d{4})(?!\\d)`,
    ),
    ([m, d, y], lang) => withMonthName(y, m, d, lang),
  ],
  // 2025. augusztus 25., 2025 m. rugpjūčio 25 d.
  [
    new RegExp(`(?<!\\d)(\\d{4})\\.?\\s+(?:${YEAR}\\s+)?(${WORD})\\s+(\\d{1,2})(?!\\d)`),
    ([y, m, d], lang) => withMonthName(y, m, d, lang),
  ],
  [/(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/-])/, ([y, m, d]) => yearMonthDay(y, m, d)],
  // 25/08/2025, 8/25/2025, 25.08.2025
  [
    /(?<![\d/.-])(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d\d)(?![\d/-])/,
    ([a, dot, b, y], lang) => inLocalOrder(a, b, y, dot === '.' || !monthFirst(lang)),
  ],
];

/** The first date in words or numbers in a text, as ISO 8601. */
export function dateInWords(text: string, lang: string | null): string | null {
  // The expressions are slow to compile, and most texts have no digit at all.
  if (!/[\d٠-٩۰-۹]/.test(text)) return null;
  let first: string | null = null;
  let at = Number.POSITIVE_INFINITY;
  for (const [pattern, read] of IN_WORDS) {
    const found = pattern.exec(text);
    if (!found || found.index >= at) continue;
    const date = read(found.slice(1), lang);
    if (!date) continue;
    first = date;
    at = found.index;
  }
  return first;
}

const MONTHS: readonly (readonly [RegExp, (parts: readonly string[], lang: string | null) => string | null])[] = [
  // November 2015, novembre de 2015
  [
    new RegExp(`^(${WORD})\\.?,?\\s+(?:(?:${BEFORE_YEAR})\\s+)?(\\d{4})$`, 'i'),
    ([m, y], lang) => monthOfYear(y, monthOf(m ?? '', lang)),
  ],
  // 2015年11月
  [new RegExp(`^(\\d{4})\\s*${AFTER_YEAR}\\s*(\\d{1,2})\\s*${AFTER_MONTH}$`), ([y, m]) => monthOfYear(y, Number(m))],
];

/** The month that a text names and nothing else, as ISO 8601: "November 2015" → "2015-11". */
export function monthInWords(text: string, lang: string | null): string | null {
  if (text.length > LONGEST_MONTH || !/\d{4}/.test(text)) return null;
  for (const [pattern, read] of MONTHS) {
    const found = pattern.exec(text.trim());
    if (found) return read(found.slice(1), lang);
  }
  return null;
}

/** The maximum length of a text that names a month, in UTF-16 code units. */
const LONGEST_MONTH = 30;

function monthOfYear(year = '', month: number | null): string | null {
  return month === null ? null : (calendarDate(Number(year), month, 1)?.slice(0, 7) ?? null);
}

function yearMonthDay(year = '', month = '', day = ''): string | null {
  return calendarDate(Number(year), Number(month), Number(day));
}

function withMonthName(year = '', name = '', day = '', lang: string | null): string | null {
  const month = monthOf(name, lang);
  return month === null ? null : calendarDate(Number(year), month, Number(day));
}

/** Whether the page writes the month first (8/25), as in the United States. English without a region counts as American. */
function monthFirst(lang: string | null): boolean {
  return /^en(?:$|[-_]us)/i.test(lang ?? 'en');
}

function inLocalOrder(a = '', b = '', y = '', dayFirst: boolean): string | null {
  const year = y.length === 2 ? 2000 + Number(y) : Number(y);
  const [first, second] = [Number(a), Number(b)];
  const byDay = calendarDate(year, second, first);
  const byMonth = calendarDate(year, first, second);
  return dayFirst ? (byDay ?? byMonth) : (byMonth ?? byDay);
}
