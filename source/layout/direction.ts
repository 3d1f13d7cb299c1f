/** Right-to-left text: which blocks have it, and where its segments are drawn on the screen. */

import type { Block } from '../article.ts';
import { drawSegment } from './draw.ts';
import { columnsBetween, displayWidth } from './text/width.ts';
import type { LayoutOptions, Ornament, Row, Segment } from './types.ts';

/** Hebrew, Arabic and the other right-to-left scripts, including the surrogates of those beyond the first plane. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

const isRightToLeft = (block: Block, options: LayoutOptions): boolean =>
  // Code is always written from left to right.
  block.type !== 'code' && (block.dir ?? options.direction) === 'rtl';

/** Whether all of a block's text runs from left to right. */
export const isLeftToRight = (block: Block, options: LayoutOptions): boolean =>
  !isRightToLeft(block, options) && !RIGHT_TO_LEFT.test(block.text);

/** Reorders the rows of one unit, laid out from left to right, for the screen. */
export function orient(rows: Row[], blocks: readonly Block[], index: number, options: LayoutOptions): Row[] {
  const unit = blocks[index];
  if (!unit) return rows;
  const turned = isRightToLeft(unit, options);
  const known = new Map<number, ArrayLike<number> | null>();
  const levels = (block: number): ArrayLike<number> | null => {
    const found = known.get(block);
    if (found !== undefined) return found;
    const made = levelsOf(blocks[block], options);
    known.set(block, made);
    return made;
  };
  if (!turned && !options.bidiLevels) return rows;
  if (!turned && unit.type !== 'cell' && !levels(index)) return rows;
  return rows.map((row) => {
    const ornaments = turned ? mirrorOrnaments(row.ornaments, options) : row.ornaments;
    const segments = row.segments.flatMap((each) => {
      const text = blocks[each.block]?.text ?? '';
      const segment = turned ? mirrorSegment(text, each, options.width) : each;
      const own = levels(each.block);
      return own ? reorder(text, segment, own) : [segment];
    });
    return { ...row, segments, ornaments };
  });
}

/** Moves the ornaments of a block to the side where its text begins. */
export const orientOrnaments = (
  ornaments: readonly Ornament[],
  block: Block,
  options: LayoutOptions,
): readonly Ornament[] => (isRightToLeft(block, options) ? mirrorOrnaments(ornaments, options) : ornaments);

/** The embedding levels of a block's text; null if all of it runs from left to right, or if they are not available. */
function levelsOf(block: Block | undefined, options: LayoutOptions): ArrayLike<number> | null {
  if (!block || !options.bidiLevels) return null;
  const turned = isRightToLeft(block, options);
  return turned || RIGHT_TO_LEFT.test(block.text) ? options.bidiLevels(block.text, turned ? 'rtl' : 'ltr') : null;
}

const mirrorOrnaments = (ornaments: readonly Ornament[], { width, bidiLevels }: LayoutOptions): Ornament[] =>
  ornaments.map((each) => ({
    ...each,
    text: bidiLevels ? turnLine(each.text, bidiLevels(each.text, 'rtl')) : each.text,
    column: width - each.column - displayWidth(each.text),
  }));

/** A single line in screen order. */
function turnLine(text: string, levels: ArrayLike<number>): string {
  const segment: Segment = { block: 0, start: 0, end: text.length, next: text.length, column: 0, hyphen: false };
  return reorder(text, segment, levels)
    .sort((one, other) => one.column - other.column)
    .flatMap((each) => drawSegment(text, each))
    .map((piece) => piece.text)
    .join('');
}

const mirrorSegment = (text: string, segment: Segment, width: number): Segment => ({
  ...segment,
  column: width - segment.column - columnsBetween(text, segment.start, segment.end) - Number(segment.hyphen),
});

/**
 * The runs of one line in the order of the text, at the columns given by rule L2 of Unicode Standard Annex 9: from the highest level down
 * to the lowest odd one, everything at that level or above is reversed.
 */
export function reorder(text: string, segment: Segment, levels: ArrayLike<number>): Segment[] {
  const runs = runsOf(segment, levels);
  const order = runs.map((_, index) => index);
  let highest = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (const { level } of runs) {
    highest = Math.max(highest, level);
    if (level % 2 === 1) lowest = Math.min(lowest, level);
  }
  for (let level = highest; level >= lowest; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while (end < order.length && (runs[order[end] ?? 0]?.level ?? 0) >= level) end += 1;
      if (end > start + 1) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end - 1);
    }
  }
  const columns: number[] = [];
  let column = segment.column;
  for (const index of order) {
    const run = runs[index];
    if (!run) continue;
    columns[index] = column;
    column += columnsBetween(text, run.start, run.end) + Number(segment.hyphen && index === runs.length - 1);
  }
  return runs.map(({ start, end, level }, index) => {
    const last = index === runs.length - 1;
    return {
      block: segment.block,
      start,
      end,
      next: last ? segment.next : end,
      column: columns[index] ?? segment.column,
      hyphen: last && segment.hyphen,
      ...(level % 2 === 1 ? { rtl: true as const } : {}),
    };
  });
}

function runsOf({ start, end }: Segment, levels: ArrayLike<number>): { start: number; end: number; level: number }[] {
  const runs: { start: number; end: number; level: number }[] = [];
  for (let from = start; from < end; ) {
    const level = levels[from] ?? 0;
    let to = from + 1;
    while (to < end && (levels[to] ?? 0) === level) to += 1;
    runs.push({ start: from, end: to, level });
    from = to;
  }
  return runs.length > 0 ? runs : [{ start, end, level: 0 }];
}
