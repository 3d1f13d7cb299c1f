import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { parseArticle } from '../../../source/parser/index.ts';
import { DEFAULT_SETTINGS } from '../../../source/reader/model/settings.ts';
import { openReader } from '../../../source/reader/open.ts';
import { findQuotesLater } from '../../../source/ui/session/find-quotes.ts';
import { createStore } from '../../../source/ui/session/store.ts';

const PARAGRAPHS = 3_000;
const text = Array.from({ length: PARAGRAPHS }, (_, lock) => `“It is shut, lock ${lock},” said Ida Moor.`).join('\n\n');

it('should find the quotes of a long article in another thread, for which nobody waits who leaves the reader', async () => {
  const article = parseArticle(text, { format: 'text' });
  const document = { name: 'locks', address: null, article, attribution: null, source: { index: 0, of: 1 } };
  const store = createStore(openReader(document, { columns: 80, rows: 24 }, DEFAULT_SETTINGS), () => {});
  const ports = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
  const before = ports();
  findQuotesLater(store);
  for (;;) {
    await turn();
    if (store.state().document.attribution !== null) break;
    assert.equal(ports(), before, 'a port keeps the process');
  }
  assert.equal(store.state().document.attribution?.quotes.length, PARAGRAPHS);
});
