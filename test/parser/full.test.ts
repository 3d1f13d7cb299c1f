import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseArticle } from '../../source/parser/index.ts';

describe('parseArticle with full', () => {
  it('should show the whole page', () => {
    const page = readFileSync('fixtures/news-promos/input.html');
    const texts = parseArticle(page, { full: true }).blocks.map(({ text }) => text);
    assert.ok(texts.includes('Sport') && texts.includes('© 2024 Estuary Media Group. All rights reserved.'));
    assert.equal(parseArticle(page, { full: true }).omitted.length, 0);
  });

  it('should omit nothing from a list', () => {
    const seed = parseArticle(readFileSync('fixtures/seed/input.txt'), { full: true });
    assert.deepEqual([seed.blocks.length, seed.omitted.length], [51, 0]);
  });
});
