import type { Outline } from './chunks.ts';

/** Where a quotation's item stands in its paragraph's outline. */
export interface Place {
  readonly block: number;
  readonly item: number;
}

/** Block and item of the first part and of the last. */
const NUMBERS = 4;
const LAST = 2;

/** Where the quotations' first and last parts stand; a quotation without a single token stands nowhere. */
export class Places {
  private readonly numbers: Int32Array;

  /** For so many quotations. */
  constructor(spans: number) {
    this.numbers = new Int32Array(spans * NUMBERS).fill(-1);
  }

  /** Takes the next paragraph. */
  note({ block, items }: Outline): void {
    items.forEach(({ span }, item) => {
      if (span < 0) return;
      const at = span * NUMBERS;
      if (this.numbers[at] === -1) this.set(at, block, item);
      this.set(at + LAST, block, item);
    });
  }

  first(span: number): Place | null {
    return this.placeAt(span * NUMBERS);
  }

  last(span: number): Place | null {
    return this.placeAt(span * NUMBERS + LAST);
  }

  private set(at: number, block: number, item: number): void {
    this.numbers[at] = block;
    this.numbers[at + 1] = item;
  }

  private placeAt(at: number): Place | null {
    const block = this.numbers[at] ?? -1;
    return block < 0 ? null : { block, item: this.numbers[at + 1] ?? 0 };
  }
}
