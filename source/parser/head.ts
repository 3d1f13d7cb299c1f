import type { Article } from '../article.ts';
import { parseArticle } from './index.ts';
import { formatOf } from './input/detect-format.ts';
import type { ParseHints } from './input/hints.ts';

/** The beginning of a long text, as an article. */
export interface Head {
  /** `wordCount` and `readingMinutes` are estimates for the whole text. */
  readonly article: Article;
  /** The length of the beginning as a share of the whole text, between 0 and 1. */
  readonly share: number;
}

/** The length of the beginning in UTF-16 code units: more than a screen of any terminal shows. */
const LENGTH = 60_000;

/** The minimum length of a beginning that is shown. It is less before a long paragraph, or if there are many empty lines. */
const SHORTEST = LENGTH / 3;

const EMPTY_LINE = /\r?\n[ \t]*\r?\n/g;

/** The end of the last paragraph that is complete in the first `LENGTH` code units; 0 if there is none. */
function endOf(text: string): number {
  let end = 0;
  for (const { index } of text.slice(0, LENGTH).matchAll(EMPTY_LINE)) end = index;
  return end;
}

/**
 * The beginning of a plain text, which is shown before the rest is parsed. This works because paragraphs end at empty lines.
 * Null for other formats, and for a text without a usable beginning.
 */
export function headOf(text: string, hints: ParseHints): Head | null {
  const end = endOf(text);
  if (end < SHORTEST || formatOf(text, hints) !== 'text') return null;
  const article = parseArticle(text.slice(0, end), { ...hints, format: 'text' });
  if (article.blocks.reduce((sum, block) => sum + block.text.length, 0) < SHORTEST) return null;
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
