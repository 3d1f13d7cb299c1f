import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { partitionPoint } from '../source/binary-search.ts';

describe('partitionPoint', () => {
  it('should find where a condition begins to hold, wherever that is', () => {
    const integers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(integers, (three) => {
        const [from = 0, edge = 0, to = 0] = three.toSorted((a, b) => a - b);
        assert.equal(
          partitionPoint(from, to, (index) => index >= edge),
          edge,
        );
      }),
    );
  });

  it('should give the end if the condition never holds, and ask nothing about an empty range', () => {
    assert.equal(
      partitionPoint(2, 9, () => false),
      9,
    );
    assert.equal(
      partitionPoint(4, 4, () => assert.fail('asked')),
      4,
    );
  });

  it('should ask about as many integers as the range has binary digits', () => {
    let asked = 0;
    partitionPoint(0, 1_000_000, (index) => {
      asked += 1;
      return index >= 123_456;
    });
    assert.ok(asked <= 20, `${asked}`);
  });
});
