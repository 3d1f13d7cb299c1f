import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markdownToHtml } from '../../../source/parser/formats/markdown.ts';
import { parseArticle } from '../../../source/parser/index.ts';
import { growsNoFasterThan } from '../../support/growth.ts';

describe('markdownToHtml', () => {
  it('should survive nesting deeper than any stack', () => {
    assert.match(markdownToHtml(`${'> '.repeat(100_000)}deep`), /deep/);
    assert.match(markdownToHtml(`${'- '.repeat(3000)}deep`), /deep/);
  });

  it('should have quotations up to 60 levels deep, and take no time for any of them', () => {
    const levels = (count: number): number | undefined =>
      markdownToHtml(`${'> '.repeat(count)}deep`).match(/<blockquote>/g)?.length;
    assert.deepEqual([30, 45, 59, 60, 61].map(levels), [30, 45, 59, 60, 60]);
    assert.equal(markdownToHtml(`${' > '.repeat(60)}deep`).match(/<blockquote>/g)?.length, 60);
  });

  it('should have lists indented by up to 80 columns', () => {
    const levels = (count: number): number | undefined =>
      markdownToHtml(Array.from({ length: count }, (_, at) => `${'  '.repeat(at)}- deep`).join('\n')).match(/<ul>/g)
        ?.length;
    assert.deepEqual([40, 41, 42].map(levels), [40, 41, 41]);
  });

  it('should have up to 500 emphasis marks in a paragraph', () => {
    const marks = (count: number): number => markdownToHtml('*a* '.repeat(count / 2)).match(/<em>/g)?.length ?? 0;
    assert.deepEqual([marks(500), marks(502)], [250, 0]);
  });

  it('may have up to 200 unclosed comments in a paragraph, beyond which they are text', () => {
    const isText = (count: number): boolean => markdownToHtml('<!-- a '.repeat(count)).includes('&lt;');
    assert.deepEqual([isText(200), isText(201)], [false, true]);
  });

  it('should take linear time for lists in lists, and keep all their entries', () => {
    const levels = (count: number, step: string): string =>
      Array.from({ length: count }, (_, level) => `${step.repeat(level)}- entry ${level}`).join('\n');
    // Each level is a line that is longer than the last: the text is as long as the square of its levels.
    for (const step of ['  ', '    ', '\t']) {
      growsNoFasterThan((size) => levels(size, step), markdownToHtml, { size: 250, times: 4, most: 8 });
      const html = markdownToHtml(levels(300, step));
      assert.equal(html.match(/<li>/g)?.length, 300);
      assert.match(html, /entry 299/);
    }
    for (const markers of ['- ', ' - ', '1. ', '> - ', '- > ']) {
      growsNoFasterThan((size) => `${markers.repeat(size)}deep`, markdownToHtml, { size: 5000, times: 4, most: 8 });
      assert.match(markdownToHtml(`${markers.repeat(3000)}deep`), /<li>/);
    }
  });

  it('should keep the nesting of lists that are as deep as anybody writes', () => {
    const { blocks } = parseArticle(Array.from({ length: 12 }, (_, at) => `${'    '.repeat(at)}- ${at}`).join('\n'), {
      format: 'markdown',
    });
    assert.deepEqual(
      blocks.map(({ text, depth }) => [text, depth]),
      Array.from({ length: 12 }, (_, at) => [String(at), at + 1]),
    );
  });

  it('should take linear time for unclosed marks', () => {
    const unclosed = (count: number): string => '**a* '.repeat(count);
    growsNoFasterThan(unclosed, markdownToHtml, { size: 20_000, times: 4, most: 8 });
  });

  it('should take linear time for comments and declarations that never close, and keep their text', () => {
    for (const opening of ['<!-- ', '<!A ', '<?a ', '<![CDATA[', '<!A <!-- <? ']) {
      growsNoFasterThan((size) => `a ${opening.repeat(size)}`, markdownToHtml, { size: 5000, times: 4, most: 8 });
      const html = markdownToHtml(`a ${opening.repeat(300)}b`);
      assert.equal(html.split(opening.trim().replaceAll('<', '&lt;')).length, 301, opening);
    }
  });

  it('should leave closed comments and declarations alone', () => {
    const closed = `a ${'<!-- b --> <? c ?> <!D e> <![CDATA[f]]> '.repeat(51)}`;
    assert.doesNotMatch(markdownToHtml(closed), /&lt;/);
    assert.equal(markdownToHtml(`${closed}<!-- g`).match(/&lt;/g)?.length, 1);
  });

  it('should take linear time for a long word with marks or an @ at its end', () => {
    for (const make of [
      (size: number): string => `${'a'.repeat(size)}@`,
      (size: number): string => `${'a.'.repeat(size)}@b`,
      (size: number): string => 'a!'.repeat(size),
    ]) {
      growsNoFasterThan(make, markdownToHtml, { size: 20_000, times: 4, most: 8, tries: 3 });
    }
  });

  it('should link email addresses with local parts of up to 64 characters', () => {
    const linked = (length: number): boolean =>
      markdownToHtml(`${'a'.repeat(length)}@b.example`).includes('href="mailto:aaa');
    assert.ok(markdownToHtml('Write to jo.e+x@b.example now').includes('href="mailto:jo.e+x@b.example"'));
    assert.ok(linked(64));
    assert.ok(!markdownToHtml(`${'a'.repeat(66)}@b.example`).includes(`mailto:${'a'.repeat(66)}`));
  });

  it('should take linear time for lazy continuation lines, and keep them in the quotation', () => {
    growsNoFasterThan((size) => '> a\nb\n'.repeat(size), markdownToHtml, { size: 2500, times: 4, most: 8, tries: 3 });
    for (const count of [200, 201]) {
      const html = markdownToHtml(`${'> a\nb\n'.repeat(count)}\nafter`);
      assert.equal(html.match(/<blockquote>/g)?.length, 1);
      assert.equal(html.match(/b$/gm)?.length, count - 1);
      assert.match(html, /<\/blockquote>\s*<p>after/);
    }
  });

  it('should keep HTML in Markdown and footnotes of several paragraphs', () => {
    const { blocks } = parseArticle('Text[^n] <mark>here</mark>.\n\n[^n]: First.\n\n    Second.', {
      format: 'markdown',
    });
    assert.deepEqual(
      blocks.map(({ type, text, label }) => [type, text, label]),
      [
        ['paragraph', 'Textn here.', undefined],
        ['footnote', 'First.', 'n'],
        ['footnote', 'Second.', 'n'],
      ],
    );
  });

  it('should record every mark of a footnote once', () => {
    const { blocks } = parseArticle('One[^n], two[^n].\n\nThree[^n].\n\n[^n]: First.\n\n    Second.', {
      format: 'markdown',
    });
    const from = { block: 0, offset: 3 };
    assert.deepEqual(
      blocks.slice(2).map((block) => [block.from, block.alsoFrom]),
      [
        [
          from,
          [
            { block: 0, offset: 9 },
            { block: 1, offset: 5 },
          ],
        ],
        [from, undefined],
      ],
    );
  });

  it('should take linear time for the marks and paragraphs of one note', () => {
    const noted = (count: number): string => `${'a[^n] '.repeat(count)}\n\n[^n]: x${'\n\n    x'.repeat(count)}`;
    const parse = (source: string) => parseArticle(source, { format: 'markdown' });
    growsNoFasterThan(noted, parse, { size: 1000, times: 4, most: 8 });
  });
});
