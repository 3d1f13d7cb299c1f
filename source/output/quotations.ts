import type { AttributedArticle, BlockType, Quote } from '../article.ts';
import { sentenceAround } from './sentence.ts';

/** A quote with what one needs to cite it. */
export interface Quotation {
  readonly quote: Quote;
  /** The sentence that it stands in. */
  readonly sentence: string;
  /** From 1: counted are the blocks of running text, as a reader would count them. */
  readonly paragraph: number;
}

/** Blocks that nobody counts as a paragraph. */
const UNCOUNTED: ReadonlySet<BlockType> = new Set([
  'title',
  'heading',
  'caption',
  'image',
  'embed',
  'rule',
  'footnote',
]);

/** The quotes given, each with its sentence and the number of its paragraph. */
export function quotationsOf({ blocks }: AttributedArticle, quotes: readonly Quote[]): readonly Quotation[] {
  const numbers: number[] = [];
  let count = 0;
  for (const { type } of blocks) {
    if (!UNCOUNTED.has(type)) count++;
    numbers.push(Math.max(1, count));
  }
  return quotes.map((quote) => ({
    quote,
    sentence: sentenceAround(quote, blocks),
    paragraph: numbers[quote.parts[0]?.block ?? 0] ?? 1,
  }));
}

/** Who speaks, for a reader. */
export const speakerName = ({ speaker }: Quote) => speaker?.name ?? 'unnamed';
