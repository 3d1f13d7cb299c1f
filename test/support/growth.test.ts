import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growsNoFasterThan } from './growth.ts';

const numbers = (size: number): number[] => Array.from({ length: size }, (_, at) => at);
const pairs = (of: readonly number[]): number =>
  of.reduce((sum, one) => sum + of.filter((other) => other > one).length, 0);

test('should fail work that grows with the square, however often it is measured', () => {
  assert.throws(
    () => growsNoFasterThan(numbers, pairs, { size: 3000, times: 4, most: 8 }),
    /4 times the size takes 1\d/,
  );
});
