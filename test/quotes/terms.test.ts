import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_ARTICLE } from '../../source/article.ts';
import { findQuotes } from '../../source/quotes/index.ts';
import { paragraph } from './blocks.ts';

const listed = (texts: readonly string[], lang: string): string[] =>
  findQuotes({ ...EMPTY_ARTICLE, lang, blocks: texts.map(paragraph) }).quotes.map(({ text }) => text);

/** Paragraphs and the quotations that the sidebar lists. */
const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['words that nobody in the paragraph says', ['The ferry has been called “the slowest way to get nowhere”.'], []],
  [
    'a clause that nobody in the paragraph says',
    ['Every guide begins with “You must see the lighthouse!” and a map.'],
    [],
  ],
  ['what somebody says', ['“You must see it,” said Mara Lindqvist.'], ['You must see it,']],
  [
    'a paragraph that is all quotation',
    ['“You must see the lighthouse before it falls.”'],
    ['You must see the lighthouse before it falls.'],
  ],
];

for (const [what, texts, expected] of CASES)
  test(`should list ${expected.length === 0 ? 'no quote for ' : ''}${what}`, () =>
    assert.deepEqual(listed(texts, 'en'), expected));

test('should list words inside a sentence in a language without cues, in which speakers cannot be found', () => {
  assert.equal(listed(['Hän sanoi: “Silta on poikki, ja lautta kulkee vasta huomenna.”'], 'fi').length, 1);
});
