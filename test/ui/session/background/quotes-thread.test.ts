import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';
import type { Article, Block, Quote } from '../../../../source/article.ts';
import { parseArticle } from '../../../../source/parser/index.ts';
import { findQuotes } from '../../../../source/quotes/index.ts';
import {
  type FromThread,
  fromThread,
  sharingText,
  type ToThread,
  toThread,
} from '../../../../source/ui/session/background/quotes-thread.ts';

const said = (count: number) =>
  Array.from({ length: count }, (_, each) => `“It is shut, lock ${each},” said Ida Moor.`).join('\n\n');
const articleOf = (count: number): Article => parseArticle(said(count), { format: 'text' });

const folder = new URL('../../../../fixtures/attribution/', import.meta.url);

/** The article as the thread puts it together. */
function together(messages: Iterable<ToThread>): { blocks: Block[]; rest: object | null; most: number } {
  const blocks: Block[] = [];
  let rest: object | null = null;
  let most = 0;
  for (const message of messages) {
    assert.equal(rest, null, 'nothing comes after the rest');
    if (message.type === 'article') rest = message.article;
    if (message.type !== 'blocks') continue;
    blocks.push(...message.blocks);
    most = Math.max(most, JSON.stringify(message.blocks).length);
  }
  return { blocks, rest, most };
}

describe('the messages to the thread', () => {
  for (const count of [0, 1, 20_000]) {
    it(`should send all of an article of ${count} paragraphs, a long one in small parts`, () => {
      const article = articleOf(count);
      const { blocks, rest, most } = together(toThread(article));
      assert.deepEqual({ ...rest, blocks }, article);
      assert.ok(most < 2_000_000, `${most}`);
    });
  }
});

describe('the messages from the thread', () => {
  const { people, quotes } = findQuotes(articleOf(2));
  const many = (count: number) => Array.from({ length: count }, () => quotes[0] as Quote);

  for (const count of [0, 1, 499, 500, 501, 1000, 1700]) {
    it(`should send ${count} quotes, and the people with the last`, () => {
      const messages = [...fromThread(people, many(count))];
      assert.deepEqual(
        messages.flatMap((message) => message.quotes),
        many(count),
      );
      assert.deepEqual(
        messages.map((message) => message.people),
        [...Array(Math.max(1, Math.ceil(count / 500)) - 1).fill(null), people],
      );
    });
  }

  it('should find what is found in one thread', async () => {
    const article = articleOf(1200);
    const worker = new Worker(new URL('../../../../source/ui/session/background/quotes-worker.ts', import.meta.url));
    const found: Quote[] = [];
    try {
      for (const message of toThread(article)) worker.postMessage(message);
      const last = await new Promise<FromThread>((resolve, reject) => {
        worker.on('error', reject);
        worker.on('message', (message: FromThread) => {
          found.push(...message.quotes);
          if (message.people) resolve(message);
          else worker.postMessage({ type: 'more' } satisfies ToThread);
        });
      });
      assert.deepEqual({ people: last.people, quotes: found }, findQuotes(article));
    } finally {
      await worker.terminate();
    }
  });
});

describe('quotes from the thread', () => {
  it('should stay the same with slices of the article’s text', () => {
    let quotes = 0;
    for (const file of readdirSync(folder)) {
      const article = parseArticle(readFileSync(new URL(file, folder)), { format: 'text' });
      const found = findQuotes(article);
      quotes += found.quotes.length;
      assert.deepEqual(structuredClone(found.quotes).map(sharingText(article)), found.quotes, file);
    }
    assert.ok(quotes > 20);
  });

  it('should keep a text that the article does not hold', () => {
    const article = parseArticle('“It is shut,” said Ida Moor. She did not say why.', { format: 'text' });
    const other = findQuotes(article).quotes.map((quote) => ({ ...quote, text: 'It was shut' }));
    assert.equal(other.length, 1);
    assert.deepEqual(other.map(sharingText(article)), other);
  });
});
