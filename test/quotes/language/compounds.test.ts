import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompoundMap, CompoundSet } from '../../../source/quotes/language/compounds.ts';

test('should include a noun and its compounds with at least three letters before it', () => {
  const bodies = new CompoundSet(['kreml'], ['rat', 'behörde']);
  assert.deepEqual(
    ['kreml', 'rat', 'behörde', 'amtsrat', 'ortrat', 'unrat', 'hafenbehörde', 'zarenkreml'].map((word) =>
      bodies.has(word),
    ),
    [true, true, true, true, true, false, true, false],
  );
});

test('should give a compound the value of the longest noun that it ends in', () => {
  const roles = new CompoundMap(
    [['mann', 1]],
    [
      ['rat', 2],
      ['rätin', 3],
      ['heirat', 4],
    ],
  );
  assert.deepEqual(
    ['mann', 'landrat', 'landrätin', 'scheinheirat', 'hauptmann'].map((word) => roles.get(word)),
    [1, 2, 3, 4, undefined],
  );
  assert.ok(roles.has('stadtrat') && !roles.has('hauptmann'));
});
