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

describe('the mark of a note', () => {
  const read = (block: Partial<Block>, ...more: Partial<Block>[]): string | undefined =>
    readText(articleOf([block, ...more])).blocks[0]?.text;
  const raised = (sign: string): string | undefined =>
    read({ text: `Ice${sign} fell.`, spans: [{ start: 3, end: 3 + sign.length, style: 'sup' }] });

  it('should be blank if it is raised and a number of up to three digits, a letter or a sign', () => {
    for (const sign of ['1', '123', '[1]', 'a', '*', '†'])
      assert.equal(raised(sign), `Ice${' '.repeat(sign.length)} fell.`);
    for (const sign of ['1234', 'ab', 'th', '1a']) assert.equal(raised(sign), `Ice${sign} fell.`);
  });

  it('should stay if it is not raised', () => {
    assert.equal(read({ text: 'Ice1 fell.', spans: [{ start: 3, end: 4, style: 'bold' }] }), 'Ice1 fell.');
    assert.equal(read({ text: 'Ice1 fell.', spans: [{ start: 3, end: 4, style: 'link', href: '/1' }] }), 'Ice1 fell.');
  });
});
