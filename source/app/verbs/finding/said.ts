/** Quotes by person, in each output format. */

import type { Block } from '../../../article.ts';
import { dayOf, dotted, spanOf } from '../../../library/in-words.ts';
import type { QuoteKey, SaidQuote } from '../../../library/index.ts';
import { VERBS } from '../../../messages/english/verbs.ts';
import { messages } from '../../../messages/index.ts';
import { jsonText } from '../../../output/json.ts';
import { linkTarget } from '../../../output/links.ts';
import { inlineMarkdown } from '../../../output/markdown/inline.ts';
import { csvLine } from '../../../output/quotes/csv.ts';
import { printableLines } from '../../../printable.ts';

/** A quote with the sentence around it, if requested. */
export interface Said extends SaidQuote {
  readonly sentence: string | null;
}

/** What the Markdown says in any language. */
const UNDATED = 'undated';
const { inTheText: ENGLISH_LABEL } = VERBS.said;

/** "Ann Bell: 12 quotes in 7 articles, 2019-03-04 to 2024-05-17" */
export function saidHeading(names: readonly string[], quotes: readonly Pick<QuoteKey, 'article' | 'saidAt'>[]): string {
  const articles = new Set(quotes.map(({ article }) => article)).size;
  const times = quotes.flatMap(({ saidAt }) => (saidAt === null ? [] : [saidAt]));
  const [from, to] = [times[0] ?? null, times.at(-1) ?? null];
  const span = spanOf(from, to);
  const counts = messages.library.facts.quotesInArticles(quotes.length, articles);
  return `${names.join(', ')}: ${counts}${span === '' ? '' : `, ${span}`}`;
}

/** Whether a quote is the first of its article among those that are printed. */
const isFirstOf = (quote: SaidQuote, before: Pick<SaidQuote, 'article' | 'saidAt'> | undefined): boolean =>
  before === undefined || before.article !== quote.article || before.saidAt !== quote.saidAt;

/** The quotes as blocks: date, title and site, and below them the quotes; ? marks a guess. `named`: with the speakers' names. */
export function saidBlocks(
  quotes: readonly Said[],
  named: boolean,
  before?: Pick<SaidQuote, 'article' | 'saidAt'>,
): readonly Block[] {
  let group = 0;
  return quotes.flatMap((quote, index): Block[] => {
    const { saidAt, title, site, text, name, isGuess, sentence } = quote;
    const blocks: Block[] = [];
    if (isFirstOf(quote, quotes[index - 1] ?? before)) {
      group += 1;
      blocks.push({
        type: 'term',
        text: dotted([dayOf(saidAt) || messages.library.facts.undated, title, site]),
        spans: [],
        group,
      });
    }
    const speaker = named ? ` — ${name}` : '';
    blocks.push({ type: 'definition', text: `${isGuess ? '? ' : ''}“${text}”${speaker}`, spans: [], group });
    if (sentence !== null) {
      const label = messages.verbs.said.inTheText;
      blocks.push({
        type: 'definition',
        text: `${label}${sentence}`,
        spans: [{ start: 0, end: label.length, style: 'faint' }],
        group,
      });
    }
    return blocks;
  });
}

const plain = (text: string): string => inlineMarkdown({ text, spans: [] }, ' ');

/** The quotes as block quotations, each with its speaker, date and article. */
export function saidMarkdown(quotes: readonly Said[]): string {
  const written = quotes.map(({ text, name, isGuess, saidAt, title, url, sentence }) => {
    const target = linkTarget(url ?? undefined);
    const article = target ? `[${plain(title)}](${target})` : plain(title);
    return [
      `> ${plain(text)}`,
      `— **${plain(name)}**${isGuess ? ' ?' : ''}, ${dayOf(saidAt) || UNDATED}, ${article}`,
      ...(sentence === null ? [] : [`${ENGLISH_LABEL}${plain(sentence)}`]),
    ].join('\n\n');
  });
  return printableLines(written.length === 0 ? '' : `${written.join('\n\n')}\n`);
}

/** The quotes as a JSON list. */
export function saidJson(quotes: readonly Said[]): string {
  const list = quotes.map(({ text, name, person, saidAt, kind, how, confidence, title, site, url, sentence }) => ({
    quote: text,
    speaker: name,
    person,
    date: saidAt === null ? null : dayOf(saidAt),
    kind,
    how,
    confidence,
    title,
    site,
    url,
    ...(sentence === null ? {} : { sentence }),
  }));
  return `${jsonText(list, 2)}\n`;
}

const COLUMNS: readonly (readonly [name: string, of: (quote: Said) => string | number])[] = [
  ['date', ({ saidAt }) => dayOf(saidAt)],
  ['speaker', ({ name }) => name],
  ['quote', ({ text }) => text],
  ['sentence', ({ sentence }) => sentence ?? ''],
  ['title', ({ title }) => title],
  ['site', ({ site }) => site],
  ['url', ({ url }) => url ?? ''],
  ['kind', ({ kind }) => kind],
  ['how', ({ how }) => how],
  ['confidence', ({ confidence }) => confidence],
];

/** The quotes as CSV, with a header line. */
export const saidCsv = (quotes: readonly Said[]): string =>
  [COLUMNS.map(([name]) => name), ...quotes.map((quote) => COLUMNS.map(([, of]) => of(quote)))].map(csvLine).join('');
