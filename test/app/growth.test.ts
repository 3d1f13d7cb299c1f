import { describe, it } from 'node:test';
import { parseText } from '../../source/app/parsing/parse.ts';
import type { AttributedArticle } from '../../source/article.ts';
import { toHtml } from '../../source/output/html/html.ts';
import { quotesToJson, toJson } from '../../source/output/json.ts';
import { toMarkdown } from '../../source/output/markdown/markdown.ts';
import { quotesToCsv } from '../../source/output/quotes/csv.ts';
import { quotationsOf } from '../../source/output/quotes/quotations.ts';
import { toText } from '../../source/output/text.ts';
import { findQuotes } from '../../source/quotes/index.ts';
import { GENERATORS, type Generator } from '../support/generators.ts';
import { growsNoFasterThan } from '../support/growth.ts';
import { LONG, sampled } from '../support/sampled.ts';

/** How many times as long four times the size may take: quadratic work takes sixteen times. */
const GROWTH = { times: 4, most: 10 };
/** The full run measures every kind of source, and larger ones, which show what is slow in small parts. */
const SCALE = LONG ? 4 : 0.5;
const SHARE = 1 / 12;

function read(source: string, { format }: Pick<Generator, 'format'>): AttributedArticle {
  const { article, attribution } = parseText(source, { format }, { maxSize: Number.MAX_SAFE_INTEGER });
  return { ...article, ...(attribution ?? findQuotes(article)) };
}

/** All printed output of an article. */
function write(article: AttributedArticle): void {
  toText(article, { width: 80, color: true, links: true });
  toMarkdown(article);
  toHtml(article);
  toJson(article, { offsets: 'codepoints' });
  quotesToJson(article, article.quotes);
  quotesToCsv(article, quotationsOf(article, article.quotes));
}

describe('the cost of a source', () => {
  for (const generator of sampled(GENERATORS, SHARE, 6)) {
    const size = Math.ceil(generator.count * SCALE);
    it(`should grow no faster than the source: ${generator.name}`, { timeout: 600_000 }, () => {
      growsNoFasterThan(generator.make, (source) => read(source, generator), { size, ...GROWTH, runs: 1 });
      growsNoFasterThan((count) => read(generator.make(count), generator), write, { size, ...GROWTH, runs: 1 });
    });
  }
});
