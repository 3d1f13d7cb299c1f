import type { Block } from '../article.ts';
import { weightOf } from '../block-slices.ts';
import { barsAbove, layoutUnit, spaceAbove, unitEnd, unitStart } from './rows.ts';
import type { Layout, LayoutOptions, Row } from './types.ts';

/** A layout in progress. `layout` grows and may be read at any time. */
export interface LayoutInProgress {
  readonly layout: Layout;
  /** The first block that is not laid out yet. */
  readonly done: number;
  readonly complete: boolean;
}

/** Lays out all blocks in a text column of `options.width` columns. */
export function layoutBlocks(blocks: readonly Block[], options: LayoutOptions): Layout {
  const layout = new GrowingLayout(blocks, options, 0);
  while (!layout.complete) layout.addUnit();
  return layout;
}

/**
 * Lays out blocks in slices of about the given weight, so that a long article can be read while the rest is being laid out. The same
 * layout is yielded each time; it grows, and rows already in it do not change.
 */
export function* layoutSlices(
  blocks: readonly Block[],
  options: LayoutOptions,
  weight: number,
): Generator<LayoutInProgress, void, void> {
  const layout = new GrowingLayout(blocks, options, 0);
  for (let left = weight; !layout.complete; ) {
    left -= layout.addUnit();
    if (left > 0 || layout.complete) continue;
    yield { layout, done: layout.next, complete: false };
    left = weight;
  }
  yield { layout, done: blocks.length, complete: true };
}

/**
 * The part of an article's layout that a screen needs: at least `count` rows from the block `from`, or from the table around it. Blocks
 * outside have no rows; the rows inside are those of the whole layout.
 */
export function layoutWindow(blocks: readonly Block[], options: LayoutOptions, from: number, count: number): Layout {
  const layout = new GrowingLayout(blocks, options, unitStart(blocks, from));
  while (!layout.complete && layout.rows.length < count) layout.addUnit();
  return layout;
}

const NO_TEXT = { text: '' } as const;
const NO_SEGMENTS: Row['segments'] = [];

class GrowingLayout implements Layout {
  readonly width: number;
  readonly rows: Row[] = [];
  readonly firstRows: number[] = [];
  /** The first block that is not laid out yet. */
  next: number;
  readonly #blocks: readonly Block[];
  readonly #options: LayoutOptions;
  /** The number of insertions above `next`. */
  #inserted = 0;

  constructor(blocks: readonly Block[], options: LayoutOptions, from: number) {
    this.#blocks = blocks;
    this.#options = options;
    this.width = options.width;
    this.next = from;
    const { insertions = [] } = options;
    while ((insertions[this.#inserted]?.before ?? from) < from) this.#inserted += 1;
    if (this.complete) this.#insert(Number.POSITIVE_INFINITY);
  }

  get complete(): boolean {
    return this.next >= this.#blocks.length;
  }

  /** Adds the rows of the next block or table with the space above it; returns its weight. */
  addUnit(): number {
    const { rows, firstRows, next: index } = this;
    const blocks = this.#blocks;
    const options = this.#options;
    const end = unitEnd(blocks, index);
    this.#insert(end);
    if (rows.length > 0) {
      for (let space = spaceAbove(blocks, index); space > 0; space -= 1) {
        rows.push({ block: index, segments: NO_SEGMENTS, ornaments: barsAbove(blocks, index, options) });
      }
    }
    const first = rows.length;
    for (const row of layoutUnit(blocks, index, options)) {
      for (const segment of row.segments) firstRows[segment.block] ??= rows.length;
      rows.push(row);
    }
    let weight = 0;
    for (let block = index; block < end; block += 1) {
      firstRows[block] ??= first;
      weight += weightOf(blocks[block] ?? NO_TEXT);
    }
    this.next = end;
    if (this.complete) this.#insert(Number.POSITIVE_INFINITY);
    return weight;
  }

  /** Adds the rows to be inserted above blocks before `end`. */
  #insert(end: number): void {
    const { insertions = [] } = this.#options;
    for (let one = insertions[this.#inserted]; one && one.before < end; one = insertions[this.#inserted]) {
      for (const row of one.rows) this.rows.push(row);
      this.#inserted += 1;
    }
  }
}
