import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { parseArticle } from '../../../../source/parser/index.ts';
import { findQuotesAtOnce, findQuotesLater } from '../../../../source/ui/session/background/find-quotes.ts';
import { createStore } from '../../../../source/ui/session/store.ts';
import { documentOf, open } from '../../../support/reading.ts';

const PARAGRAPHS = 3_000;
const text = Array.from({ length: PARAGRAPHS }, (_, lock) => `“It is shut, lock ${lock},” said Ida Moor.`).join('\n\n');

describe('the quotes of an article', () => {
  it('should be found at once up to 3,000 words', async () => {
    const short = parseArticle('“It is shut,” said Ida Moor.', { format: 'text' });
    const found = async (wordCount: number) => {
      const store = createStore(open(documentOf({ ...short, wordCount }, null)), () => {});
      return [await findQuotesAtOnce(store), store.state().document.attribution?.quotes.length];
    };
    assert.deepEqual(await found(3_000), [true, 1]);
    assert.deepEqual(await found(3_001), [false, undefined]);
  });

  it('should be found in another thread if there are many words, without keeping the process alive', async () => {
    const article = parseArticle(text, { format: 'text' });
    const store = createStore(open(documentOf(article, null)), () => {});
    const ports = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
    const before = ports();
    findQuotesLater(store);
    for (;;) {
      await turn();
      if (store.state().document.attribution !== null) break;
      assert.ok(ports() <= before, 'a port keeps the process');
    }
    assert.equal(store.state().document.attribution?.quotes.length, PARAGRAPHS);
  });
});
