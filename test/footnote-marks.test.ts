import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../source/article.ts';
import { continuesNote, footnotesByMark } from '../source/footnote-marks.ts';

const note = (block: number, offset: number): Block => {
  return { type: 'footnote', text: 'See there.', spans: [], from: { block, offset } };
};
const { from: _from, ...unmarked } = note(0, 0);
const paragraph: Block = { type: 'paragraph', text: 'It is shut.', spans: [] };

describe('a block of a footnote', () => {
  it('should continue the one before if both belong to the same mark', () => {
    assert.equal(continuesNote([note(2, 5), note(2, 5)], 1), true);
    assert.equal(continuesNote([note(2, 5), note(2, 6)], 1), false);
    assert.equal(continuesNote([note(2, 5), note(3, 5)], 1), false);
    assert.equal(continuesNote([note(2, 5), unmarked], 1), false);
    assert.equal(continuesNote([unmarked, note(2, 5)], 1), false);
    assert.equal(continuesNote([{ ...paragraph, from: { block: 2, offset: 5 } }, note(2, 5)], 1), false);
    assert.equal(continuesNote([note(2, 5), { ...paragraph, from: { block: 2, offset: 5 } }], 1), false);
    assert.equal(continuesNote([note(2, 5)], 0), false);
  });

  it('should be found by each of its marks, as the first block of the note', () => {
    const find = footnotesByMark([paragraph, { ...note(0, 5), alsoFrom: [{ block: 0, offset: 9 }] }, note(0, 5)]);
    assert.equal(find({ block: 0, offset: 5 }), 1);
    assert.equal(find({ block: 0, offset: 9 }), 1);
    assert.equal(find({ block: 0, offset: 6 }), undefined);
  });
});
