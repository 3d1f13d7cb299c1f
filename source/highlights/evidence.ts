/** A word; in scripts without spaces, each character is one. */
const WORD =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]|[\p{L}\p{N}\p{M}]+/gu;

export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

/**
 * The length of the longest common subsequence of two lists of words, in letters. A word counts only if its index in the other list
 * is at most `reach` away.
 */
function commonLetters(one: readonly string[], other: readonly string[], reach = Number.POSITIVE_INFINITY): number {
  let above = new Array<number>(other.length + 1).fill(0);
  for (const [at, word] of one.entries()) {
    const row = [0];
    for (const [index, each] of other.entries()) {
      const without = Math.max(above[index + 1] ?? 0, row[index] ?? 0);
      const isSame = word === each && Math.abs(at - index) <= reach;
      row.push(isSame ? Math.max(without, (above[index] ?? 0) + word.length) : without);
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

const letters = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

/** How much of either end of a longer text is compared, in UTF-16 code units. @speed */
const LONGEST = 2000;

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)} ${text.slice(-LONGEST / 2)}`;

/** The share of the letters of `wanted` whose words are in `found` in the same order, from 0 to 1. 1 if nothing is wanted. */
export function similarity(wanted: string, found: string): number {
  const words = wordsOf(shortened(wanted));
  const all = letters(words);
  return all === 0 ? 1 : commonLetters(words, wordsOf(shortened(found))) / all;
}

/** How far beyond its own length a context is compared, in UTF-16 code units, since words may have been inserted. */
const SLACK = 32;

/** How many words may have been inserted or removed next to a range. The same words farther away belong to something else. */
const SHIFT = 3;

/** How well the text around a range agrees with the context of an anchor: for each side from 0 to 1. */
export interface Evidence {
  readonly before: number;
  readonly after: number;
  /** Whether the word right before the range, or right after it, is the same. */
  readonly touches: boolean;
}

/** The share of the letters of a context whose words are about as far from the range; both lists begin at the range. */
function agreement(wanted: readonly string[], found: readonly string[]): number {
  const all = letters(wanted);
  return all === 0 ? 1 : commonLetters(wanted, found, SHIFT) / all;
}

/** Compares the context of an anchor with the text around `start` and `end`. */
export function evidenceAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  context: { readonly before: string; readonly after: string },
): Evidence {
  const [wantedBefore, wantedAfter] = [wordsOf(context.before).toReversed(), wordsOf(context.after)];
  const before = wordsOf(text.slice(Math.max(0, start - context.before.length - SLACK), start)).toReversed();
  const after = wordsOf(text.slice(end, end + context.after.length + SLACK));
  return {
    before: agreement(wantedBefore, before),
    after: agreement(wantedAfter, after),
    touches: wantedBefore[0] === before[0] || wantedAfter[0] === after[0],
  };
}
