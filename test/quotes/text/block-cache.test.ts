import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { BlockCache } from '../../../source/quotes/text/block-cache.ts';
import { paragraph } from '../blocks.ts';

/** Blocks of so many code units. */
const blocksOf = (count: number, length: number): Block[] =>
  Array.from({ length: count }, () => paragraph('x'.repeat(length)));

/** The number of values that are computed when blocks are read in this order. */
function made(blocks: readonly Block[], asked: Iterable<number>): number {
  let count = 0;
  const cache = new BlockCache(blocks, () => {
    count += 1;
    return count;
  });
  for (const block of asked) cache.at(block);
  return count;
}
const twice = (length: number) => [...Array(length).keys(), ...Array(length).keys()];

describe('values computed from blocks', () => {
  const article = blocksOf(400, 260);

  it('should be computed once for an article of up to 65,536 code units', () => {
    assert.equal(made(blocksOf(64, 1024), twice(64)), 64);
    assert.equal(made([...blocksOf(64, 1024), paragraph('x')], twice(65)), 130);
  });

  it('should be computed again for a long article instead of being kept', () => {
    assert.equal(made(article, twice(400)), 800);
  });

  it('should be computed once while every block refers to them, so that time is linear', () => {
    const far = [0, 1, 2, 3, 4, 5];
    const asked = [...article.keys()].flatMap((block) => [block, ...far]);
    assert.equal(made(article, asked), 400);
  });

  it('should be computed once if nine blocks are read in turn, and more if they are short', () => {
    assert.equal(made(article, twice(9)), 9);
    assert.ok(made(article, [...twice(10), ...twice(10)]) > 10);
    const short = [...blocksOf(10, 128), ...blocksOf(400, 260)];
    assert.equal(made(short, [...twice(10), ...twice(10)]), 10);
  });
});
