import { type Article, speakerNames } from '../../article.ts';
import { printable } from '../../printable.ts';
import type { Quotation } from './quotations.ts';

const COLUMNS: readonly (readonly [
  name: string,
  of: (row: Quotation, article: Article, file: string) => string | number,
])[] = [
  ['speaker', ({ quote }) => (quote.speaker === null ? '' : speakerNames(quote.speaker))],
  ['quote', ({ quote }) => quote.text],
  ['sentence', ({ sentence }) => sentence],
  ['paragraph', ({ paragraph }) => paragraph],
  ['title', (_, { title }) => title ?? ''],
  ['url', (_, { url, canonicalUrl }) => url ?? canonicalUrl ?? ''],
  ['kind', ({ quote }) => quote.kind],
  ['how', ({ quote }) => quote.speaker?.how ?? ''],
  ['confidence', ({ quote }) => quote.speaker?.confidence ?? ''],
  ['cue', ({ quote }) => quote.cue ?? ''],
  ['published', (_, { publishedTime }) => publishedTime ?? ''],
  ['file', (_row, _article, file) => file],
];

/** The start of a text that spreadsheets read as a formula, including full-width signs. An apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t＝＋－＠]/;

/** A field of RFC 4180. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text: string = printable(value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A line of RFC 4180. */
export const csvLine = (values: readonly (string | number)[]): string => `${values.map(field).join(',')}\n`;

/** The first line, which names the columns. */
export const csvHeader = () => csvLine(COLUMNS.map(([name]) => name));

/** Quotes as lines of CSV. `file`: the source as the user named it. */
export const quotesToCsv = (article: Article, quotations: readonly Quotation[], file = ''): string =>
  quotations.map((row) => csvLine(COLUMNS.map(([, of]) => of(row, article, file)))).join('');
