import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growsNoFasterThan } from './growth.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

let spun = 0;

/** A counting loop, which needs no memory. The count is used, so that the loop is not optimized away. */
function spin(turns: number): void {
  for (let turn = 0; turn < turns; turn += 1) spun = (Math.imul(spun, 31) + turn) | 0;
}

test('should fail work that grows with the square, however often it is measured', () => {
  assert.throws(
    () =>
      growsNoFasterThan(numbers, (of) => spin(of.length ** 2), { size: 1200, times: 4, most: 8, tries: 1, runs: 1 }),
    /4 times the size takes 1\d/,
  );
});

test('should pass work that grows with the size', () => {
  growsNoFasterThan(numbers, (of) => spin(of.length * 2500), { size: 1200, times: 4, most: 8, tries: 1, runs: 1 });
});
