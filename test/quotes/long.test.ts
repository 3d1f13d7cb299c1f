import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { articleOf } from '../../scripts/learn/groups.ts';
import { readMarked } from '../../scripts/learn/marked.ts';
import { type Block, EMPTY_ARTICLE } from '../../source/article.ts';
import { findQuotes } from '../../source/quotes/index.ts';
import { paragraph } from './blocks.ts';

/** More text than is kept whole, in which nobody is named and no language is told. */
const FIGURES: readonly Block[] = Array.from({ length: 400 }, (_, row) => paragraph(`${row} 4711 0815. `.repeat(20)));

const texts = ['attribution', 'attribution-unseen'].flatMap((name) => {
  const folder = new URL(`../../fixtures/${name}/`, import.meta.url);
  return readdirSync(folder).map((file) => readMarked(file, readFileSync(new URL(file, folder), 'utf8')));
});

const german = `Der Hafen bleibt zu. Das sagte die Hafenmeisterin Ada Holm am Montag. „Wir warten noch auf das Gutachten“, sagte sie.
„Das dauert uns zu lange“, sagt Fischer Jens Quell, 54, der an der Mole wohnt. Holm, so heißt es, kenne die Klagen.`;

/** That Vorn is a person is known only from what he says, after the cues are found. */
const unknown = `“The gate is shut,” said Vorn. The clerk, Vorn of the harbour, said it was late. “We shall see,” the clerk said.
The keeper, Vorn of the lock, told them: “It was shut when I came.”`;

const more = [
  { id: 'german', text: german },
  { id: 'a name that nothing tells of', text: unknown },
];

describe('an article that is too long to be cached', () => {
  for (const { id, text } of [...texts, ...more]) {
    it(`should be attributed like a shorter one: ${id}`, () => {
      const { blocks } = articleOf(text).article;
      const article = { ...EMPTY_ARTICLE, lang: id === 'german' ? 'de' : 'en' };
      const short = findQuotes({ ...article, blocks });
      const long = findQuotes({ ...article, blocks: [...blocks, ...FIGURES] });
      assert.ok(short.quotes.length > 0);
      assert.deepEqual(long, short);
    });
  }

  it('should attribute a quotation of many pages to its speaker', () => {
    const said = Array.from({ length: 400 }, (_, number) =>
      `“The ${number}th night was as wet as the others. `.repeat(6),
    );
    const parts = said.map((text) => text.replaceAll(/(?<!^)“/g, ''));
    const blocks = ['Ada Holm told the court how it was:', ...parts, '“Then it was over,” she said.'].map(paragraph);
    const { quotes } = findQuotes({ ...EMPTY_ARTICLE, lang: 'en', blocks });
    assert.equal(quotes.length, 1);
    assert.equal(quotes[0]?.parts.length, 401);
    assert.equal(quotes[0]?.speaker?.name, 'Ada Holm');
  });
});
