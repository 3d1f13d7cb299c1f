import { dirname } from 'node:path';
import { randomNumbers } from '../random.ts';
import type { MutationKind, Site } from './mutations.ts';

/** A site with the replacement to try. */
export interface Mutant extends Omit<Site, 'replacements'> {
  readonly replacement: string;
}

function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

/** Picks `count` sites. Each folder's share grows with the square root of its number of sites. */
function spread(sites: readonly Site[], count: number, next: () => number): Site[] {
  const folders = [...Map.groupBy(sites, ({ file }) => dirname(file))].sort(([a], [b]) => (a < b ? -1 : 1));
  const queues = folders.map(([, own]) => ({ left: shuffled(own, next), weight: Math.sqrt(own.length), taken: 0 }));
  const chosen: Site[] = [];
  while (chosen.length < count) {
    const open = queues.filter(({ left }) => left.length > 0);
    if (open.length === 0) break;
    // The folder furthest behind its share comes next.
    const queue = open.reduce((a, b) => ((b.taken + 1) / b.weight < (a.taken + 1) / a.weight ? b : a));
    chosen.push(queue.left.pop()!);
    queue.taken += 1;
  }
  return chosen;
}

/**
 * Chooses `count` mutants by `seed`: half at named bounds, the others at conditions, spread over the folders. The same
 * sites and seed give the same mutants.
 */
export function chooseMutants(sites: readonly Site[], count: number, seed: number): Mutant[] {
  const next = randomNumbers(seed);
  const ofKind = (kind: MutationKind): Site[] =>
    sites.filter((site) => site.kind === kind && site.replacements.length > 0);
  const bounds = spread(ofKind('bound'), Math.floor(count / 2), next);
  const chosen = [...bounds, ...spread(ofKind('condition'), count - bounds.length, next)];
  return chosen
    .map(({ replacements, ...site }) => ({
      ...site,
      replacement: replacements[Math.floor(next() * replacements.length)]!,
    }))
    .sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));
}
