import type { Choice } from './attribute.ts';

/** How often a choice like this is right, by the ranker's belief. */
export function confidenceOf({ ranking }: Choice): number {
  return Math.round(ranking.belief * 100) / 100;
}
