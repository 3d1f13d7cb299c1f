import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toFetch } from '../../../source/app/verbs/saving/to-fetch.ts';
import { articleOf } from '../../../source/app/verbs/transfer/article-of.ts';
import { type Outcome, Tally } from '../../../source/app/verbs/transfer/tally.ts';
import type { ImportItem } from '../../../source/library/imports/item.ts';

const complaints: string[] = [];
function tally(outcomes: readonly Outcome[], more: { repeated?: number; unreadable?: number } = {}): Tally {
  const counted = new Tally('pocket.csv', (message) => complaints.push(message));
  for (const outcome of outcomes) counted.count(outcome);
  for (let times = 0; times < (more.repeated ?? 0); times += 1) counted.repeated();
  for (let line = 1; line <= (more.unreadable ?? 0); line += 1) counted.unreadable(line, 'has no URL');
  return counted;
}

describe('the tally of the articles in a file', () => {
  it('should be summed up in one line', () => {
    const all = tally(['new', 'new', 'queued', 'changed', 'known'], { repeated: 1, unreadable: 2 });
    const rest = '1 known, 1 repeated, 2 unreadable';
    assert.equal(all.summary(false), `pocket.csv: 2 articles imported, 1 to be fetched, 1 changed, ${rest}`);
    assert.equal(all.summary(true), `pocket.csv: 2 articles to import, 1 to be fetched, 1 to change, ${rest}`);
    assert.equal(tally(['known']).summary(false), 'pocket.csv: 1 article known');
    assert.equal(tally([], { unreadable: 1 }).summary(false), 'pocket.csv: 1 line unreadable');
    assert.equal(tally([]).summary(false), 'pocket.csv: no articles');
    assert.equal(complaints[0], 'pocket.csv, line 1: has no URL');
  });

  it('should be counted for the progress line', () => {
    const counted = tally(['new', 'queued', 'known'], { unreadable: 1 });
    assert.deepEqual(counted.progress, { total: 3, done: 3, failed: 1 });
    counted.expect(9);
    assert.deepEqual(counted.progress, { total: 9, done: 3, failed: 1 });
    assert.equal(counted.failed, 1);
    assert.equal(counted.queued, 1);
  });
});

describe('a source to be fetched', () => {
  it('should be a URL without credentials and fragment, or an absolute path', () => {
    assert.deepEqual(toFetch('https://ada:key@e.org/a#b', ['sea']), {
      source: 'https://e.org/a',
      host: 'e.org',
      details: { tags: ['sea'] },
    });
    assert.deepEqual(toFetch('/tmp/a.html'), { source: '/tmp/a.html', host: '', details: {} });
    assert.deepEqual(toFetch('FILE:///tmp/a.html'), { source: 'FILE:///tmp/a.html', host: '', details: {} });
    assert.deepEqual(toFetch('https://[').host, '');
  });
});

describe('the article in an export', () => {
  const item: ImportItem = {
    ...{ url: 'https://e.org/a', title: 'A & B', tags: [], state: null, progress: null, addedAt: null, note: '' },
    ...{ highlights: [], authors: [], site: 'News', lang: 'de', publishedTime: '2024-03-03', html: null, slug: null },
  };
  const words = (count: number): string => `<p>${'Flut '.repeat(count)}</p>`;

  it('should have at least twenty words, unlike a remark of the program', () => {
    assert.equal(articleOf(words(17), { ...item, title: null }), null);
    assert.ok(articleOf(words(20), { ...item, title: null }));
  });

  it('should take from the export whatever the page does not say', () => {
    const article = articleOf(words(30), { ...item, authors: ['Ada Holm'] });
    assert.equal(article?.title, 'A & B');
    assert.equal(article?.siteName, 'News');
    assert.equal(article?.lang, 'de');
    assert.equal(article?.publishedTime, '2024-03-03');
    assert.deepEqual(article?.authors, ['Ada Holm']);
    assert.equal(article?.canonicalUrl, null);
  });
});
