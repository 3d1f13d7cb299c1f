import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePage } from '../../../source/parser/html/page.ts';
import { type Metadata, readMetadata } from '../../../source/parser/metadata/index.ts';

const url = 'https://www.bay-courier.example/2025/08/25/ferry';

function read(head: string, body = ''): Metadata {
  return readMetadata(parsePage(`<html lang="en_gb"><head>${head}</head><body>${body}</body></html>`), url);
}

describe('readMetadata', () => {
  it("should prefer the page's own headline to titles for search engines and social networks", () => {
    const head =
      '<title>Ferry drone crosses the bay: all you need to know | Bay Courier</title><meta property="og:title" content="Ferry drone crosses bay">';
    assert.equal(
      read(head, '<h1>A ferry drone crosses the bay for the first time</h1>').title,
      'A ferry drone crosses the bay for the first time',
    );
  });

  it('should not mistake the name of the site for a headline', () => {
    const head =
      '<title>Ferry drone crosses bay | Bay Courier</title><meta property="og:site_name" content="Bay Courier">';
    assert.equal(read(head, '<h1>Bay Courier</h1>').title, 'Ferry drone crosses bay');
    assert.equal(
      read('<title>Bay Courier » Ferry drone crosses bay</title>', '<h1>Bay-Courier</h1>').title,
      'Ferry drone crosses bay',
    );
  });

  it('should compare characters in scripts without spaces', () => {
    const headline = '港は春まで待つことになった';
    for (const title of ['港', '港は春まで待つ', '港は夏まで待つことになった', `${headline} | 湾岸新聞`]) {
      assert.equal(read(`<title>${title}</title>`, `<h1>${headline}</h1>`).title, headline, title);
    }
    assert.equal(read('<title>橋が落ちた朝</title>', `<h1>${headline}</h1>`).title, '橋が落ちた朝');
    assert.equal(read('<title>ภาษา</title>', '<h1>ภาษาไทยในท่าเรือ</h1>').title, 'ภาษาไทยในท่าเรือ');
  });

  it('should find authors and dates beside the headline', () => {
    const body =
      '<h1>Ferry drone crosses bay</h1><div><span>By</span> <a href="/x">Ada Moor</a> and <a href="/y">Jan Berg</a></div><p>Updated 26 August 2025</p><p>25 August 2025</p>';
    const { authors, byline, publishedTime, modifiedTime } = read('<title>Ferry drone crosses bay</title>', body);
    assert.deepEqual(authors, ['Ada Moor', 'Jan Berg']);
    assert.equal(byline, 'Ada Moor, Jan Berg');
    assert.equal(publishedTime, '2025-08-25');
    assert.equal(modifiedTime, '2025-08-26');
  });

  it('should prefer a person to the publisher', () => {
    const script =
      '<script type="application/ld+json">{"@type":"Article","headline":"Ferry","author":{"@type":"Organization","name":"Bay Courier"}}</script>';
    const head = `<meta property="og:site_name" content="Bay Courier">${script}`;
    assert.deepEqual(read(head, '<h1>Ferry</h1><p>By Ada Moor</p>').authors, ['Ada Moor']);
    assert.deepEqual(read(head, '<h1>Ferry</h1>').authors, ['Bay Courier']);
  });

  it('should name every author, without roles', () => {
    const both = ['Anna Smith', 'Ben Jones'];
    const pages = [
      ['<meta name=author content="Anna Smith, Ben Jones (Staff Writer)">', ''],
      ['', '<h1>Ferry</h1><p>By Anna Smith, Political Editor, and Ben Jones in Nordhavn</p>'],
      ['', '<h1>Ferry</h1><p>By Anna Smith and Ben Jones, published 3 March 2024</p>'],
      ['', '<h1>Ferry</h1><p class=byline>Anna Smith, SENIOR REPORTER, Ben Jones</p>'],
    ] as const;
    for (const [head, body] of pages) {
      const { authors, byline } = read(head, body);
      assert.deepEqual(authors, both);
      assert.match(byline ?? '', /^Anna Smith(?:,| and) Ben Jones$/, body);
    }
  });

  it('should read microdata and meta tags', () => {
    const { publishedTime, authors, excerpt, siteName, lang, canonicalUrl } = read(
      '<meta name="description" content="A drone &amp;amp; a bay"><meta property="og:site_name" content="Bay Courier"><link rel="canonical" href="/ferry">',
      '<h1>Ferry</h1><time itemprop="datePublished" datetime="2025-08-25T07:00:00+01:00">today</time><span itemprop="author" itemscope><span itemprop="name">Ada Moor</span></span>',
    );
    assert.equal(publishedTime, '2025-08-25T07:00:00+01:00');
    assert.deepEqual(authors, ['Ada Moor']);
    assert.equal(excerpt, 'A drone & a bay');
    assert.equal(siteName, 'Bay Courier');
    assert.equal(lang, 'en-GB');
    assert.equal(canonicalUrl, 'https://www.bay-courier.example/ferry');
  });

  it('should fall back to the date in the URL', () => {
    assert.equal(read('', '<p>text</p>').publishedTime, '2025-08-25');
  });
});
