import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../source/article.ts';
import { layoutBlocks, paginate } from '../../source/layout/index.ts';
import { block, drawRow } from './draw.ts';

/** The first and the last line of each page. */
function pages(blocks: readonly Block[], height: number): [string, string][] {
  const layout = layoutBlocks(blocks, { width: 12 });
  const starts = paginate(layout, height);
  return starts.map((start, page) => {
    const rows = layout.rows.slice(start, starts[page + 1] ?? layout.rows.length);
    const lines = rows.map((row) => drawRow(blocks, row)).filter((line) => line !== '');
    return [lines.at(0) ?? '', lines.at(-1) ?? ''];
  });
}

const lines = (count: number, name: string): string =>
  Array.from({ length: count }, (_, line) => `${name}${line + 1}`).join('\n');
const paragraph = (count: number, name: string): Block => block('paragraph', lines(count, name));

describe('paginate', () => {
  it('should keep paragraphs whole if the page is at least two thirds full', () => {
    assert.deepEqual(pages([paragraph(7, 'a'), paragraph(5, 'b')], 10), [
      ['a1', 'a7'],
      ['b1', 'b5'],
    ]);
  });

  it('should fill every page if asked to, without leaving one row of a paragraph alone', () => {
    const blocks = [paragraph(7, 'a'), paragraph(5, 'b'), paragraph(9, 'c')];
    const layout = layoutBlocks(blocks, { width: 12 });
    const starts = paginate(layout, 10, true);
    const breaks = starts.slice(1).map((row) => drawRow(blocks, layout.rows[row]!));
    assert.deepEqual(breaks, ['b3', 'c7']);
    assert.ok(starts.length < paginate(layout, 10).length + 1);
  });

  it('should break a paragraph if a third of the page would be empty', () => {
    assert.deepEqual(pages([paragraph(4, 'a'), paragraph(9, 'b')], 10), [
      ['a1', 'b5'],
      ['b6', 'b9'],
    ]);
  });

  it('should leave two lines on either side of a break', () => {
    assert.deepEqual(pages([paragraph(4, 'a'), paragraph(6, 'b')], 10), [
      ['a1', 'b4'],
      ['b5', 'b6'],
    ]);
    assert.deepEqual(pages([paragraph(4, 'a'), paragraph(3, 'b'), paragraph(9, 'c')], 10), [
      ['a1', 'b3'],
      ['c1', 'c9'],
    ]);
  });

  it('should keep a heading with the paragraph after it', () => {
    assert.deepEqual(pages([paragraph(6, 'a'), block('heading', 'B', { level: 3 }), paragraph(9, 'b')], 9), [
      ['a1', 'a6'],
      ['B', 'b7'],
      ['b8', 'b9'],
    ]);
  });

  it('should keep a line that ends in a colon with the list after it', () => {
    const list = [1, 2, 3].map((count) => block('item', lines(3, `i${count}-`), { marker: '•', group: 1 }));
    assert.deepEqual(pages([paragraph(7, 'a'), block('paragraph', 'b1:'), ...list], 9)[1]?.[0], 'b1:');
    assert.deepEqual(pages([block('paragraph', `${lines(9, 'b')}:`), ...list], 9), [
      ['b1', 'b7'],
      ['b8', '  i2-3'],
      ['• i3-1', '  i3-3'],
    ]);
  });

  it('should break a block that is taller than a page', () => {
    assert.deepEqual(pages([block('heading', lines(5, 'h'))], 2), [
      ['h1', 'h2'],
      ['h3', 'h4'],
      ['h5', 'h5'],
    ]);
  });
});
