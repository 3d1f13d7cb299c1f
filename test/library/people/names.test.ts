import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agree, bareWords } from '../../../source/library/people/names.ts';

describe('the words of a name', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['dr jo finch', 'jo finch'],
    ['mrs finch', 'finch'],
    ['dr', 'dr'],
    ['m. finch', 'm finch'],
    ['m. jo finch', 'jo finch'],
    ['jo finch', 'jo finch'],
  ];
  for (const [name, words] of cases)
    it(`of “${name}” should be “${words}”`, () => assert.equal(bareWords(name).join(' '), words));
});

describe('two given names', () => {
  it('should agree if they are equal or one is the initial of the other', () => {
    const pairs = [
      ['jo', 'jo'],
      ['j', 'jo'],
      ['jo', 'j'],
      ['jo', 'joan'],
      ['a', 'jo'],
    ] as const;
    assert.deepEqual(
      pairs.map(([one, other]) => agree(one, other)),
      [true, true, true, false, false],
    );
  });
});
