import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPercent, readTime } from '../../source/store/records.ts';

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
