import type { Block } from '../../article.ts';

/** An article longer than this, in UTF-16 code units, is not cached as a whole. Few magazine articles are longer. @speed */
const LONG_ARTICLE = 65_536;

/** In a long article, the length of the text whose values one generation of the cache holds, in UTF-16 code units. @speed */
const GENERATION_LENGTH = 1024;

/** The minimum number of blocks in a generation: more than the attribution of one quotation reads. @speed */
const GENERATION_BLOCKS = 8;

/**
 * Values computed from the blocks of an article, such as tokens, which take fifty times the memory of their text. Those
 * of a long article are dropped after a while, and computed again if they are needed later.
 *
 * Takes linear time if blocks are read in order, and fewer than `GENERATION_BLOCKS` other blocks are read repeatedly.
 */
export class BlockCache<Value> {
  readonly #compute: (block: number) => Value;
  readonly #blocks: readonly Block[];
  readonly #limit: number;
  #recent = new Map<number, Value>();
  /** The previous generation. Values that are used again move to the current one; the rest are dropped together. */
  #older = new Map<number, Value>();
  #length = 0;

  constructor(blocks: readonly Block[], compute: (block: number) => Value) {
    this.#compute = compute;
    this.#blocks = blocks;
    this.#limit = isLong(blocks) ? GENERATION_LENGTH : Number.POSITIVE_INFINITY;
  }

  at(block: number): Value {
    const known = this.#recent.get(block);
    if (known !== undefined) return known;
    const value = this.#older.get(block) ?? this.#compute(block);
    if (this.#length > this.#limit && this.#recent.size >= GENERATION_BLOCKS) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#length = 0;
    }
    this.#recent.set(block, value);
    this.#length += this.#blocks[block]?.text.length ?? 0;
    return value;
  }
}

function isLong(blocks: readonly Block[]): boolean {
  let length = 0;
  return blocks.some(({ text }) => {
    length += text.length;
    return length > LONG_ARTICLE;
  });
}
