import type { ChunkedParagraph } from './chunks.ts';

/** A chunk of a paragraph. */
export interface ChunkPosition {
  readonly block: number;
  readonly chunk: number;
}

/** For each quotation, four numbers: the block and chunk of its first part and of its last. */
const NUMBERS = 4;
const LAST = 2;

/** The positions of the first and last parts of quotations. A quotation without tokens has no position. */
export class SpanPositions {
  readonly #numbers: Int32Array;

  /** @param spans the number of quotations */
  constructor(spans: number) {
    this.#numbers = new Int32Array(spans * NUMBERS).fill(-1);
  }

  /** Records the positions of the quotations in the next paragraph. */
  add({ block, chunks }: ChunkedParagraph): void {
    chunks.forEach(({ span }, chunk) => {
      if (span < 0) return;
      const at = span * NUMBERS;
      if (this.#numbers[at] === -1) this.#set(at, block, chunk);
      this.#set(at + LAST, block, chunk);
    });
  }

  first(span: number): ChunkPosition | null {
    return this.#at(span * NUMBERS);
  }

  last(span: number): ChunkPosition | null {
    return this.#at(span * NUMBERS + LAST);
  }

  #set(at: number, block: number, chunk: number): void {
    this.#numbers[at] = block;
    this.#numbers[at + 1] = chunk;
  }

  #at(at: number): ChunkPosition | null {
    const block = this.#numbers[at] ?? -1;
    return block < 0 ? null : { block, chunk: this.#numbers[at + 1] ?? 0 };
  }
}
