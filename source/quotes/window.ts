import type { Block } from '../article.ts';

/** What is made of so much text is kept whole, in UTF-16 code units: an article in a magazine is no longer. */
const WHOLE = 65_536;

/** Of a longer article: the length of a window, and the fewest blocks in it, which is more than one quotation is attributed by. */
const LENGTH = 4096;
const BLOCKS = 16;

/**
 * What is made of each block of an article, for as long as it is being read near that block; it is made again where it is
 * asked for again later. A book's tokens take a hundred times the memory of its text, and most are needed only in passing.
 *
 * Linear as long as the article is read in order, with at most `BLOCKS` other blocks looked at on the way.
 */
export class Window<Made> {
  private readonly make: (block: number) => Made;
  private readonly blocks: readonly Block[];
  private recent = new Map<number, Made>();
  /** Those before the recent ones: what is asked for again becomes recent, the rest is dropped together. */
  private older = new Map<number, Made>();
  private length = 0;
  private readonly most: number;

  constructor(blocks: readonly Block[], make: (block: number) => Made) {
    this.make = make;
    this.blocks = blocks;
    this.most = isLong(blocks) ? LENGTH : Number.POSITIVE_INFINITY;
  }

  at(block: number): Made {
    const known = this.recent.get(block);
    if (known !== undefined) return known;
    const made = this.older.get(block) ?? this.make(block);
    if (this.length > this.most && this.recent.size >= BLOCKS) {
      this.older = this.recent;
      this.recent = new Map();
      this.length = 0;
    }
    this.recent.set(block, made);
    this.length += this.blocks[block]?.text.length ?? 0;
    return made;
  }
}

function isLong(blocks: readonly Block[]): boolean {
  let length = 0;
  return blocks.some(({ text }) => {
    length += text.length;
    return length > WHOLE;
  });
}
