import type { Block } from '../article.ts';
import { barsAbove, layoutUnit, spaceAbove, unitEnd } from './rows.ts';
import type { Layout, LayoutOptions, Row } from './types.ts';

/** A layout that is being made; `layout` grows and may be read at any time. */
export interface LayoutInProgress {
  readonly layout: Layout;
  /** The first block that is not laid out yet. */
  readonly done: number;
  readonly complete: boolean;
}

/** Lays all blocks out in a text column of `options.width` columns. */
export function layoutBlocks(blocks: readonly Block[], options: LayoutOptions): Layout {
  let last: LayoutInProgress | undefined;
  for (const progress of layoutSlices(blocks, options, Number.POSITIVE_INFINITY)) last = progress;
  return last?.layout ?? { width: options.width, rows: [], firstRows: [] };
}

/**
 * Lays blocks out in slices of about `characters` code units, so that a long article can be read while the rest is
 * still being laid out. The layout that is yielded is one object that grows; rows that stand in it stay as they are.
 */
export function* layoutSlices(
  blocks: readonly Block[],
  options: LayoutOptions,
  characters: number,
): Generator<LayoutInProgress, void, void> {
  const rows: Row[] = [];
  const firstRows: number[] = [];
  const layout: Layout = { width: options.width, rows, firstRows };
  let left = characters;
  for (let index = 0; index < blocks.length; ) {
    if (options.header?.before === index) rows.push(...options.header.rows);
    for (let space = spaceAbove(blocks, index); space > 0; space -= 1) {
      rows.push({ block: index, segments: [], ornaments: barsAbove(blocks, index, options) });
    }
    const end = unitEnd(blocks, index);
    const first = rows.length;
    for (const row of layoutUnit(blocks, index, options)) {
      for (const segment of row.segments) firstRows[segment.block] ??= rows.length;
      rows.push(row);
    }
    for (; index < end; index += 1) {
      firstRows[index] ??= first;
      left -= blocks[index]?.text.length ?? 0;
    }
    if (left < 0 && index < blocks.length) {
      yield { layout, done: index, complete: false };
      left = characters;
    }
  }
  yield { layout, done: blocks.length, complete: true };
}
