/** The blocks of an article in slices, for work and messages that must not hold up keys. */

interface WithText {
  readonly text: string;
}

/** What a block takes besides its text, in work and memory, in UTF-16 code units. @speed */
const BLOCK_WEIGHT = 60;

/** A slice ends with the block that makes it at least this heavy. @speed */
const SLICE = 200_000;

/** How much work a block is, in UTF-16 code units. A page may have a million blocks of one letter. */
export const weightOf = ({ text }: WithText): number => text.length + BLOCK_WEIGHT;

/** The blocks in order; the last slice may be empty. */
export function* blockSlices<Block extends WithText>(
  blocks: readonly Block[],
): Generator<readonly Block[], void, void> {
  let slice: Block[] = [];
  let weight = 0;
  for (const block of blocks) {
    slice.push(block);
    weight += weightOf(block);
    if (weight < SLICE) continue;
    yield slice;
    slice = [];
    weight = 0;
  }
  yield slice;
}
