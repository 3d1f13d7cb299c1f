import type { ArticlePeople } from '../people/people.ts';
import { BlockCache } from '../text/block-cache.ts';
import { type ChunkedParagraph, chunkParagraph } from './chunks.ts';

/** The maximum distance between a block and the paragraph above it, in blocks. */
const FARTHEST_ABOVE = 3;

/** The maximum number of paragraphs that are counted between two blocks. More make no difference. */
const MOST_BETWEEN = 6;

/** The chunks of an article's paragraphs, computed on demand. They are cached only while nearby blocks are read. */
export class ChunkedParagraphs implements Iterable<ChunkedParagraph> {
  readonly #paragraphs: ArticlePeople['paragraphs'];
  readonly #cache: BlockCache<ChunkedParagraph | null>;

  constructor({ paragraphs, register, spans }: Pick<ArticlePeople, 'paragraphs' | 'register' | 'spans'>) {
    const isTerm = (span: number): boolean => spans[span]?.kind === 'term';
    this.#paragraphs = paragraphs;
    this.#cache = new BlockCache(paragraphs.blocks, (block) => {
      const paragraph = paragraphs.at(block);
      return paragraph && chunkParagraph(paragraph, register.mentionsIn(block), isTerm);
    });
  }

  /** The paragraph at a block; null if the block has no text. */
  at(block: number): ChunkedParagraph | null {
    return this.#paragraphs.has(block) ? this.#cache.at(block) : null;
  }

  *[Symbol.iterator](): Iterator<ChunkedParagraph> {
    for (const block of this.#paragraphs.indices()) {
      const paragraph = this.#cache.at(block);
      if (paragraph !== null) yield paragraph;
    }
  }

  /** Whether a block is text that the one below may continue, and not a caption that quotes somebody. */
  #isRunning(block: number): boolean {
    if (this.#paragraphs.blocks[block]?.type !== 'caption') return this.#paragraphs.has(block);
    return this.at(block)?.chunks.every(({ kind }) => kind !== 'quote') === true;
  }

  /** The paragraph above a block, if it is near. */
  above(block: number): ChunkedParagraph | null {
    for (let index = block - 1; index >= Math.max(0, block - FARTHEST_ABOVE); index -= 1) {
      const paragraph = this.#isRunning(index) ? this.at(index) : null;
      if (paragraph !== null) return paragraph;
    }
    return null;
  }

  /** The number of paragraphs between two blocks, up to `MOST_BETWEEN`. */
  countBetween(from: number, to: number): number {
    let count = 0;
    for (let block = from + 1; block < to && count < MOST_BETWEEN; block += 1) if (this.#isRunning(block)) count += 1;
    return count;
  }
}
