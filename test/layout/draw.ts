import type { Block } from '../../source/article.ts';
import { displayWidth, drawSegment, type LayoutOptions, layoutBlocks, type Row } from '../../source/layout/index.ts';

/** A row as a terminal shows it. */
export function drawRow(blocks: readonly Block[], row: Row): string {
  const parts = [
    ...row.ornaments,
    ...row.segments.map((segment) => ({
      column: segment.column,
      text: drawSegment(blocks[segment.block]?.text ?? '', segment)
        .map(({ text }) => text)
        .join(''),
    })),
  ].sort((one, other) => one.column - other.column);
  let line = '';
  for (const { column, text } of parts) line += ' '.repeat(Math.max(0, column - displayWidth(line))) + text;
  return line;
}

/** All rows of an article as a terminal shows them. */
export const draw = (blocks: readonly Block[], options: LayoutOptions): string[] =>
  layoutBlocks(blocks, options).rows.map((row) => drawRow(blocks, row).trimEnd());

export const block = (type: Block['type'], text: string, more: Partial<Block> = {}): Block => ({
  type,
  text,
  spans: [],
  ...more,
});
