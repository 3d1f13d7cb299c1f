import { type Article, type Block, EMPTY_ARTICLE } from '../../source/article.ts';
import { findSpans } from '../../source/quotes/spans/find-spans.ts';
import type { QuoteSpan } from '../../source/quotes/spans/quote-span.ts';
import { readText } from '../../source/quotes/text/article-text.ts';

export const paragraph = (text: string): Block => ({ type: 'paragraph', text, spans: [] });

const blocksOf = (texts: readonly (string | Block)[]): Block[] =>
  texts.map((text) => (typeof text === 'string' ? paragraph(text) : text));

export const spansOf = (texts: readonly (string | Block)[], lang: Article['lang'] = 'en'): readonly QuoteSpan[] =>
  findSpans(readText({ ...EMPTY_ARTICLE, blocks: blocksOf(texts), lang })).spans;

/** The words of each quotation in paragraphs, its parts joined by " | ". */
export function quoted(texts: readonly (string | Block)[], lang: Article['lang'] = 'en'): string[] {
  const blocks = blocksOf(texts);
  return spansOf(blocks, lang).map((span) => wordsOf(blocks, span));
}

export const wordsOf = (blocks: readonly Block[], span: QuoteSpan): string =>
  span.parts.map(({ block, start, end }) => blocks[block]?.text.slice(start, end)).join(' | ');
