import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBlocks } from '../../../source/parser/blocks/blocks.ts';
import { parsePage } from '../../../source/parser/html/page.ts';

const blocks = (html: string) => readBlocks([parsePage(html).document], { base: 'https://bay.example/x' }).blocks;

describe('footnotes', () => {
  it('should be recognized by marks in brackets, and lose their back links', () => {
    for (const mark of ['[2]', '(2)', '*']) {
      const [text, note] = blocks(
        `<p>The ice gave way<a id=r2 href="#fn2">${mark}</a>.</p><ol><li id=fn2><a href="#r2">^</a> In March.</li></ol>`,
      );
      assert.equal(text?.text, `The ice gave way${mark}.`);
      assert.deepEqual([note?.type, note?.text, note?.from], ['footnote', 'In March.', { block: 0, offset: 16 }]);
    }
  });

  it('should not include links to sections', () => {
    const [, entry] = blocks('<p>See <a href="#two">part 2</a>.</p><ol><li id=two>Two</li></ol>');
    assert.equal(entry?.type, 'item');
  });
});
