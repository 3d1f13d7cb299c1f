import type { Article, Block } from '../../source/article.ts';
import { findSpans, type QuoteSpan } from '../../source/quotes/spans/find-spans.ts';

export const paragraph = (text: string): Block => ({ type: 'paragraph', text, spans: [] });

/** What is found in paragraphs: the words of each quotation, its parts joined by " | ". */
export function quoted(texts: readonly (string | Block)[], lang: Article['lang'] = 'en'): string[] {
  const blocks = texts.map((text) => (typeof text === 'string' ? paragraph(text) : text));
  return findSpans({ blocks, lang }).map((span) => wordsOf(blocks, span));
}

export function spansOf(texts: readonly (string | Block)[], lang: Article['lang'] = 'en'): readonly QuoteSpan[] {
  return findSpans({ blocks: texts.map((text) => (typeof text === 'string' ? paragraph(text) : text)), lang });
}

export const wordsOf = (blocks: readonly Block[], span: QuoteSpan): string =>
  span.parts.map(({ block, start, end }) => blocks[block]?.text.slice(start, end)).join(' | ');
