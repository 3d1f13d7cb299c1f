import type { Article } from '../article.ts';
import { parseArticle } from './index.ts';
import { formatOf } from './input/formats.ts';
import type { ParseHints } from './input/hints.ts';

/** The beginning of a long text. */
export interface Head {
  /** Its words and the minutes that reading takes are those that the whole has if it goes on as it begins. */
  readonly article: Article;
  /** How much of the whole it is, above 0 and below 1. */
  readonly share: number;
}

/** UTF-16 code units: more than the first screen of any terminal holds. */
const LENGTH = 60_000;

/** What it must hold at least to be worth showing; less stands above one long paragraph, or among empty lines. */
const LEAST = LENGTH / 3;

const EMPTY_LINE = /\r?\n[ \t]*\r?\n/g;

/** Where the last paragraph ends that is whole within the first `LENGTH`; 0 where none does. */
function endOf(text: string): number {
  let end = 0;
  for (const { index } of text.slice(0, LENGTH).matchAll(EMPTY_LINE)) end = index;
  return end;
}

/**
 * What plain text begins with, which can be shown before all of it is read: paragraphs hold no more than stands between
 * empty lines. Null for other formats, and where that is not to be had.
 */
export function headOf(text: string, hints: ParseHints): Head | null {
  const end = endOf(text);
  if (end < LEAST || formatOf(text, hints) !== 'text') return null;
  const article = parseArticle(text.slice(0, end), { ...hints, format: 'text' });
  if (article.blocks.reduce((sum, block) => sum + block.text.length, 0) < LEAST) return null;
  const share = end / text.length;
  const { wordCount, readingMinutes } = article;
  return {
    article: {
      ...article,
      wordCount: Math.round(wordCount / share),
      readingMinutes: Math.round(readingMinutes / share),
    },
    share,
  };
}
