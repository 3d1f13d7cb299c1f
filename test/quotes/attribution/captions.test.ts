import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Block, EMPTY_ARTICLE } from '../../../source/article.ts';
import { findQuotes } from '../../../source/quotes/index.ts';
import { paragraph } from '../blocks.ts';

const caption = (text: string): Block => ({ type: 'caption', text, spans: [] });

const said = (...blocks: Block[]): (string | null)[] =>
  findQuotes({ ...EMPTY_ARTICLE, lang: 'en', blocks }).quotes.map(({ speaker }) => speaker?.name ?? null);

test('a caption should name the speaker of its quotation', () => {
  assert.deepEqual(said(paragraph('Bea Quell rows.'), caption('“I row here every day,” said Bea Quell.')), [
    'Bea Quell',
  ]);
});

test('a caption should have no quotation whose speaker it does not name', () => {
  assert.deepEqual(said(paragraph('“It is done,” said Ada Holm.'), caption('The “old and slow” ferry, it is said')), [
    'Ada Holm',
  ]);
});

test('a caption should not change who goes on speaking in the text', () => {
  const blocks = [
    paragraph('“It is done,” said Ada Holm.'),
    caption('“I row here,” said Bea Quell.'),
    paragraph('“It is good and it will stay so for years.”'),
  ];
  assert.deepEqual(said(...blocks), ['Ada Holm', 'Bea Quell', 'Ada Holm']);
});
