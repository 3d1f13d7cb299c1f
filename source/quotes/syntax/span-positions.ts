import type { ChunkedParagraph } from './chunks.ts';

/** A chunk of a paragraph. */
export interface ChunkPosition {
  readonly block: number;
  readonly chunk: number;
}

/** The positions of the first and last parts of quotations. A quotation without tokens has no position. */
export class SpanPositions {
  readonly #first = new Map<number, ChunkPosition>();
  readonly #last = new Map<number, ChunkPosition>();

  /** Records the positions of the quotations in the next paragraph. */
  add({ block, chunks }: ChunkedParagraph): void {
    chunks.forEach(({ span }, chunk) => {
      if (span < 0) return;
      const position = { block, chunk };
      if (!this.#first.has(span)) this.#first.set(span, position);
      this.#last.set(span, position);
    });
  }

  first(span: number): ChunkPosition | null {
    return this.#first.get(span) ?? null;
  }

  last(span: number): ChunkPosition | null {
    return this.#last.get(span) ?? null;
  }
}
