import type { Article, Attribution } from '../article.ts';
import { attributeQuotes } from './attribution/attribute.ts';
import { findPeople } from './people/people.ts';
import { findSpans } from './spans/find-spans.ts';
import { analyzeSyntax } from './syntax/syntax.ts';
import { readText } from './text/article-text.ts';

export type { Attribution } from '../article.ts';

/**
 * Finds the people named in an article and its quotations, with their speakers. Offsets are UTF-16 code units of the
 * blocks' texts. Pure; throws nothing; takes linear time.
 *
 * There are five stages, each a function from one value to the next. A value extends the one before:
 *
 * | value           | adds                                                                  |
 * | --------------- | --------------------------------------------------------------------- |
 * | `ArticleText`   | the language; the blocks' text without note marks                     |
 * | `ArticleSpans`  | the quotations, as ranges with a kind                                 |
 * | `ArticlePeople` | the paragraphs as tokens; the register of entities and their mentions |
 * | `ArticleSyntax` | chunks, sentences, cue frames; roles, ages and genders of the people  |
 * | `Attribution`   | the result alone: people and quotations with their speakers           |
 */
export function findQuotes(article: Article): Attribution {
  const text = readText(article);
  const spans = findSpans(text);
  const people = findPeople(spans);
  const syntax = analyzeSyntax(people);
  return attributeQuotes(syntax);
}
