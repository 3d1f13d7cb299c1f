import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { readText } from '../../../source/quotes/text/article-text.ts';
import { articleOf } from '../../support/reading.ts';

const types = (...blocks: Partial<Block>[]): string[] => readText(articleOf(blocks)).blocks.map(({ type }) => type);
const post = (text: string, group?: number): Partial<Block> => ({
  type: 'embed',
  text,
  ...(group === undefined ? {} : { group }),
});

describe('an embedded post', () => {
  it('should be read as a block quotation if its last paragraph names its author', () => {
    assert.deepEqual(types(post('The boat is late.', 1), post('— Mina Holt (@mina)', 1)), ['quote', 'quote']);
    assert.deepEqual(types(post('The boat is late.', 1), post('Mina Holt', 1)), ['embed', 'embed']);
    assert.deepEqual(types(post('— Mina Holt', 1)), ['embed']);
    assert.deepEqual(types(post('The boat is late.', 1), post('— Mina Holt', 2)), ['embed', 'embed']);
    assert.deepEqual(types(post('A film'), post('— Another film')), ['embed', 'embed']);
  });
});
