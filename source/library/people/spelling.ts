/** Compares words by spelling and sound. */

import { editDistance } from '../../edit-distance.ts';

/** Letters that transliterations from other scripts write in different ways, in the order in which they are replaced. */
const TRANSLITERATED: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|ch/g, 'c'],
  [/sch|sh|zh|z/g, 's'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/ts|tz/g, 'c'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** The sound of a word, ignoring differences of transliteration. */
export const soundOf = (word: string): string =>
  TRANSLITERATED.reduce((text, [pattern, letter]) => text.replace(pattern, letter), word);

/** The first letter and the consonants. */
export const skeletonOf = (word: string): string => word.charAt(0) + word.slice(1).replace(/[aeiou]/g, '');

/** Shorter names too often belong to two different people; longer ones may differ in two letters. */
const SHORTEST = 4;
const LONG = 8;

/** Whether words differ in at most so many letters. */
export const areNear = (one: string, other: string, most: number): boolean =>
  Math.abs(one.length - other.length) <= most && editDistance(one, other) <= most;

/** The number of consonants that two words rarely share by chance: Oleksandr and Alexander, but not Joan and Jane. */
const ENOUGH_CONSONANTS = 4;

const consonantsOf = (word: string): string => word.replace(/[aeiou]/g, '');

/** The letters in which a misspelled word may differ: one if it has at least four, two if it has at least eight. */
export const mostTypos = (word: string): number => (word.length >= LONG ? 2 : word.length >= SHORTEST ? 1 : 0);

/** Whether two words may be transliterations of one name. */
export function soundsAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [soundOf(one), soundOf(other)];
  const consonants = consonantsOf(a);
  if (consonants.length >= ENOUGH_CONSONANTS && consonants === consonantsOf(b)) return true;
  const length = Math.min(a.length, b.length);
  if (length < SHORTEST || a.charAt(0) !== b.charAt(0)) return false;
  const most = length >= LONG ? 2 : 1;
  return areNear(a, b, most);
}
