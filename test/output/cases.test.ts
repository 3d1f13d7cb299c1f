import type { AttributedArticle } from '../../source/article.ts';
import { toHtml } from '../../source/output/html/html.ts';
import { toMarkdown } from '../../source/output/markdown/markdown.ts';
import { csvHeader, quotesToCsv } from '../../source/output/quotes/csv.ts';
import { quotesToMarkdown } from '../../source/output/quotes/markdown.ts';
import { type Quotation, quotationsOf } from '../../source/output/quotes/quotations.ts';
import { quotesToText } from '../../source/output/quotes/text.ts';
import { toText } from '../../source/output/text.ts';
import { parseArticle } from '../../source/parser/index.ts';
import { findQuotes } from '../../source/quotes/index.ts';
import { draw } from '../layout/draw.ts';
import { testCases } from '../support/cases.ts';

type Writer = (article: AttributedArticle, quotations: readonly Quotation[]) => string;

/** The form in which each file of `fixtures/output` has the sources. */
const FORMS: Readonly<Record<string, Writer>> = {
  text: (article) => toText(article, { width: 44 }),
  narrow: (article) => toText(article, { width: 20 }),
  links: (article) => toText(article, { width: 44, links: true }),
  ascii: (article) => toText(article, { width: 44, ascii: true, asciiText: true }),
  color: (article) => toText(article, { width: 44, color: true }).replaceAll('\u001b', '^'),
  justified: ({ blocks }) => draw(blocks, { width: 30, justify: true, pictures: true }).join('\n'),
  markdown: toMarkdown,
  html: (article) => /<body>[\s\S]*<\/body>/.exec(toHtml(article))?.[0] ?? '',
  quotes: (article, quotations) =>
    [
      quotesToText(article, quotations, { width: 44, file: 'a.html' }),
      quotesToMarkdown(article, quotations, 'a.html'),
      csvHeader() + quotesToCsv(article, quotations),
    ].join('---\n'),
};

function written(form: string, source: string): string[] {
  const parsed = parseArticle(source);
  const { people, quotes } = findQuotes(parsed);
  // These cases are not about the learned confidence.
  const sure = quotes.map((quote) => ({ ...quote, speaker: quote.speaker && { ...quote.speaker, confidence: 0.9 } }));
  const article = { ...parsed, people, quotes: sure };
  const lines = (FORMS[form] ?? toMarkdown)(article, quotationsOf(article, article.quotes)).split('\n');
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

testCases('output', (form) => (source) => written(form, source));
