import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { omitRepeatedPictures } from '../../../source/parser/assemble/repeated-pictures.ts';

const picture = (text: string, src?: string): Block => ({ type: 'image', text, spans: [], ...(src ? { src } : {}) });
const left = (...blocks: Block[]): string[] =>
  omitRepeatedPictures({ blocks, omitted: [] }).blocks.map(({ text }) => text);

describe('a picture', () => {
  it('should be left out as a sign if it occurs three times, whatever its words', () => {
    const star = (text: string): Block => picture(text, 'https://paper.example/star.png');
    const quay = picture('quay', 'https://paper.example/quay.jpg');
    assert.deepEqual(left(star('one'), quay, star('two')), ['one', 'quay', 'two']);
    assert.deepEqual(left(star('one'), quay, star('two'), star('three')), ['quay']);
  });

  it('should be left out without an address after one with the same words', () => {
    assert.deepEqual(left(picture('quay'), picture('mole'), picture('quay')), ['quay', 'mole']);
  });
});
