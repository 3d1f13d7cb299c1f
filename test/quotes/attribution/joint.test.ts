import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_ARTICLE, speakerNames } from '../../../source/article.ts';
import { findQuotes } from '../../../source/quotes/index.ts';
import { paragraph } from '../blocks.ts';

const speakersOf = (text: string): (string | null)[] =>
  findQuotes({ ...EMPTY_ARTICLE, lang: 'en', blocks: text.split('\n').map(paragraph) }).quotes.map(
    ({ speaker }) => speaker && speakerNames(speaker),
  );

const CASES: readonly (readonly [string, string])[] = [
  ['“It was loud,” said Jo Finch and Mark Tully.', 'Jo Finch and Mark Tully'],
  ['“It was loud,” Jo Finch and Mark Tully said.', 'Jo Finch and Mark Tully'],
  ['“It was loud,” said both Jo Finch and Mark Tully.', 'Jo Finch and Mark Tully'],
  ['“It was loud,” Jo Finch, Ann Bell and Mark Tully wrote in a letter.', 'Ann Bell, Jo Finch and Mark Tully'],
  [
    '“It was loud,” said Jo Finch, Ann Bell, Mark Tully, Ada Holm and Otto Moss.',
    'Jo Finch, Ann Bell, Mark Tully, Ada Holm and Otto Moss',
  ],
  ['“It was loud,” said Jo Finch, Ann Bell, Mark Tully, Ada Holm, Otto Moss and Bea Quell.', 'Jo Finch'],
  ['“It was loud,” Jo Finch and her brother Mark Tully said.', 'Mark Tully and Jo Finch'],
  ['“It was loud,” Ben and Olive Barton said.', 'Ben Barton and Olive Barton'],
  ['“It was loud,” said Jo Finch, and Mark Tully agreed.', 'Jo Finch'],
  ['“It was loud,” said Jo Finch and Mark Tully added that it was late.', 'Jo Finch'],
  ['“It was loud,” said Jo Finch, Mark Tully nodding beside her.', 'Jo Finch'],
];

for (const [text, expected] of CASES)
  test(`should name ${expected} for: ${text}`, () => assert.deepEqual(speakersOf(text), [expected]));

test('should list everybody who speaks jointly among the people, once each', () => {
  const { people, quotes } = findQuotes({
    ...EMPTY_ARTICLE,
    lang: 'en',
    blocks: [paragraph('“It was loud,” said Jo Finch and Mark Tully. “It was late,” said Tully.')],
  });
  assert.deepEqual(
    people.map(({ name }) => name),
    ['Jo Finch', 'Mark Tully'],
  );
  assert.deepEqual(quotes[0]?.speaker?.also, [{ person: 'p2', name: 'Mark Tully' }]);
  assert.equal(quotes[1]?.speaker?.also, undefined);
});
