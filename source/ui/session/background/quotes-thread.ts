/**
 * The messages between the reader and the thread that finds the quotes of a long article. Each is small, because copying a
 * large one delays keys and leaves as much garbage.
 */

import type { Article, Block, Person, Quote } from '../../../article.ts';
import { blockSlices } from '../../../block-slices.ts';

/** The article's blocks in several messages, then the rest of the article, then a request for each further answer. */
export type ToThread =
  | { readonly type: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly type: 'article'; readonly article: Omit<Article, 'blocks'> }
  | { readonly type: 'more' };

/** Quotes in the order of the article. The last message also has the people. */
export interface FromThread {
  readonly quotes: readonly Quote[];
  readonly people: readonly Person[] | null;
}

/** The most quotes in one message. @speed */
const QUOTES = 500;

/** Makes the messages that send an article to the thread. */
export function* toThread({ blocks, ...article }: Article): Generator<ToThread> {
  for (const slice of blockSlices(blocks)) yield { type: 'blocks', blocks: slice };
  yield { type: 'article', article };
}

/** Makes the messages that send the result back: the first at once, each further one on request. */
export function* fromThread(people: readonly Person[], quotes: readonly Quote[]): Generator<FromThread> {
  for (let start = 0; ; start += QUOTES) {
    const isLast = start + QUOTES >= quotes.length;
    yield { quotes: quotes.slice(start, start + QUOTES), people: isLast ? people : null };
    if (isLast) return;
  }
}

/**
 * Replaces the strings of a quote from another thread, which are copies, with slices of the article's text, so that the text of a
 * long article is not kept in memory twice.
 */
export function sharingText({ blocks }: Pick<Article, 'blocks'>): (quote: Quote) => Quote {
  const strings = new Map<string, string>();
  const shared = <T extends string>(text: T): T => {
    const known = strings.get(text);
    if (known === undefined) strings.set(text, text);
    return (known ?? text) as T;
  };
  return (quote) => {
    const parts = quote.parts.map((part) => {
      const text = blocks[part.block]?.text.slice(part.start, part.end);
      return text === part.text ? { ...part, text } : part;
    });
    const [only] = parts;
    const { speaker, cue } = quote;
    return {
      ...quote,
      kind: shared(quote.kind),
      text: parts.length === 1 && only?.text === quote.text ? only.text : quote.text,
      parts,
      speaker: speaker && {
        ...speaker,
        person: shared(speaker.person),
        name: shared(speaker.name),
        how: shared(speaker.how),
      },
      cue: cue === null ? null : shared(cue),
    };
  };
}
