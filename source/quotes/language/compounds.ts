/** The minimum number of letters before the last noun of a compound: Stadtrat, but not Unrat. */
const SHORTEST_PREFIX = 3;

/** The noun at the end of a compound: "Hafenbehörde" → "behörde"; null if the word is not a compound of one of the nouns. */
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

/** A set of nouns that includes their compounds, for languages that write them as one word: "Hafenbehörde". */
export class CompoundSet extends Set<string> {
  readonly #heads: ReadonlySet<string>;
  readonly #lengths: readonly number[];

  /** @param heads the nouns at the end of compounds */
  constructor(nouns: Iterable<string>, heads: Iterable<string>) {
    super([...nouns, ...heads]);
    this.#heads = new Set(heads);
    this.#lengths = lengthsOf(this.#heads);
  }

  override has(word: string): boolean {
    return super.has(word) || endingOf(word, this.#heads, this.#lengths ?? []) !== null;
  }
}

/** A table of nouns in which compounds have the value of their noun: "Hafensprecherin" that of "Sprecherin". */
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
