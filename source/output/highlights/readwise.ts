import type { AnnotatedArticle, DatedHighlight } from '../../highlights/highlight.ts';
import { csvLine } from '../quotes/csv.ts';

/** The columns of Readwise's own export, which its importer accepts. */
const COLUMNS: readonly (readonly [
  name: string,
  of: (highlight: DatedHighlight, article: AnnotatedArticle) => string | number,
])[] = [
  ['Highlight', ({ anchor }) => anchor.exact.replace(/\s+/g, ' ')],
  ['Title', (_, { title }) => title],
  ['Author', (_, { authors }) => authors.join(', ')],
  ['URL', (_, { address }) => address ?? ''],
  ['Note', ({ note }) => note],
  ['Location', ({ offsets }) => offsets?.start ?? ''],
  ['Date', ({ createdAt }) => dateOf(createdAt)],
];

/** `2024-05-17 09:30:00`, in UTC. */
function dateOf(time: number): string {
  return Math.abs(time) > 8.64e15 ? '' : new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

/** Highlights as CSV that Readwise can import, with a header line. */
export const highlightsToCsv = (articles: readonly AnnotatedArticle[]): string =>
  [
    COLUMNS.map(([name]) => name),
    ...articles.flatMap((article) =>
      article.highlights.map((highlight) => COLUMNS.map(([, of]) => of(highlight, article))),
    ),
  ]
    .map(csvLine)
    .join('');
