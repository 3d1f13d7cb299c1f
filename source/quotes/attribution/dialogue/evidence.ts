import { type Entity, genderOf } from '../../people/entity.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';
import type { Turn } from './turns.ts';

/** What evidence for one person leaves to another. */
const FLOOR = 0.004;

/** How well a pronoun fits somebody whose gender it tells, somebody whose gender nobody knows, and the narrator. */
const AGREES = 1;
const UNKNOWN = 0.4;
const DISAGREES = 0.01;

/** What the antecedent that coreference prefers gets more than another of the same gender. */
const NOT_PREFERRED = 0.6;

const ADDRESSED = 0.02;
const NAMED = 0.3;
const SILENT = 0.2;

/** How likely the words around a turn are if this person says it. */
export function likelihoodOf(turn: Turn, entity: Entity, narrator: Entity | null, { chunked }: ArticleSyntax): number {
  let sum = 0;
  for (const { candidate, share } of turn.shares) {
    const { source, entity: named } = candidate;
    if (named === null) {
      sum += share * SILENT;
      continue;
    }
    const pronoun =
      source?.kind === 'pronoun' ? (chunked.at(source.block)?.chunks[source.chunk]?.pronoun ?? null) : null;
    if (pronoun === null || pronoun.person === 1 || pronoun.gender === null) {
      sum += share * (named === entity ? 1 : FLOOR);
      continue;
    }
    if (entity === narrator) {
      sum += share * DISAGREES;
      continue;
    }
    const gender = genderOf(entity);
    const fit = gender === null ? UNKNOWN : gender === pronoun.gender ? AGREES : DISAGREES;
    sum += share * fit * (named === entity ? 1 : NOT_PREFERRED);
  }
  if (turn.addressed.has(entity)) sum *= ADDRESSED;
  else if (turn.named.has(entity) && entity !== narrator) sum *= NAMED;
  return Math.max(sum, 1e-9);
}
