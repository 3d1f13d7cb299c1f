import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speakerOfRange } from '../../source/highlights/speaker.ts';
import { articleOf, attributionOf } from '../support/reading.ts';

const article = articleOf(['“We ate,” Ann said. “We sang,” Bo said.', 'It rained.']);
const { quotes } = attributionOf(article, [
  [0, 'We ate,', 'Ann'],
  [0, 'We sang,', 'Bo'],
]);
const speakerOf = (start: number, end: number, block = 0): string | null =>
  speakerOfRange(
    { blocks: article.blocks, quotes },
    { start: { block: 0, offset: start }, end: { block, offset: end } },
  );

test('the speaker of a passage should be the one who says half of it or more', () => {
  assert.equal(speakerOf(1, 8), 'Ann');
  assert.equal(speakerOf(1, 15), 'Ann');
  assert.equal(speakerOf(1, 16), null);
  assert.equal(speakerOf(10, 18), null);
});

test('the speaker of a passage with two of them should be nobody', () => {
  assert.equal(speakerOf(1, 31), null);
  assert.equal(speakerOf(4, 29), null);
  assert.equal(speakerOf(1, 10, 1), null);
});
