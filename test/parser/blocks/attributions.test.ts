import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

const blocksOf = (html: string) => parseArticle(`<p>They met.</p>${html}<p>So it was.</p>`, { format: 'html' }).blocks;
const citesOf = (html: string): (string | undefined)[] =>
  blocksOf(html)
    .map(({ cite }) => cite)
    .slice(1, -1);

describe('the attribution of a block quotation', () => {
  it('should be its last line after a dash of any kind', () => {
    for (const dash of ['—', '– ', '‒ ', '~ ', '- ', '-- ', '-', '--'])
      for (const line of [`<p>The ice gave way.</p><p>${dash}Ada Moor</p>`, `The ice gave way.<br>${dash}Ada Moor`])
        assert.equal(citesOf(`<blockquote>${line}</blockquote>`)[0], 'Ada Moor', line);
  });

  it('should not begin with a word after a hyphen, three hyphens, or no dash', () => {
    for (const line of ['-ada', '---Ada Moor', 'Ada Moor'])
      assert.equal(citesOf(`<blockquote><p>The ice gave way.</p><p>${line}</p></blockquote>`)[0], undefined, line);
  });

  it('should not be all that is quoted', () => {
    assert.deepEqual(citesOf('<blockquote><p>— Ada Moor</p></blockquote>'), [undefined]);
  });

  it('should belong to that quotation and not to the next', () => {
    const quotation = (words: string, name: string): string =>
      `<blockquote><p>${words}</p><p>— ${name}</p></blockquote>`;
    assert.deepEqual(citesOf(`${quotation('It froze.', 'Ada Moor')}${quotation('It thawed.', 'Ben Quell')}`), [
      'Ada Moor',
      undefined,
      'Ben Quell',
      undefined,
    ]);
  });
});

describe('the style of words', () => {
  const styles = (style: string) =>
    blocksOf(`<p>The ice <span style="${style}">gave way</span> again.</p>`).flatMap(({ spans }) =>
      spans.map((span) => span.style),
    );

  it('should be read from the attribute wherever it stands there', () => {
    for (const style of ['font-style: italic', 'color: red; font-style:italic'])
      assert.deepEqual(styles(style), ['italic']);
    for (const style of ['font-weight: 600', 'color: red;font-weight: bold']) assert.deepEqual(styles(style), ['bold']);
    for (const style of ['font-weight: 500', 'x-font-style: italic', '']) assert.deepEqual(styles(style), []);
  });
});
