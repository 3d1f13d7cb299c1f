import type { Entity } from '../people/entity.ts';
import type { Candidate, SpeakerFeature } from './candidates/candidate.ts';
import { speakerWeights } from './weights.ts';

/** The candidates with their share of belief: a log-linear model, those of one entity taken together. */
export interface Ranking {
  readonly candidates: readonly Candidate[];
  /** One for each candidate; they add up to 1. */
  readonly probabilities: readonly number[];
  /** The likeliest candidate of the likeliest entity; null for nobody. */
  readonly best: Candidate | null;
  /** The belief in the best entity (or in nobody). */
  readonly belief: number;
  readonly nobody: number;
}

export function rank(candidates: readonly Candidate[]): Ranking {
  const scores = candidates.map((candidate) => scoreOf(candidate.features));
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  const probabilities = raised.map((value) => value / sum);
  const belief = new Map<Entity | null, number>();
  candidates.forEach(({ entity }, index) => {
    belief.set(entity, (belief.get(entity) ?? 0) + (probabilities[index] ?? 0));
  });
  let winner: Entity | null = null;
  let most = 0;
  for (const [entity, share] of belief) {
    if (share <= most) continue;
    winner = entity;
    most = share;
  }
  let best: Candidate | null = null;
  let likeliest = 0;
  candidates.forEach((candidate, index) => {
    const share = probabilities[index] ?? 0;
    if (candidate.entity !== winner || winner === null || share <= likeliest) return;
    best = candidate;
    likeliest = share;
  });
  return { candidates, probabilities, best, belief: most, nobody: belief.get(null) ?? 0 };
}

export function scoreOf(features: ReadonlyMap<SpeakerFeature, number>): number {
  let score = 0;
  for (const [name, value] of features) score += speakerWeights[name] * value;
  return score;
}
