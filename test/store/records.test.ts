import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPercent, readPosition, readTime } from '../../source/store/records.ts';

describe('a time from the state file', () => {
  it('should be a valid date', () => {
    for (const time of [0, 1_700_000_000_000, 8.64e15, -8.64e15]) assert.equal(readTime(time), time);
    for (const damaged of [8.64e15 + 2, -9e15, Number.NaN, 'soon', undefined]) assert.equal(readTime(damaged), 0);
    assert.doesNotThrow(() => new Date(readTime(-9e15)).toISOString());
  });
});

describe('a percentage from the state file', () => {
  it('should be between 0 and 100', () => {
    assert.deepEqual([0, 42.5, 100].map(readPercent), [0, 42.5, 100]);
    assert.deepEqual([-1, 101, Number.NaN, 'half', null].map(readPercent), [0, 100, 0, 0, 0]);
  });
});

describe('a position from the state file', () => {
  const position = { block: 3, offset: 0, before: 'the', after: ' quay', paged: true };

  it('should be what was written', () => {
    assert.deepEqual(readPosition(JSON.stringify(position)), position);
    const { paged: _, ...older } = position;
    assert.deepEqual(readPosition(JSON.stringify(older)), { ...position, paged: false });
  });

  it('should be null if another program wrote something else', () => {
    for (const damage of [
      { block: -1 },
      { block: 1.5 },
      { block: '3' },
      { offset: -1 },
      { offset: null },
      { before: 3 },
      { after: null },
      { paged: 1 },
    ]) {
      assert.equal(readPosition(JSON.stringify({ ...position, ...damage })), null, JSON.stringify(damage));
    }
    for (const json of ['null', '3', '[]', '{', '', null]) assert.equal(readPosition(json), null, String(json));
  });
});
