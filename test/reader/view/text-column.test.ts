import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { textColumn } from '../../../source/reader/view/text-column.ts';

const lines = (...texts: readonly string[]): Block => ({
  type: 'code',
  language: 'terminal',
  text: texts.join('\n'),
  spans: [],
});
const heading: Block = { type: 'heading', level: 2, text: 'NAME', spans: [] };
const column = (room: number, width: number) => textColumn(room, 72, [heading, lines('a', 'b'.repeat(width))]);

describe('the text column', () => {
  it('should be centered between its margins and no wider than asked', () => {
    assert.deepEqual(textColumn(100, 72, []), { column: 14, width: 72, wide: 72 });
    assert.deepEqual(textColumn(70, 72, []), { column: 3, width: 65, wide: 65 });
    assert.deepEqual(textColumn(59, 72, []), { column: 2, width: 56, wide: 56 });
  });

  it('should be as wide as the lines of a text for a terminal need', () => {
    assert.deepEqual(column(120, 60), { column: 24, width: 72, wide: 72 });
    assert.deepEqual(column(120, 100), { column: 10, width: 100, wide: 100 });
    assert.deepEqual(column(120, 115), { column: 3, width: 115, wide: 115 });
  });

  it('should give up its margins for lines that need them, up to the full width', () => {
    assert.deepEqual(column(80, 76), { column: 2, width: 76, wide: 76 });
    assert.deepEqual(column(80, 78), { column: 0, width: 78, wide: 78 });
    assert.deepEqual(column(80, 80), { column: 0, width: 80, wide: 80 });
    assert.deepEqual(column(80, 300), { column: 0, width: 80, wide: 80 });
  });

  it('should be unchanged beside other text', () => {
    const prose: Block = { type: 'paragraph', text: 'The tide.', spans: [] };
    assert.deepEqual(textColumn(100, 72, [prose, lines('b'.repeat(90))]), { column: 14, width: 72, wide: 84 });
    assert.deepEqual(textColumn(100, 72, [heading]), { column: 14, width: 72, wide: 72 });
  });

  it('should leave code and tables the columns to its right', () => {
    const prose: Block = { type: 'paragraph', text: 'The tide.', spans: [] };
    for (const wide of [
      { type: 'code', text: 'let tide;', spans: [] },
      { type: 'cell', text: 'Tide', spans: [], row: 0, column: 0 },
    ] as const satisfies readonly Block[]) {
      assert.deepEqual(textColumn(200, 72, [prose, wide]), { column: 64, width: 72, wide: 134 });
      assert.deepEqual(textColumn(70, 72, [prose, wide]), { column: 3, width: 65, wide: 65 });
    }
  });
});
