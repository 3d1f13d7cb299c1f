import { type Block, isForTerminal } from '../../article.ts';
import { displayWidth } from '../../layout/index.ts';
import { memoizeLast } from '../model/memoize.ts';

/** The text column; `column` counts from the left of the article's rectangle. */
export interface TextColumn {
  readonly column: number;
  readonly width: number;
  /** The columns that code and tables may use, from the same left edge. */
  readonly wide: number;
}

/** Columns beside the text: for marks on the left, and for the scroll bar on the right. */
const MARGINS = { left: 3, right: 2 } as const;
const NARROW_MARGINS = { left: 2, right: 1 } as const;
const NARROW = 60;

/** The centered text column of an article. Text for a terminal gets as many columns as its lines need, up to the full width. */
export function textColumn(room: number, widest: number, blocks: readonly Block[]): TextColumn {
  const { left, right } = room < NARROW ? NARROW_MARGINS : MARGINS;
  const needed = terminalColumns(blocks);
  const width = Math.max(1, Math.min(Math.max(widest, needed), room - left - right));
  if (needed <= width) {
    const column = Math.max(left, Math.floor((room - width) / 2));
    return {
      column,
      width,
      wide: needed === 0 && hasWideBlocks(blocks) ? Math.max(width, room - column - right) : width,
    };
  }
  const whole = Math.min(needed, room);
  return { column: Math.max(0, Math.min(left, room - right - whole)), width: whole, wide: whole };
}

/** The columns of the longest line if the article is nothing but text for a terminal and headings; else 0. */
const terminalColumns = memoizeLast((blocks: readonly Block[]): number => {
  if (!blocks.some(isForTerminal) || !blocks.every((block) => isForTerminal(block) || block.type === 'heading'))
    return 0;
  return blocks.reduce(
    (most, { text }) => text.split('\n').reduce((longest, line) => Math.max(longest, displayWidth(line)), most),
    0,
  );
});

/** Whether an article has anything that may be wider than its text. */
const hasWideBlocks = memoizeLast((blocks: readonly Block[]): boolean =>
  blocks.some(({ type }) => type === 'code' || type === 'cell'),
);
