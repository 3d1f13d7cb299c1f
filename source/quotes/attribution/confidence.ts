import { lastName } from '../people/entity.ts';
import type { Reading } from './analysis.ts';
import type { Candidate, Floor } from './candidates/candidate.ts';
import type { Trail } from './coreference.ts';
import type { Ranking } from './ranker.ts';
import { confidenceWeights } from './weights.ts';

export type CertaintyFeature = keyof typeof confidenceWeights;

/** What speaks for and against a choice as a whole: the ranking, the pronoun, whoever had the floor, the name. */
export type Certainty = ReadonlyMap<CertaintyFeature, number>;

export function weigh(
  { register }: Reading,
  { belief }: Ranking,
  candidate: Candidate | null,
  trail: Trail,
  floor: Floor | null,
): Certainty {
  const features = new Map<CertaintyFeature, number>([
    ['always', 1],
    ['belief', odds(belief)],
  ]);
  const entity = candidate?.entity ?? null;
  if (candidate === null || entity === null) return features;
  const pronoun = candidate.source?.kind === 'pronoun' ? trail.at(candidate.source) : null;
  if (candidate.ground === 'floor') {
    features.set('continued', 1);
    if (floor?.entity === entity) features.set('floor', odds(floor.confidence));
  } else if (pronoun !== null) {
    features.set('pronoun', 1);
    features.set('antecedent', odds(pronoun.share));
  } else if (candidate.source?.kind === 'nominal') features.set('described', 1);
  if (candidate.features.has('above')) features.set('above', 1);
  if (entity.kind === 'person' && entity.words.length < 2) features.set('oneName', 1);
  if (entity.kind === 'unknown') features.set('unknownName', 1);
  if (entity.kind === 'person' && register.bearers(lastName(entity)) > 1) features.set('namesake', 1);
  return features;
}

/** The share of choices like this that are right, as learnt; between 0 and 1, two decimals. */
export function confidenceOf(certainty: Certainty): number {
  let score = 0;
  for (const [name, value] of certainty) score += confidenceWeights[name] * value;
  return Math.round(100 / (1 + Math.exp(-score))) / 100;
}

/** Logarithm of the odds, kept within five either way. */
const odds = (share: number): number => Math.max(-5, Math.min(5, Math.log(share / (1 - share))));
