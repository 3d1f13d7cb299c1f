import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { progressLine, timeInWords } from '../../../../source/app/verbs/saving/progress.ts';

describe('a time in words', () => {
  for (const [seconds, expected] of [
    [0, '0 s'],
    [59, '59 s'],
    [60, '1 min 0 s'],
    [95, '1 min 35 s'],
    [3599, '59 min 59 s'],
    [3600, '1 h 0 min'],
    [7325, '2 h 2 min'],
  ] as const)
    it(`should be ${expected} for ${seconds} s`, () => assert.equal(timeInWords(seconds), expected));
});

describe('the line of progress', () => {
  const line = (done: number, failed: number, total: number, elapsed = 1000): string =>
    progressLine({ total, done, failed }, elapsed, true);

  it('should have a bar of twenty columns, the counts, the rate and the time that is left', () => {
    assert.equal(line(0, 0, 4), '.................... 0/4');
    assert.equal(line(1, 0, 4), '#####............... 1/4 - 1.0/s - 3 s left');
    assert.equal(line(1, 1, 4), '##########.......... 2/4 - 1 failed - 2.0/s - 1 s left');
    assert.equal(line(4, 0, 4), '#################### 4/4 - 4.0/s');
    assert.equal(line(0, 0, 0), '#################### 0/0');
  });

  it('should round the rate from ten a second on', () => {
    assert.match(line(99, 0, 200, 10_000), /9\.9\/s/);
    assert.match(line(104, 0, 200, 10_000), /10\/s/);
    assert.match(line(1, 0, 4, 0), /0\.0\/s/);
  });

  it('should be drawn in blocks if the terminal has them', () => {
    assert.equal(
      progressLine({ total: 2, done: 1, failed: 0 }, 1000, false),
      '██████████░░░░░░░░░░ 1/2 · 1.0/s · 1 s left',
    );
  });
});
