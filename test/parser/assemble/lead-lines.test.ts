import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
