import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { growsNoFasterThan } from './growth.ts';

/** Measures work that takes as many milliseconds as `costOf` says, at each of its runs. */
function measure(costOf: (size: number, run: number) => number): void {
  let now = 0;
  let run = 0;
  const work = (size: number): void => {
    now += costOf(size, run);
    run += 1;
  };
  growsNoFasterThan((size) => size, work, { size: 100, times: 4, most: 8, clock: () => now });
}

describe('growsNoFasterThan', () => {
  it('should fail work that grows with the square', () => {
    assert.throws(() => measure((size) => size ** 2), /4 times the size takes 16.00 times as long/);
  });

  it('should pass work that grows with the size', () => {
    measure((size) => size);
  });

  it('should pass it although something slows all but one of its measurements', () => {
    measure((size, run) => (run < 9 && size >= 400 ? 100 * size : size));
  });

  it('should fail quadratic work although something slows some of its measurements', () => {
    assert.throws(() => measure((size, run) => size ** 2 * (run % 3 === 0 ? 3 : 1)));
  });

  it('should pass what takes too little time to be measured', () => {
    measure((size) => size ** 2 / 1e6);
  });
});
