import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';
import { findQuotes } from '../../../source/quotes/index.ts';
import { sharingText } from '../../../source/ui/session/shared-text.ts';

const folder = new URL('../../../fixtures/attribution/', import.meta.url);

test('should say the same as the quotes that came from another thread', () => {
  let quotes = 0;
  for (const file of readdirSync(folder)) {
    const article = parseArticle(readFileSync(new URL(file, folder)), { format: 'text' });
    const found = findQuotes(article);
    quotes += found.quotes.length;
    assert.deepEqual(structuredClone(found.quotes).map(sharingText(article)), found.quotes, file);
  }
  assert.ok(quotes > 20);
});

test('should keep a text that the article does not hold', () => {
  const article = parseArticle('“It is shut,” said Ida Moor. She did not say why.', { format: 'text' });
  const other = findQuotes(article).quotes.map((quote) => ({ ...quote, text: 'It was shut' }));
  assert.equal(other.length, 1);
  assert.deepEqual(other.map(sharingText(article)), other);
});
