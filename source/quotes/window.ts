/** A window is as long as an article in a magazine, in UTF-16 code units, so that most are made once and kept whole. */
const LENGTH = 65_536;

/** … and never fewer blocks than one quotation is attributed by, however long they are. */
const BLOCKS = 16;

/**
 * What is made of each block of an article, for as long as it is being read near that block; it is made again where it is
 * asked for again later. A book's tokens take a hundred times the memory of its text, and most are needed only in passing.
 *
 * Linear as long as the article is read in order, with at most `BLOCKS` other blocks looked at on the way.
 */
export class Window<Made> {
  private readonly make: (block: number) => Made;
  private readonly lengthOf: (block: number) => number;
  private recent = new Map<number, Made>();
  /** Those before the recent ones: what is asked for again becomes recent, the rest is dropped together. */
  private older = new Map<number, Made>();
  private length = 0;

  constructor(make: (block: number) => Made, lengthOf: (block: number) => number) {
    this.make = make;
    this.lengthOf = lengthOf;
  }

  at(block: number): Made {
    const known = this.recent.get(block);
    if (known !== undefined) return known;
    const made = this.older.get(block) ?? this.make(block);
    if (this.length > LENGTH && this.recent.size >= BLOCKS) {
      this.older = this.recent;
      this.recent = new Map();
      this.length = 0;
    }
    this.recent.set(block, made);
    this.length += this.lengthOf(block);
    return made;
  }
}
