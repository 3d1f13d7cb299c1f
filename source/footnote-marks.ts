import type { Block, Position } from './article.ts';

/** The positions of a footnote's marks, in order. */
export const marksOf = ({ from, alsoFrom = [] }: Block): readonly Position[] => (from ? [from, ...alsoFrom] : []);

/** Whether a block continues the note of the block before it. */
export const continuesNote = (blocks: readonly Block[], index: number): boolean => {
  const [before, block] = [blocks[index - 1], blocks[index]];
  if (before?.type !== 'footnote' || block?.type !== 'footnote' || !before.from || !block.from) return false;
  return before.from.block === block.from.block && before.from.offset === block.from.offset;
};

/** Makes a function that finds the footnote with a mark at a position, as the index of the note's first block. */
export function footnotesByMark(blocks: readonly Block[]): (mark: Position) => number | undefined {
  const footnotes = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    for (const mark of marksOf(block)) {
      const key = `${mark.block}:${mark.offset}`;
      if (!footnotes.has(key)) footnotes.set(key, index);
    }
  }
  return (mark) => footnotes.get(`${mark.block}:${mark.offset}`);
}
