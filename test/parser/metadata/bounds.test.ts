import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ChildNode, type Element, isTag } from 'domhandler';
import { parsePage } from '../../../source/parser/html/page.ts';
import { parseArticle } from '../../../source/parser/index.ts';
import { textAround } from '../../../source/parser/metadata/surroundings.ts';

const BODY = '<p>The harbor froze in the night, for the first time in eleven years, and nobody had salt.</p>'.repeat(3);
const read = (head: string, body: string) =>
  parseArticle(`<html lang=en>${head}<body>${body}${BODY}`, { format: 'html' });
const nodes = (count: number): string => '<i></i>'.repeat(count);

function headlineIn(nodes: readonly ChildNode[]): Element | null {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    const found = node.name === 'h1' ? node : headlineIn(node.children);
    if (found) return found;
  }
  return null;
}

function around(html: string): { after: string[]; before: string[] } {
  const headline = headlineIn(parsePage(html).document.children);
  const { after, before } = textAround(headline);
  return { after: after.map(({ text }) => text), before: before.map(({ text }) => text) };
}

describe('the bounds of the surroundings of a headline', () => {
  it('should be 250 nodes after it and 60 before', () => {
    const page = (before: number, after: number): string =>
      `<b>date</b>${nodes(before)}<h1>Ice</h1>${nodes(after)}<b>name</b>`;
    assert.deepEqual(around(page(59, 248)), { before: ['date'], after: ['name'] });
    assert.deepEqual(around(page(60, 249)), { before: [], after: [] });
  });

  it('should be 1,200 code units of text after it', () => {
    const page = (length: number): string => `<h1>Ice</h1><p>${'x'.repeat(length)}</p><p>name</p>`;
    assert.equal(around(page(1199)).after.length, 2);
    assert.equal(around(page(1200)).after.length, 1);
  });
});

describe('the bounds of a title', () => {
  it('should be less than 250 code units for a heading', () => {
    assert.equal(read('', `<h1>${'x'.repeat(249)}</h1>`).title?.length, 249);
    assert.equal(read('', `<h1>${'x'.repeat(250)}</h1>`).title, null);
  });

  const words = (count: number, from: string): string =>
    Array.from({ length: count }, (_, at) => `${from}${String.fromCharCode(0x61 + at)}`).join(' ');
  /** Whether a heading is taken for the headline, by the number of words that it shares with the page's title, and of its own and the title's. */
  const agrees = (tag: string, [shared, heading, title]: [number, number, number], more = ''): boolean => {
    const common = words(shared, 'Ice');
    const shown = `${common} ${words(heading - shared, 'Lock')}`.trim();
    const told = `${common} ${words(title - shared, 'Weir')}`.trim();
    return read(`<title>${told}</title>`, `<${tag}>${shown}</${tag}>${more}`).title === shown;
  };

  it('should be a quarter of the words for the only h1', () => {
    assert.ok(agrees('h1', [2, 8, 8]));
    assert.ok(!agrees('h1', [2, 9, 8]));
  });

  it('should be half of the words for one h1 of several', () => {
    const other = '<h1>Something else entirely</h1>';
    assert.ok(agrees('h1', [2, 4, 4], other));
    assert.ok(!agrees('h1', [2, 5, 4], other));
  });

  it('should be three quarters of the words for an h2', () => {
    assert.ok(agrees('h2', [3, 4, 4]));
    assert.ok(!agrees('h2', [3, 5, 4]));
  });

  it('should be thirty headings in total', () => {
    const titleAfter = (count: number): string | null =>
      read('<title>Ice on the river</title>', `${'<h2>Lock</h2>'.repeat(count)}<h2>ICE ON THE RIVER</h2>`).title;
    assert.equal(titleAfter(29), 'ICE ON THE RIVER');
    assert.equal(titleAfter(30), 'Ice on the river');
  });
});

describe('the bounds of authors and dates', () => {
  it('should be sixty nodes between the authors of one article', () => {
    const authors = (between: number): readonly string[] => {
      const author = (name: string): string => `<span itemprop="author">${name}</span>`;
      return read('', `<h1>Ice</h1>${author('Ada Brennan')}${nodes(between)}${author('Ben Carver')}`).authors;
    };
    assert.deepEqual(authors(57), ['Ada Brennan', 'Ben Carver']);
    assert.deepEqual(authors(58), ['Ada Brennan']);
  });

  it('should be one day between the stated date and an earlier one beside the headline', () => {
    const published = (shown: string): string | null => {
      const meta = '<meta property="article:published_time" content="2020-03-10">';
      return read(`<title>Ice</title>${meta}`, `<h1>Ice</h1><div>${shown}</div>`).publishedTime;
    };
    assert.equal(published('9 March 2020'), '2020-03-10');
    assert.equal(published('8 March 2020'), '2020-03-08');
    assert.equal(published('1 March 2020'), '2020-03-01');
  });
});
