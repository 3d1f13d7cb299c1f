import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

const TEXT =
  'This is the bread that the miller of the lower valley has baked every week for forty years, and it keeps for ten days.';
const FLOUR = ['500 g rye flour', '2 spoons of <b>salt</b> &amp; seed', '300 ml warm water'];
const recipe = (ingredients: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'Recipe', recipeIngredient: ingredients }).replaceAll('</', '<\\/')}</script>`;
const read = (data: string, inside = '') =>
  parseArticle(
    `<title>Bread</title>${data}<article><h1>Bread</h1><p>${TEXT}</p>${inside}<p>${TEXT} Really.</p></article>`,
  );
const items = (data: string, inside = ''): readonly string[] =>
  read(data, inside).blocks.flatMap(({ type, text }) => (type === 'item' ? [text] : []));

describe('ingredients in the data of a page', () => {
  it('should follow the text as a list, with a notice', () => {
    const { blocks, notice, wordCount } = read(recipe(FLOUR), '<ul><li>First a bowl, then a cloth.</li></ul>');
    assert.deepEqual(
      blocks.slice(-3).map(({ type, text, marker, group }) => [type, text, marker, group]),
      [
        ['item', '500 g rye flour', '•', 2],
        ['item', '2 spoons of salt & seed', '•', 2],
        ['item', '300 ml warm water', '•', 2],
      ],
    );
    assert.equal(notice?.code, 'from-data');
    assert.match(notice?.message ?? '', /ingredients/);
    assert.equal(wordCount - read('', '<ul><li>First a bowl, then a cloth.</li></ul>').wordCount, 14);
  });

  it('should not be added if the page says one of them, has several recipes, or too few or long ones', () => {
    assert.deepEqual(items(recipe(FLOUR), '<p>Take 500 g of it. 300 ml warm water is enough, he says.</p>'), []);
    assert.deepEqual(items(recipe(FLOUR) + recipe(FLOUR)), []);
    assert.deepEqual(items(recipe(FLOUR.slice(0, 2))), []);
    assert.deepEqual(items(recipe([...FLOUR, 'x'.repeat(301)])), []);
    assert.equal(items(recipe([...FLOUR, 'x'.repeat(300)])).length, 4);
    assert.equal(items(recipe(Array.from({ length: 200 }, (_, at) => `${at} g rye`))).length, 200);
    assert.deepEqual(items(recipe(Array.from({ length: 201 }, (_, at) => `${at} g rye`))), []);
    assert.deepEqual(items(recipe({ name: 'flour' })), []);
  });

  it('should not replace a notice of the page', () => {
    const bare = parseArticle(
      `<title>Page not found</title>${recipe(FLOUR)}<h1>Page not found</h1><p>There is no such page.</p>`,
    );
    assert.notEqual(bare.notice?.code, 'from-data');
  });
});
