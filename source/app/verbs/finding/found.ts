/** Search results in each output format. */

import type { Block, Position, Span } from '../../../article.ts';
import { LEAST_CONFIDENCE } from '../../../article.ts';
import { dayOf, dotted } from '../../../library/in-words.ts';
import type { Found, LitRange } from '../../../library/index.ts';
import { messages } from '../../../messages/index.ts';
import { jsonText } from '../../../output/json.ts';
import { csvLine } from '../../../output/quotes/csv.ts';

/** The styles of a match in the reader, which do not depend on color. */
const lit = (ranges: readonly LitRange[], shift = 0): readonly Span[] =>
  ranges.flatMap(({ start, end }) =>
    (['bold', 'underline'] as const).map((style) => ({ start: start + shift, end: end + shift, style })),
  );

/** The speaker of a quote, with ? after a guess; "" if nobody is named. */
function speakerOf({ quote }: Found): string {
  if (!quote || quote.speakers.length === 0) return '';
  const isGuess = (quote.confidence ?? 0) < LEAST_CONFIDENCE;
  return `${quote.speakers.join(', ')}${isGuess ? ' ?' : ''}`;
}

const urlOf = ({ article }: Found): string => article.url ?? article.canonicalUrl ?? article.address ?? '';

/** The results as numbered blocks: a title with site and date, and below it the snippet. */
export function foundBlocks(results: readonly Found[]): readonly Block[] {
  return results.flatMap((found, index): Block[] => {
    const { article, snippet, titleLit, note } = found;
    const number = `${index + 1}. `;
    const about = dotted([article.site, dayOf(article.publishedAt)]);
    const speaker = speakerOf(found);
    const [open, close] = found.quote ? ['“', `”${speaker === '' ? '' : ` — ${speaker}`}`] : ['', ''];
    const group = index + 1;
    return [
      {
        type: 'term',
        text: `${number}${article.title}${about === '' ? '' : ` · ${about}`}`,
        spans: lit(titleLit, number.length),
        group,
      },
      ...(snippet.text === ''
        ? []
        : [
            {
              type: 'definition' as const,
              text: `${open}${snippet.text}${close}`,
              spans: lit(snippet.lit, open.length),
              group,
            },
          ]),
      ...(note ? [{ type: 'definition' as const, text: messages.library.facts.note(note), spans: [], group }] : []),
    ];
  });
}

/** The results as JSON: a list, in the order of the ranking. `positions`: where each is in its article. */
export function foundJson(results: readonly Found[], positions: readonly (Position | null)[]): string {
  const list = results.map((found, index) => {
    const { article, snippet, quote, note } = found;
    return {
      key: article.key,
      title: article.title,
      site: article.site,
      authors: article.authors,
      tags: article.tags,
      url: article.url ?? article.canonicalUrl,
      address: article.address,
      published: article.publishedAt === null ? null : dayOf(article.publishedAt),
      snippet: snippet.text,
      matches: snippet.lit,
      position: positions[index] ?? null,
      ...(quote ? { speakers: quote.speakers, confidence: quote.confidence } : {}),
      ...(note === null ? {} : { note }),
    };
  });
  return `${jsonText(list, 2)}\n`;
}

const COLUMNS: readonly (readonly [name: string, of: (found: Found) => string | number])[] = [
  ['title', ({ article }) => article.title],
  ['site', ({ article }) => article.site],
  ['authors', ({ article }) => article.authors.join('; ')],
  ['published', ({ article }) => dayOf(article.publishedAt)],
  ['tags', ({ article }) => article.tags.join('; ')],
  ['url', urlOf],
  ['snippet', ({ snippet }) => snippet.text],
  ['speaker', ({ quote }) => quote?.speakers.join('; ') ?? ''],
  ['confidence', ({ quote }) => quote?.confidence ?? ''],
  ['note', ({ note }) => note ?? ''],
];

/** The results as CSV, with a header line. */
export const foundCsv = (results: readonly Found[]): string =>
  [COLUMNS.map(([name]) => name), ...results.map((found) => COLUMNS.map(([, of]) => of(found)))].map(csvLine).join('');
