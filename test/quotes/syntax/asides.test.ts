import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speakersOf } from '../blocks.ts';

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['„Das Tor ist zu“, heißt es in einem Brief.', ['einem Brief']],
  ['In dem Brief heißt es, das Tor sei „sehr fest zu und alt“.', ['Brief']],
  ['„Das Tor ist zu“, heißt es, in einem Brief stand mehr.', []],
  ['„Das Tor ist zu“, heißt es – in einem Brief stand mehr.', []],
  ['„Das Tor ist zu“, heißt es dort „kurz“ in einem Brief.', []],
];

for (const [text, expected] of CASES) {
  test(`the source of what is said impersonally should be ${expected[0] ?? 'nobody'}: ${text}`, () => {
    assert.deepEqual(speakersOf([text], 'de'), expected);
  });
}
