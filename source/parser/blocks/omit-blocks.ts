import type { Block, Omitted, OmittedReason } from '../../article.ts';
import { marksOf } from '../../footnote-marks.ts';

/** Blocks, and the text that was omitted between them. */
export interface Extract {
  readonly blocks: readonly Block[];
  readonly omitted: readonly Omitted[];
}

/** Moves the blocks at the given indexes to `omitted`. All references to blocks are adjusted. */
export function omitBlocks({ blocks, omitted }: Extract, gone: ReadonlyMap<number, OmittedReason>): Extract {
  if (gone.size === 0) return { blocks, omitted };
  const newIndexes: number[] = [];
  const kept: Block[] = [];
  /** Omitted texts with sort keys: twice the index of the next block, or for a block that is omitted now, twice its own index plus one. */
  const all: { readonly at: number; readonly one: Omitted }[] = [];
  for (const [index, block] of blocks.entries()) {
    newIndexes.push(kept.length);
    const reason = gone.get(index);
    if (!reason) kept.push(block);
    else {
      const source = block.source === undefined ? {} : { source: block.source };
      all.push({ at: 2 * index + 1, one: { text: block.text, reason, before: kept.length, ...source } });
    }
  }
  const move = (index: number): number => newIndexes[index] ?? kept.length;
  for (const one of omitted) all.push({ at: 2 * one.before, one: { ...one, before: move(one.before) } });
  return {
    blocks: kept.map((block) => withMovedMarks(block, (index) => (gone.has(index) ? null : move(index)))),
    omitted: all.sort((a, b) => a.at - b.at).map(({ one }) => one),
  };
}

/** The block with its references to other blocks adjusted by `move`. References to a removed block (null) are dropped. */
export function withMovedMarks(block: Block, move: (index: number) => number | null): Block {
  const marks = marksOf(block);
  const { from: _from, alsoFrom: _alsoFrom, ...rest } = block;
  const [from, ...alsoFrom] = marks.flatMap(({ block: index, offset }) => {
    const moved = move(index);
    return moved === null ? [] : [{ block: moved, offset }];
  });
  return { ...rest, ...(from ? { from } : {}), ...(alsoFrom.length > 0 ? { alsoFrom } : {}) };
}
