import { type AttributedArticle, type BlockType, type Quote, speakerNames } from '../../article.ts';
import { Sentences } from './sentence.ts';

/** A quote with the data needed to cite it. */
export interface Quotation {
  readonly quote: Quote;
  /** The sentence around it. */
  readonly sentence: string;
  /** From 1; only blocks of running text count, as a reader would count them. */
  readonly paragraph: number;
}

/** Blocks that nobody would count as a paragraph. */
const UNCOUNTED: ReadonlySet<BlockType> = new Set([
  'title',
  'standfirst',
  'heading',
  'caption',
  'image',
  'embed',
  'rule',
  'footnote',
]);

/** Each of `quotes` with its sentence and the number of its paragraph. */
export function quotationsOf({ blocks }: AttributedArticle, quotes: readonly Quote[]): readonly Quotation[] {
  const numbers: number[] = [];
  let count = 0;
  for (const { type } of blocks) {
    if (!UNCOUNTED.has(type)) count += 1;
    numbers.push(Math.max(1, count));
  }
  const sentences = new Sentences(blocks);
  return quotes.map((quote) => ({
    quote,
    sentence: sentences.around(quote),
    paragraph: numbers[quote.parts[0]?.block ?? 0] ?? 1,
  }));
}

/** The speaker's name as it is shown. */
export const speakerName = ({ speaker }: Quote): string => (speaker === null ? 'unnamed' : speakerNames(speaker));
