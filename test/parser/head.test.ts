import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headOf } from '../../source/parser/head.ts';
import { parseArticle } from '../../source/parser/index.ts';

const paragraph = (number: number) =>
  `${number}. The water rose all night, and by morning the mill stood in it up to its windows.`;
const text = (paragraphs: number, gap = '\n\n') =>
  Array.from({ length: paragraphs }, (_, index) => paragraph(index + 1)).join(gap);
const hints = { fileName: 'long.txt' };

describe('the head of a text', () => {
  for (const [name, gap] of [
    ['empty lines', '\n\n'],
    ['empty lines of Windows', '\r\n\r\n'],
    ['lines of white space', '\n \t\n'],
  ] as const) {
    it(`should be the beginning of the whole, between ${name}`, () => {
      const whole = parseArticle(text(4000, gap), hints);
      const head = headOf(text(4000, gap), hints);
      const blocks = head?.article.blocks ?? [];
      assert.ok(blocks.length > 500 && blocks.length < 1000);
      assert.deepEqual(blocks, whole.blocks.slice(0, blocks.length));
    });
  }

  it('should estimate the words and minutes of the whole', () => {
    const whole = parseArticle(text(4000), hints);
    const head = headOf(text(4000), hints);
    assert.ok(head && Math.abs(head.share - head.article.blocks.length / 4000) < 0.01);
    assert.ok(Math.abs(head.article.wordCount / whole.wordCount - 1) < 0.05);
    assert.ok(Math.abs(head.article.readingMinutes / whole.readingMinutes - 1) < 0.05);
  });

  it('should have the title and the text below it', () => {
    const titled = `The Mill in the Water\n=====================\n\n${text(4000)}`;
    assert.equal(headOf(titled, hints)?.article.title, 'The Mill in the Water');
    assert.equal(parseArticle(titled, hints).title, 'The Mill in the Water');
  });

  it('should not exist if the text is one long paragraph', () => {
    assert.equal(headOf(text(4000, ' '), hints), null);
    assert.equal(headOf(text(4000, '\n'), hints), null);
  });

  it('should not exist if it would have hardly more than a title', () => {
    assert.equal(headOf(`The Mill\n\n${text(4000, ' ')}`, hints), null);
    assert.equal(headOf(`${'\n'.repeat(70_000)}${text(4000)}`, hints), null);
  });

  it('should be up to 60,000 code units long, and at least 20,000', () => {
    const title = (length: number): string => `${'x'.repeat(length - 1)}.`;
    const rest = `\n\n${text(4000, ' ')}`;
    const lengthOf = (beginning: string): number | undefined =>
      headOf(beginning + rest, hints)?.article.blocks.reduce((sum, block) => sum + block.text.length, 0);
    assert.equal(lengthOf(title(59_998)), 59_998);
    assert.equal(lengthOf(title(59_999)), undefined);
    assert.equal(lengthOf(title(20_000)), 20_000);
    assert.equal(lengthOf(title(19_999)), undefined);
  });

  it('should not exist for other formats, which are known only as a whole', () => {
    assert.equal(headOf(`<p>${text(4000, '</p>\n\n<p>')}`, { fileName: 'page.html' }), null);
    assert.equal(headOf(`# The mill\n\n${text(4000)}`, { fileName: 'mill.md' }), null);
    assert.equal(headOf(`["${text(4000, '",\n\n"')}"]`, {}), null);
  });
});
