import assert from 'node:assert/strict';

export interface Growth {
  /** The smaller size that is measured, and the factor by which the other one is larger. */
  readonly size: number;
  readonly times: number;
  /** How many times as long the larger may take. */
  readonly most: number;
  /** How often a measurement that looked too slow is repeated, since something else may have slowed it. */
  readonly tries?: number;
  /** How often the smaller size is measured in a round; the best counts. */
  readonly runs?: number;
  /** What tells the time in ms: the processor time of this process, if nothing else does. */
  readonly clock?: () => number;
}

/** The user time of this process: neither other programs nor the system's own work count. */
const processorTime = (): number => process.cpuUsage().user / 1000;

/** Shorter times are mere noise, in milliseconds: sizes are chosen so that quadratic work takes far longer. */
const FLOOR = 4;
const RUNS = 2;

/** How often a size that looked too slow is doubled. Quadratic work still looks slow then; a lucky small measurement does not. */
const DOUBLINGS = 2;

/**
 * Asserts that the cost of something grows no faster than its size. Fails only if each of several measurements says that it grows
 * too fast, so a busy machine cannot fail it, and quadratic work cannot pass it.
 *
 * @param make makes the input of a given size
 * @throws AssertionError if the cost grows faster than `most`
 */
export function growsNoFasterThan<T>(make: (size: number) => T, work: (made: T) => void, growth: Growth): void {
  const { size, times, most } = growth;
  let ratio = Number.POSITIVE_INFINITY;
  for (let doubled = 0; doubled <= DOUBLINGS && ratio > most; doubled += 1) {
    const small = size * 2 ** doubled;
    ratio = ratioOf(make(small), make(times * small), work, growth);
  }
  assert.ok(ratio <= most, `${times} times the size takes ${ratio.toFixed(2)} times as long`);
}

/** How many times as long the larger size takes: the minimum of several rounds, up to the first that is acceptable. */
function ratioOf<T>(small: T, large: T, work: (made: T) => void, growth: Growth): number {
  const { times, most, tries = 4, runs = RUNS, clock = processorTime } = growth;
  let [more, less] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let ratio = Number.POSITIVE_INFINITY;
  for (let round = 0; round < tries && ratio > most; round += 1) {
    // The larger size comes first, so that the code is compiled by the time the smaller one is measured.
    more = Math.min(more, cost(work, large, 1, clock));
    less = Math.min(less, cost(work, small, runs, clock));
    ratio = Math.max(more, times * FLOOR) / Math.max(less, FLOOR);
  }
  return ratio;
}

/** The time that the work takes: the best of some runs. */
function cost<T>(work: (made: T) => void, made: T, runs: number, clock: () => number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const before = clock();
    work(made);
    best = Math.min(best, clock() - before);
  }
  return best;
}
