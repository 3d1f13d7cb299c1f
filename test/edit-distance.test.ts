import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editDistance } from '../source/edit-distance.ts';

describe('the distance of two words', () => {
  it('should be the fewest letters to insert, delete, change or swap', () => {
    for (const [one, other, edits] of [
      ['width', 'width', 0],
      ['widht', 'width', 1],
      ['idwth', 'width', 2],
      ['wdith', 'width', 1],
      ['with', 'width', 1],
      ['widdth', 'width', 1],
      ['wadth', 'width', 1],
      ['', 'width', 5],
      ['ab', 'cd', 2],
    ] as const) {
      assert.equal(editDistance(one, other), edits, one);
      assert.equal(editDistance(other, one), edits, one);
    }
  });
});
