import type { Article, Attribution } from '../article.ts';
import { attribute } from './attribute.ts';
import { readForQuotes } from './reading.ts';
import { writeDown } from './result.ts';

export type { Attribution } from '../article.ts';

/**
 * Everybody an article names and everything that is quoted, with its speaker. Offsets are UTF-16 code units of the
 * blocks' texts. Pure, throws nothing, linear in the length of the article.
 */
export function findQuotes(article: Article): Attribution {
  const reading = readForQuotes(article);
  return writeDown(reading, attribute(reading));
}
