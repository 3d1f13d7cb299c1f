import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { omitLeadLines } from '../../../source/parser/assemble/lead-lines.ts';
import { parseArticle } from '../../../source/parser/index.ts';

const TEXT =
  '<p>The harbour office closed its doors on Monday, and nobody in the town could say when they would open.</p>';

function read(line: string, head = ''): { authors: readonly string[]; texts: string[] } {
  const html = `<title>Harbour waits</title>${head}<article><h1>Harbour waits</h1><p>${line}</p>${TEXT.repeat(4)}</article>`;
  const { authors, blocks } = parseArticle(html, { format: 'html' });
  return { authors, texts: blocks.map(({ text }) => text) };
}

describe('omitLeadLines', () => {
  const both = ['Anna Smith', 'Ben Jones'];
  for (const line of [
    'By Anna Smith, Political Editor, and Ben Jones in Nordhavn',
    'By Anna Smith and Ben Jones, published 3 March 2024',
    'Words by Anna Smith, Ben Jones | desk@bay.example',
    'By Anna Smith (Staff Writer) and Ben Jones',
  ]) {
    it(`should read the authors from "${line}" and omit the line`, () => {
      const { authors, texts } = read(line);
      assert.deepEqual(authors, both);
      assert.ok(!texts.includes(line));
    });
  }

  it('should keep a line that says more or names somebody else', () => {
    const head = '<meta name=author content="Anna Smith">';
    for (const line of [
      'By Anna Smith the bridge was given to the town.',
      'By Carl Noll and the harbour office',
      'By the time the harbour opened again',
    ]) {
      assert.ok(read(line, head).texts.includes(line), line);
    }
  });
});

describe('a line below the headline', () => {
  const block = (text: string, type: 'title' | 'paragraph' = 'paragraph'): Block => ({ type, text, spans: [] });
  const prose = 'The ferry came in an hour late, and nobody on the pier had an umbrella that was worth the name.';
  const isLeftOut = (line: string, authors: readonly string[] = []): boolean =>
    omitLeadLines(
      { blocks: [block('Harbour waits', 'title'), block(line), block(prose)], omitted: [] },
      { authors, lang: 'en' },
    ).omitted.some(({ text }) => text === line);

  it('should be left out if it gives a day in digits, and is not a sentence or over a list', () => {
    assert.equal(isLeftOut('2031-05-04 09:12  Source: Harbour News'), true);
    for (const end of ['Source: Harbour News.', 'Source:', 'Source：', '，Harbour News'])
      assert.equal(isLeftOut(`2031-05-04 09:12 ${end}`), false, end);
  });

  it('should be left out if it gives an author after a label, and is shorter than a sentence', () => {
    assert.equal(isLeftOut('Author: Ada Moor'), true);
    assert.equal(isLeftOut('By: Ada Moor'), true);
    assert.equal(isLeftOut('By Ada Moor'), false);
    assert.equal(isLeftOut(`Author: ${'x'.repeat(51)}`), true);
    assert.equal(isLeftOut(`Author: ${'x'.repeat(52)}`), false);
  });

  it('should be left out if it names only authors that are known', () => {
    const isCredit = (line: string): boolean => isLeftOut(line, ['Ada Moor']);
    assert.equal(isCredit('Words by Ada Moor, Deputy Editor | ada@bay.example'), true);
    for (const line of ['Words by nobody', 'Words by', 'By the sea', 'By Bea Quell'])
      assert.equal(isCredit(line), false, line);
  });
});
