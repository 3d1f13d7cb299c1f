import assert from 'node:assert/strict';

export interface Growth {
  /** The size that is measured, and how many times as much the other one is. */
  readonly size: number;
  readonly times: number;
  /** How many times as long the larger may take. */
  readonly most: number;
  /** How often it is measured again where it looked too long: what slows one measurement is not the work. */
  readonly tries?: number;
  /** How often the smaller size is measured in a round; the best counts. */
  readonly runs?: number;
}

/** What takes less is all noise, in milliseconds: a size is chosen so that quadratic work takes far more. */
const FLOOR = 4;
const RUNS = 2;

/** How often a size that looked too slow is doubled. Quadratic work stays so; what a lucky small measurement lacked does not. */
const DOUBLINGS = 2;

/**
 * Holds the cost of something to its size. It fails only where every one of several measurements says that it grows
 * too fast, so a busy machine cannot fail it, and quadratic work cannot pass it.
 *
 * @param make what is worked on, of a size
 * @throws AssertionError where the cost grows faster than `most`
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

/** How many times as long the larger takes: the least of several rounds, up to the first that is not too much. */
function ratioOf<T>(small: T, large: T, work: (made: T) => void, growth: Growth): number {
  const { times, most, tries = 4, runs = RUNS } = growth;
  let [more, less] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let ratio = Number.POSITIVE_INFINITY;
  for (let round = 0; round < tries && ratio > most; round += 1) {
    // The larger first: the code is compiled by the time the smaller is measured.
    more = Math.min(more, cost(work, large, 1));
    less = Math.min(less, cost(work, small, runs));
    ratio = Math.max(more, times * FLOOR) / Math.max(less, FLOOR);
  }
  return ratio;
}

/**
 * Processor time in ms, without that of the system: what others do on the machine does not count, and neither does how soon
 * it gives memory. The best of some runs.
 */
function cost<T>(work: (made: T) => void, made: T, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage();
    work(made);
    best = Math.min(best, process.cpuUsage(before).user / 1000);
  }
  return best;
}
