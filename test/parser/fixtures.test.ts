import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, it } from 'node:test';
import { parseArticle } from '../../source/parser/index.ts';

/** The parts of `actual` that `expected` speaks of: of objects the same keys, of lists every entry. */
function spokenOf(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return actual.map((item, index) => (index < expected.length ? spokenOf(item, expected[index]) : item));
  }
  if (!isRecord(expected) || !isRecord(actual)) return actual;
  return Object.fromEntries(Object.keys(expected).map((key) => [key, spokenOf(actual[key], expected[key])]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

const EXPECTED = globSync('fixtures/*/expected.json').sort();

describe('fixtures', () => {
  it('should be found by this test', () => {
    assert.ok(EXPECTED.length > 5, `${EXPECTED.length} fixtures`);
  });

  for (const path of EXPECTED) {
    const folder = dirname(path);
    it(`should read ${basename(folder)} as expected`, () => {
      const [input] = globSync(`${folder}/input.*`);
      assert.ok(input, `${folder} has no input`);
      const expected: unknown = JSON.parse(readFileSync(path, 'utf8'));
      const hints = isRecord(expected) && isRecord(expected.hints) ? expected.hints : {};
      const article = parseArticle(readFileSync(input), { fileName: input, ...hints });
      assert.deepEqual(spokenOf({ ...article, hints }, expected), expected);
    });
  }
});
