import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block, Omitted } from '../../../source/article.ts';
import { omitBlocks } from '../../../source/parser/blocks/omit-blocks.ts';

const block = (text: string, more: Partial<Block> = {}): Block => ({ type: 'paragraph', text, spans: [], ...more });
const note = (...marks: readonly number[]): Block => {
  const [from, ...alsoFrom] = marks.map((index) => ({ block: index, offset: 2 }));
  return block('Note', { type: 'footnote', ...(from ? { from } : {}), ...(alsoFrom.length > 0 ? { alsoFrom } : {}) });
};
const omitted: Omitted[] = [{ text: 'Menu', reason: 'navigation', before: 2 }];

describe('what is left out of the blocks', () => {
  it('should be recorded at its place, with the fragment that it comes from', () => {
    const blocks = [block('a'), block('b', { source: 7 }), block('c'), block('d')];
    const read = omitBlocks(
      { blocks, omitted },
      new Map([
        [1, 'promo'],
        [3, 'share'],
      ]),
    );
    assert.deepEqual(
      read.blocks.map(({ text }) => text),
      ['a', 'c'],
    );
    assert.deepEqual(read.omitted, [
      { text: 'b', reason: 'promo', before: 1, source: 7 },
      { text: 'Menu', reason: 'navigation', before: 1 },
      { text: 'd', reason: 'share', before: 2 },
    ]);
  });

  it('should be nothing if no block is named', () => {
    const given = { blocks: [block('a')], omitted };
    assert.deepEqual(omitBlocks(given, new Map()), given);
  });

  it('should leave the notes with the marks that remain', () => {
    const left = (...marks: readonly number[]): Block | undefined =>
      omitBlocks(
        { blocks: [block('a'), block('b'), block('c'), note(...marks)], omitted: [] },
        new Map([[1, 'promo']]),
      ).blocks.at(-1);
    assert.deepEqual(left(0, 2), note(0, 1));
    assert.deepEqual(left(1, 2), note(1));
    assert.deepEqual(left(0, 1), note(0));
    assert.deepEqual(left(1), note());
  });
});
