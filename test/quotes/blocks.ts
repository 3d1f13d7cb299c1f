import { type Article, type Block, EMPTY_ARTICLE, type Range } from '../../source/article.ts';
import { findQuotes } from '../../source/quotes/index.ts';
import { findPeople } from '../../source/quotes/people/people.ts';
import { findSpans } from '../../source/quotes/spans/find-spans.ts';
import type { QuoteSpan } from '../../source/quotes/spans/quote-span.ts';
import { type ArticleSyntax, analyzeSyntax } from '../../source/quotes/syntax/syntax.ts';
import { readText } from '../../source/quotes/text/article-text.ts';

export const paragraph = (text: string): Block => ({ type: 'paragraph', text, spans: [] });

/** A word again and again, with spaces between. */
export const repeated = (count: number, word = 'bread'): string => Array<string>(count).fill(word).join(' ');

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

/** The article's people, sentences and cues; a block that is no string stands as it is. */
export const syntaxOf = (texts: readonly (string | Block)[], lang: Article['lang'] = 'en'): ArticleSyntax =>
  analyzeSyntax(findPeople(findSpans(readText({ ...EMPTY_ARTICLE, blocks: blocksOf(texts), lang }))));

/** The speaker of each quotation by name; null for nobody. */
export const speakersOf = (texts: readonly (string | Block)[], lang: Article['lang'] = 'en'): (string | null)[] =>
  findQuotes({ ...EMPTY_ARTICLE, blocks: blocksOf(texts), lang }).quotes.map(({ speaker }) => speaker?.name ?? null);

/** The text of a range of blocks; null if there is no range. */
export const textAt = (blocks: readonly Block[], range: Range | null): string | null =>
  range === null ? null : (blocks[range.block]?.text.slice(range.start, range.end) ?? null);

/** A conversation of two people, only the first turns of which name who speaks. */
export const FERRY = [
  'Anna Finch stood at the rail of the ferry. Her brother Tom Finch came up the stairs with two cups of tea.',
  '“Is it cold?” asked Tom.',
  '“Not very,” said Anna.',
  '“Then why do you shiver?”',
  '“I am tired.”',
  '“You never sleep!”',
  '“Nobody sleeps here.”',
  'Tom set down the cups. “Drink this,” he said.',
  '“Thank you.”',
];
