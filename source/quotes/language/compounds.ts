/** The fewest letters before the noun that a compound ends in: Stadtrat, but not Unrat. */
const SHORTEST_PREFIX = 3;

/** The ending of a compound that is one of the nouns, from its end: "Hafenbehörde" → "behörde"; null if it is none. */
function endingOf(
  word: string,
  nouns: { readonly has: (noun: string) => boolean },
  lengths: readonly number[],
): string | null {
  for (const length of lengths) {
    if (word.length < length + SHORTEST_PREFIX) continue;
    const ending = word.slice(-length);
    if (nouns.has(ending)) return ending;
  }
  return null;
}

const lengthsOf = (nouns: Iterable<string>): readonly number[] =>
  [...new Set([...nouns].map((noun) => noun.length))].sort((a, b) => b - a);

/** A set of nouns that has their compounds as well, for languages that write them as one word: "Hafenbehörde". */
export class CompoundSet extends Set<string> {
  readonly #heads: ReadonlySet<string>;
  readonly #lengths: readonly number[];

  /** @param heads the nouns that compounds end in */
  constructor(nouns: Iterable<string>, heads: Iterable<string>) {
    super([...nouns, ...heads]);
    this.#heads = new Set(heads);
    this.#lengths = lengthsOf(this.#heads);
  }

  override has(word: string): boolean {
    return super.has(word) || endingOf(word, this.#heads, this.#lengths ?? []) !== null;
  }
}

/** A table of nouns whose compounds have the same value: "Hafensprecherin" that of "Sprecherin". */
export class CompoundMap<Value> extends Map<string, Value> {
  readonly #heads: ReadonlyMap<string, Value>;
  readonly #lengths: readonly number[];

  constructor(nouns: Iterable<readonly [string, Value]>, heads: Iterable<readonly [string, Value]>) {
    super([...nouns, ...heads]);
    this.#heads = new Map(heads);
    this.#lengths = lengthsOf(this.#heads.keys());
  }

  override has(word: string): boolean {
    return super.has(word) || endingOf(word, this.#heads, this.#lengths) !== null;
  }

  override get(word: string): Value | undefined {
    const ending = super.has(word) ? null : endingOf(word, this.#heads, this.#lengths);
    return ending === null ? super.get(word) : this.#heads.get(ending);
  }
}
