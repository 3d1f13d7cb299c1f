import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePage } from '../../../source/parser/html/page.ts';
import { parseArticle } from '../../../source/parser/index.ts';
import { type Metadata, readMetadata } from '../../../source/parser/metadata/index.ts';
import { namesIn } from '../../../source/parser/metadata/names.ts';

const read = (html: string, url: string | null = null): Metadata => readMetadata(parsePage(html), url);
const TEXT =
  '<p>The mill stood still for a year, and the miller did not mind at all, since there was nothing to grind.</p>';

describe('titles of pages', () => {
  it('should keep guillemets around a quotation, and treat a single one as a separator', () => {
    assert.equal(
      read('<title>La ministra pide «calma» y «tiempo» a los molineros</title>').title,
      'La ministra pide «calma» y «tiempo» a los molineros',
    );
    assert.equal(read('<title>Old mill grinds again » Nordhavn Post</title>').title, 'Old mill grinds again');
  });

  it('should prefer an h2 with the stated title to an h1 with one of its words', () => {
    const head =
      '<title>Mill 2.0 grinds rye - Mill Notes</title><meta property="og:title" content="Mill 2.0 grinds rye">';
    assert.equal(
      read(`${head}<h1>Mill Notes Weekly</h1><h2>Mill 2.0 grinds rye</h2>${TEXT}`).title,
      'Mill 2.0 grinds rye',
    );
    assert.equal(
      read(`${head}<h1>Mill 2.0 grinds rye</h1><h2>Mill 2.0 grinds rye</h2>${TEXT}`).title,
      'Mill 2.0 grinds rye',
    );
  });
});

describe('names of authors', () => {
  it('should put a given name before its surname', () => {
    assert.deepEqual(namesIn('Moor, A.'), ['A. Moor']);
    assert.deepEqual(namesIn('Berg, Ludwig van den'), ['Ludwig van den Berg']);
    assert.deepEqual(namesIn('Ortiz, Lía M.'), ['Lía M. Ortiz']);
    assert.deepEqual(namesIn('Ada Moor, Jan Berg'), ['Ada Moor', 'Jan Berg']);
    assert.deepEqual(
      read('<meta name="DC.Creator" content="Moor, A."><meta name="dc.creator" content="Jong, Piet de">').authors,
      ['A. Moor', 'Piet de Jong'],
    );
  });

  it('should omit the newspaper after "for"', () => {
    assert.deepEqual(namesIn('By Ada Moor For Nordhavn Post'), ['Ada Moor']);
    assert.deepEqual(namesIn('Ada Moor for the Nordhavn Post'), ['Ada Moor']);
  });
});

describe('dates of pages', () => {
  const time = (head: string, body = '', url: string | null = null): string | null =>
    read(`<html lang="en"><head>${head}</head><body><h1>Mill</h1>${body}</body></html>`, url).publishedTime;
  const STATED = '<meta property="article:published_time" content="2024-05-08T09:00:00Z">';

  it('should use an older date only in the first texts after the headline', () => {
    const lines = (before: number): string => `${'<p>Rye.</p>'.repeat(before)}<p>3 May 2024</p>`;
    assert.equal(time(STATED, lines(5)), '2024-05-03');
    assert.equal(time(STATED, lines(6)), '2024-05-08T09:00:00Z');
    assert.equal(time('', lines(6)), '2024-05-03');
  });

  it('should prefer the citation date to the date of receipt', () => {
    assert.equal(time('<meta name="citation_date" content="2024/05/08">', '<p>Received: 3 May 2024</p>'), '2024-05-08');
  });

  it('should recognize a visible date that is the stated one with day and month exchanged', () => {
    const stated = '<meta name="published_at" content="2024-08-05 10:00:00">';
    assert.equal(time(stated, '<p>08.05.24</p>'), '2024-08-05T10:00:00');
    assert.equal(time(stated, '<p>07.05.24</p>'), '2024-05-07');
  });

  it('should use the day in the URL if the time in UTC is on the next day', () => {
    assert.equal(time(STATED, '', 'https://post.example/2024/05/07/mill'), '2024-05-07');
    assert.equal(time(STATED, '', 'https://post.example/news/20240507/mill'), '2024-05-07');
    assert.equal(time(STATED, '', 'https://post.example/2024/05/06/mill'), '2024-05-08T09:00:00Z');
    assert.equal(
      time(STATED.replace('Z', '+02:00'), '', 'https://post.example/2024/05/07/mill'),
      '2024-05-08T09:00:00+02:00',
    );
  });

  it('should read dates in URLs of several forms', () => {
    for (const path of ['2024/05/07/mill', '2024-05-07-mill', '2024-05-07+mill', '2024/may/07/mill', '20240507/mill']) {
      assert.equal(time('', '', `https://post.example/${path}`), '2024-05-07', path);
    }
    assert.equal(time('', '', 'https://post.example/20240507123/mill'), null);
  });
});

describe('pages as a whole', () => {
  it('should prefer the direction of the body to that of the root', () => {
    assert.equal(read('<html dir="ltr"><body dir="RTL">').dir, 'rtl');
    assert.equal(read('<html dir="rtl"><body>').dir, 'rtl');
  });

  it('should count characters in scripts without spaces, and words elsewhere', () => {
    const count = (text: string): number => parseArticle(`<p>${text}</p>`, { format: 'html', full: true }).wordCount;
    assert.equal(count('磨坊停了，一年。'), 6);
    assert.equal(count('The mill 停了 a year.'), 6);
    assert.equal(count('제분소가 멈췄다.'), 2);
  });

  it('should trust a declaration of UTF-8 despite some stray bytes', () => {
    const bytes = (good: number, bad: number): Uint8Array =>
      Buffer.concat([Buffer.from(`<meta charset="utf-8"><p>${'Mühle '.repeat(good)}`), Buffer.alloc(bad, 0x93)]);
    const textOf = (input: Uint8Array): string =>
      parseArticle(input, { format: 'html', full: true }).blocks[0]?.text ?? '';
    assert.match(textOf(bytes(20, 9)), /^Mühle/);
    assert.doesNotMatch(textOf(bytes(20, 10)), /^Mühle/);
  });
});
