import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';
import { readArticleThing } from '../../../source/parser/metadata/article-thing.ts';

function headline(...scripts: string[]): string | null {
  return readArticleThing(scripts, null).headline;
}

describe('readArticleThing', () => {
  it('should read graphs, lists and references', () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage', '@id': '#page', name: 'Page', datePublished: '2025-01-01' },
        {
          '@type': ['NewsArticle'],
          headline: 'Head',
          author: [{ '@id': '#ada' }, { '@type': 'Person', name: 'Lía Ortiz' }],
        },
        { '@type': 'Person', '@id': '#ada', name: 'Ada Moor', url: 'https://example.org/ada' },
      ],
    };
    const read = readArticleThing([JSON.stringify([graph])], null);
    assert.equal(read.headline, 'Head');
    assert.deepEqual(read.authors, ['Ada Moor', 'Lía Ortiz']);
    assert.equal(read.published, '2025-01-01');
  });

  it('should use the first of two people with one id, and not one that only refers to another', () => {
    const author = (...people: readonly object[]): readonly string[] => {
      const article = { '@type': 'Article', headline: 'A', author: { '@id': '#ada' } };
      return readArticleThing([JSON.stringify([...people, article])], null).authors;
    };
    const ada = { '@type': 'Person', '@id': '#ada', name: 'Ada Moor' };
    assert.deepEqual(author(ada, { ...ada, name: 'A. Moor' }), ['Ada Moor']);
    assert.deepEqual(author({ '@type': 'Person', '@id': '#ada' }, ada), ['Ada Moor']);
  });

  it('should prefer the article with the URL of the page', () => {
    const other = { '@type': 'Article', headline: 'Other', url: 'https://example.org/other' };
    const own = { '@type': 'Article', headline: 'Own', mainEntityOfPage: { '@id': 'http://www.example.org/own/' } };
    assert.equal(readArticleThing([JSON.stringify([other, own])], 'https://example.org/own?x=1').headline, 'Own');
  });

  it('should repair JSON that is broken in common ways', () => {
    assert.equal(headline('<!-- {"@type": "Article", "headline": "A"} -->'), 'A');
    assert.equal(headline('//<![CDATA[\n{"@type": "Article", "headline": "A"}\n//]]>'), 'A');
    assert.equal(headline('{"@type": "Article", "headline": "A\nB",}'), 'A B');
    assert.equal(headline('{"@type": "Person"}{"@type": "Article", "headline": "A"};'), 'A');
    assert.equal(headline('{&quot;@type&quot;: &quot;Article&quot;, &quot;headline&quot;: &quot;A&quot;}'), 'A');
  });

  it('should read an unescaped quotation mark as part of its string', () => {
    const rest = '"author":{"@type":"Person","name":"Ada "Addie" Moor"},"datePublished":"2024-03-03"';
    for (const [written, read] of [
      ['Harbour "waits" now', 'Harbour "waits" now'],
      ['"Wait", says the harbour', '"Wait", says the harbour'],
      ['Harbour: "wait": a report', 'Harbour: "wait": a report'],
      ['The harbour "waits"', 'The harbour "waits"'],
      [String.raw`The harbour\'s \"wait\"`, `The harbour's "wait"`],
    ]) {
      const found = readArticleThing([`{"@type":"Article","headline":"${written}",${rest}}`], null);
      assert.equal(found.headline, read);
      assert.deepEqual(found.authors, ['Ada "Addie" Moor']);
      assert.equal(found.published, '2024-03-03');
    }
  });

  it('should read JSON that is cut off or lacks a comma', () => {
    assert.equal(headline('{"@graph": [{"@type": "Article", "headline": "A", "author": {"name": "Ada'), 'A');
    assert.equal(headline('{"@type": "Article"\n "headline": "A"}'), 'A');
  });

  it('should pick the important members out of JSON that cannot be repaired', () => {
    const script = `{ // the page
      "@type": "NewsArticle", 'keywords': [,,], "headline": "Harbour "waits" now", "wordCount": undefined,
      "author": [{"@type": "Person", "name": "Ada Moor"}, {"@type": "Person", "name": "Lía Ortiz"}],
      "publisher": {"name": "Bay Courier"}, "datePublished": "2024-03-03" }`;
    const { authors, published, ...read } = readArticleThing([script], null);
    assert.equal(read.headline, 'Harbour "waits" now');
    assert.deepEqual(authors, ['Ada Moor', 'Lía Ortiz']);
    assert.equal(published, '2024-03-03');
  });

  it('should read up to 20,000 objects', () => {
    const nested = { a: { '@type': 'Article', headline: 'Deep' } };
    const script = (count: number): string =>
      JSON.stringify([nested, ...Array.from({ length: count - 1 }, () => ({}))]);
    assert.equal(headline(script(19_999)), 'Deep');
    assert.equal(headline(script(20_000)), null);
  });

  it('should pick values of up to 2,000 code units', () => {
    const script = (length: number): string =>
      `{ // the page\n"@type": "Article", 'keywords': [,,], "headline":"${'x'.repeat(length - 2)}", "wordCount": undefined }`;
    assert.equal(headline(script(2000))?.length, 1998);
    assert.equal(headline(script(2001)), null);
  });

  it('should read nothing from text that is not JSON', () => {
    assert.equal(headline('', '}{', '"', '[[[', 'null', '{"@type": "Article", "headline": {"a": []}}'), null);
  });

  it('should be found in an attribute, from which a script makes an element', () => {
    const data = JSON.stringify({ '@context': 'https://schema.org', '@type': 'Article', datePublished: '2024-03-03' });
    const html = `<head><meta name="linked-data" content="${data.replaceAll('"', '&quot;')}"></head><h1>The ferry</h1><p>It is late.</p>`;
    assert.equal(parseArticle(html, { format: 'html' }).publishedTime, '2024-03-03');
  });
});
