/** The two figures that published comparisons of article extraction use, and their spread. */

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const WORD = /[\p{L}\p{N}_]+/gu;
const SHINGLE = 4;

export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

const harmonic = (precision: number, recall: number): number =>
  precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;

const mean = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;

/** How well the items of an answer match those of the gold standard, as multisets. */
function compare(gold: readonly string[], answer: readonly string[]): Score {
  if (gold.length === 0 || answer.length === 0) {
    const same = gold.length === answer.length ? 1 : 0;
    return { precision: same, recall: same, f1: same };
  }
  const left = new Map<string, number>();
  for (const item of gold) left.set(item, (left.get(item) ?? 0) + 1);
  let shared = 0;
  for (const item of answer) {
    const count = left.get(item) ?? 0;
    if (count === 0) continue;
    left.set(item, count - 1);
    shared += 1;
  }
  const [precision, recall] = [shared / answer.length, shared / gold.length];
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** Lower-cased words, as the WCXB benchmark counts them. */
export function scoreWords(gold: string, answer: string): Score {
  return compare(wordsOf(gold.toLowerCase()), wordsOf(answer.toLowerCase()));
}

/** Runs of four words, as the article extraction benchmark of Zyte counts them. */
export function scoreShingles(gold: string, answer: string): Score {
  return compare(shingles(wordsOf(gold)), shingles(wordsOf(answer)));
}

function shingles(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const count = Math.max(1, words.length - SHINGLE + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + SHINGLE).join('\u0001'));
}

/** The mean of the pages' F1, precision and recall. */
export function meanScore(scores: readonly Score[]): Score {
  return {
    precision: mean(scores.map(({ precision }) => precision)),
    recall: mean(scores.map(({ recall }) => recall)),
    f1: mean(scores.map(({ f1 }) => f1)),
  };
}

/** Mean precision, mean recall, and the F1 of the two. */
export function scoreOfMeans(scores: readonly Score[]): Score {
  const { precision, recall } = meanScore(scores);
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** The standard deviation of a figure over bootstrap samples of the pages. Seeded, so the same in every run. */
export function deviation(scores: readonly Score[], figure: (drawn: readonly Score[]) => Score, rounds = 300): number {
  let state = 12_345;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const figures = Array.from({ length: rounds }, () => {
    const drawn = scores.flatMap(() => scores[Math.floor(next() * scores.length)] ?? []);
    return figure(drawn).f1;
  });
  const middle = mean(figures);
  return Math.sqrt(mean(figures.map((value) => (value - middle) ** 2)));
}
