import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../../source/app/verbs/transfer/article-of.ts';
import { rowOf } from '../../../../source/library/imports/item.ts';

const row = rowOf(1, { url: 'https://a.example/', title: 'The tide', site: 'The Post', authors: ['Ann Bell'] });
const read = (html: string) => ('item' in row ? articleOf(html, row.item) : undefined);

test('the text of an export should be an article if it has twenty words with its title', () => {
  assert.equal(read(`<p>${'tide '.repeat(18)}</p>`)?.wordCount, 20);
  assert.equal(read(`<p>${'tide '.repeat(17)}</p>`), null);
});

test('the article of an export should have the metadata of the export', () => {
  const article = read(`<p>${'The tide rose at noon. '.repeat(6)}</p><p>“It rose,” said Bo Finch.</p>`);
  assert.deepEqual([article?.title, article?.siteName, article?.authors], ['The tide', 'The Post', ['Ann Bell']]);
  assert.equal(article?.quotes[0]?.speaker?.name, 'Bo Finch');
  assert.equal(article?.notice, null);
});
