import type { Block } from '../../article.ts';

/** What is made of an article no longer than this is kept whole, in UTF-16 code units: few in a magazine are longer. */
const LONG_ARTICLE = 65_536;

/** Of a longer one, what is made of so much text is kept, in UTF-16 code units, and of the one before. */
const CACHED_LENGTH = 1024;

/** … and of so many blocks at least, however long they are: more than the attribution of one quotation looks at. */
const CACHED_BLOCKS = 8;

/**
 * What is made of each block of an article, for as long as it is read near that block; what is asked for later is made
 * again. Tokens take fifty times the memory of their text, and those of a book would be most of all that the reader needs.
 *
 * Linear where the blocks are read in order, with fewer than `CACHED_BLOCKS` others looked at again and again on the way.
 */
export class BlockCache<Made> {
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
    this.most = isLong(blocks) ? CACHED_LENGTH : Number.POSITIVE_INFINITY;
  }

  at(block: number): Made {
    const known = this.recent.get(block);
    if (known !== undefined) return known;
    const made = this.older.get(block) ?? this.make(block);
    if (this.length > this.most && this.recent.size >= CACHED_BLOCKS) {
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
    return length > LONG_ARTICLE;
  });
}
