/**
 * What goes between the reader and the thread that finds the quotes of a long article. Each message is a small part: it is
 * copied at once, which holds up keys, and leaves as much memory behind.
 */

import type { Article, Block, Person, Quote } from '../../article.ts';

/** The article's blocks, in several messages; what else it has, in the last; from then on a question for more each. */
export type ToThread =
  | { readonly type: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly type: 'article'; readonly article: Omit<Article, 'blocks'> }
  | { readonly type: 'more' };

/** Quotes in the article's order; the people come with the last of them. */
export interface FromThread {
  readonly quotes: readonly Quote[];
  readonly people: readonly Person[] | null;
}

/** UTF-16 code units of the texts in one message. */
const SLICE = 200_000;

/** Quotes in one message. */
const QUOTES = 500;

/** The messages that bring an article to the thread. */
export function* toThread({ blocks, ...article }: Article): Generator<ToThread> {
  let slice: Block[] = [];
  let length = 0;
  for (const block of blocks) {
    slice.push(block);
    length += block.text.length;
    if (length < SLICE) continue;
    yield { type: 'blocks', blocks: slice };
    slice = [];
    length = 0;
  }
  yield { type: 'blocks', blocks: slice };
  yield { type: 'article', article };
}

/** The messages that bring back what was found, the first at once and each other one when it is asked for. */
export function* fromThread(people: readonly Person[], quotes: readonly Quote[]): Generator<FromThread> {
  for (let start = 0; ; start += QUOTES) {
    const isLast = start + QUOTES >= quotes.length;
    yield { quotes: quotes.slice(start, start + QUOTES), people: isLast ? people : null };
    if (isLast) return;
  }
}
