import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blockSlices } from '../source/block-slices.ts';

describe('the slices of an article', () => {
  const slices = (count: number, text: string) => [...blockSlices(Array.from({ length: count }, () => ({ text })))];

  it('should have every block, in order', () => {
    const blocks = Array.from({ length: 9_000 }, (_, index) => ({ text: `Boat ${index}.` }));
    assert.deepEqual([...blockSlices(blocks)].flat(), blocks);
    assert.deepEqual([...blockSlices([])], [[]]);
  });

  it('should be bounded by the text, and by the number of blocks however short they are', () => {
    for (const slice of slices(40, 'x'.repeat(30_000))) assert.ok(slice.length <= 7, `${slice.length} long blocks`);
    for (const slice of slices(20_000, 'a')) assert.ok(slice.length < 4_000, `${slice.length} short blocks`);
    assert.equal(slices(20, 'a').length, 1);
  });
});
