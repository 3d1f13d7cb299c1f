import type { Entity } from '../people/entity.ts';
import type { Candidate, SpeakerFeature } from './candidates/candidate.ts';
import { speakerWeights } from './weights.ts';

/** The candidates with their probabilities under a log-linear model (conditional logit). */
export interface Ranking {
  readonly candidates: readonly Candidate[];
  /** The probability of each candidate; their sum is 1. */
  readonly probabilities: readonly number[];
  /** The likeliest candidate of the likeliest entity, that is, the one with the largest sum over its candidates; null for nobody. */
  readonly best: Candidate | null;
  /** The probability of the likeliest entity, or of nobody. */
  readonly probability: number;
}

export function rank(candidates: readonly Candidate[]): Ranking {
  const scores = candidates.map((candidate) => scoreOf(candidate.features));
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  const probabilities = raised.map((value) => value / sum);
  const byEntity = new Map<Entity | null, number>();
  candidates.forEach(({ entity }, index) => {
    byEntity.set(entity, (byEntity.get(entity) ?? 0) + (probabilities[index] ?? 0));
  });
  let winner: Entity | null = null;
  let most = 0;
  for (const [entity, share] of byEntity) {
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
  return { candidates, probabilities, best, probability: most };
}

export function scoreOf(features: ReadonlyMap<SpeakerFeature, number>): number {
  let score = 0;
  for (const [name, value] of features) score += speakerWeights[name] * value;
  return score;
}
