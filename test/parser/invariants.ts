import assert from 'node:assert/strict';
import type { Article } from '../../source/article.ts';
import { marksOf } from '../../source/footnote-marks.ts';
import { withoutControls } from '../../source/printable.ts';

/** What holds for every article, whatever it was made from. */
export function assertSound(article: Article): void {
  const { blocks, omitted } = article;
  for (const [index, block] of blocks.entries()) {
    const { type, text, spans } = block;
    if (type === 'rule') assert.equal(text, '');
    else assert.notEqual(text.trim(), '', `block ${index} is empty`);
    if (type === 'title') assert.equal(index, 0);
    assert.equal(withoutControls(text), text, `block ${index} has controls`);
    for (const { start, end } of [...spans, ...(block.quoted ?? [])]) {
      assert.ok(start >= 0 && start < end && end <= text.length, `block ${index} has a span of ${start} to ${end}`);
    }
    for (const mark of marksOf(block)) assert.ok((blocks[mark.block]?.text.length ?? -1) >= mark.offset);
  }
  for (const { before, text } of omitted) {
    assert.ok(before >= 0 && before <= blocks.length);
    assert.notEqual(text, '');
  }
  for (const value of [article.title, article.byline, article.siteName, article.excerpt, ...article.authors]) {
    assert.equal(withoutControls(value ?? ''), value ?? '');
  }
}
