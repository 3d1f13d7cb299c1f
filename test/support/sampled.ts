import { randomNumbers } from '../../scripts/random.ts';

/** Whether the tests run with their full counts (`npm run test:long`). */
export const LONG = Boolean(process.env.PULLQUOTE_LONG_TESTS);

/** A part of the cases, always the same for a seed; all of them in the full run. */
export function sampled<T>(cases: readonly T[], share: number, seed: number): readonly T[] {
  const random = randomNumbers(seed);
  return cases.filter(() => LONG || random() < share);
}
