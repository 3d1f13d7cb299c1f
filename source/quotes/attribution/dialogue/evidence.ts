import { type Entity, genderOf } from '../../people/entity.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';
import type { Turn } from './turns.ts';
import { dialogueWeights } from './weights.ts';

/** The likelihood of the words around a turn if this person is the speaker. */
export function likelihoodOf(turn: Turn, entity: Entity, narrator: Entity | null, { chunked }: ArticleSyntax): number {
  let sum = 0;
  for (const { candidate, share } of turn.shares) {
    const { source, entity: named } = candidate;
    if (named === null) {
      sum += share * dialogueWeights.silent;
      continue;
    }
    const pronoun =
      source?.kind === 'pronoun' ? (chunked.at(source.block)?.chunks[source.chunk]?.pronoun ?? null) : null;
    if (pronoun === null || pronoun.person === 1 || pronoun.gender === null) {
      sum += share * (named === entity ? 1 : dialogueWeights.floor);
      continue;
    }
    if (entity === narrator) {
      sum += share * dialogueWeights.floor; // nobody is "she" to themselves
      continue;
    }
    const gender = genderOf(entity);
    const fit =
      gender === null ? dialogueWeights.genderUnknown : gender === pronoun.gender ? 1 : dialogueWeights.genderDisagrees;
    sum +=
      share *
      fit *
      (named === entity ? 1 : turn.opens ? dialogueWeights.notPreferred : dialogueWeights.notPreferredTold);
  }
  if (turn.addressed.has(entity)) sum *= dialogueWeights.addressed;
  else if (turn.named.has(entity) && entity !== narrator) sum *= dialogueWeights.named;
  return Math.max(sum, 1e-9);
}
