import { dialogueWeights } from './weights.ts';

/**
 * Decodes the speakers of an exchange as a whole: a hidden Markov model whose state is the speaker of a turn and the
 * speaker before, with the forward-backward algorithm (Rabiner 1989). Takes linear time in the turns.
 */

/** The input of the decoder for a turn. */
export interface Observation {
  /** The number of paragraphs between it and the turn before; -1 if both are in the same paragraph. */
  readonly gap: number;
  /** For each participant: the likelihood of the words around the turn if that participant speaks. */
  readonly likelihoods: readonly number[];
  /** For each participant: to what degree the text is about that participant here. */
  readonly salience: readonly number[];
}

interface Transition {
  /** The probability that the speaker goes on. */
  readonly stays: number;
  /** The probability that the speaker before speaks again. */
  readonly returns: number;
}

function transitionAt(gap: number): Transition {
  const weights = dialogueWeights;
  if (gap < 0) return { stays: weights.staysSame, returns: weights.returnsSame };
  if (gap === 0) return { stays: weights.staysNext, returns: weights.returnsNext };
  if (gap === 1) return { stays: weights.staysFar, returns: weights.returnsFar };
  return { stays: weights.staysFarther, returns: weights.returnsFarther };
}

/** For each turn, the probabilities of the participants. */
export function decode(turns: readonly Observation[], participants: number): Float64Array[] {
  const none = participants;
  const size = participants * (participants + 1);
  const at = (speaker: number, partner: number): number => speaker * (participants + 1) + partner;
  /** Calls `visit` for each transition from a state. */
  const onwards = (
    { gap, salience }: Observation,
    speaker: number,
    partner: number,
    visit: (state: number, next: number, weight: number) => void,
  ): void => {
    const { stays, returns } = transitionAt(gap);
    const hasPartner = partner !== none;
    let others = 0;
    for (let next = 0; next < participants; next += 1)
      if (next !== speaker && next !== partner) others += salience[next] ?? 0;
    const share = hasPartner ? 1 - stays - returns : 1 - stays;
    visit(at(speaker, partner), speaker, stays);
    if (hasPartner) visit(at(partner, speaker), partner, returns);
    for (let next = 0; next < participants; next += 1)
      if (next !== speaker && next !== partner && others > 0)
        visit(at(next, speaker), next, (share * (salience[next] ?? 0)) / others);
  };
  const forward: Float64Array[] = [];
  turns.forEach((turn, index) => {
    const now = new Float64Array(size);
    const before = forward[index - 1];
    for (let speaker = 0; speaker < participants; speaker += 1) {
      if (before === undefined) {
        now[at(speaker, none)] = (turn.salience[speaker] ?? 0) * (turn.likelihoods[speaker] ?? 0);
        continue;
      }
      for (let partner = 0; partner <= participants; partner += 1) {
        const value = before[at(speaker, partner)] ?? 0;
        if (value === 0) continue;
        onwards(turn, speaker, partner, (state, next, weight) => {
          now[state] = (now[state] ?? 0) + value * weight * (turn.likelihoods[next] ?? 0);
        });
      }
    }
    forward.push(normalized(now));
  });
  const marginals: Float64Array[] = [];
  let after: Float64Array = new Float64Array(size).fill(1);
  for (let index = turns.length - 1; index >= 0; index -= 1) {
    const now = forward[index] ?? new Float64Array(size);
    const marginal = new Float64Array(participants);
    for (let speaker = 0; speaker < participants; speaker += 1)
      for (let partner = 0; partner <= participants; partner += 1) {
        const state = at(speaker, partner);
        marginal[speaker] = (marginal[speaker] ?? 0) + (now[state] ?? 0) * (after[state] ?? 0);
      }
    marginals.unshift(normalized(marginal));
    const turn = turns[index] as Observation;
    const earlier = new Float64Array(size);
    for (let speaker = 0; speaker < participants; speaker += 1)
      for (let partner = 0; partner <= participants; partner += 1) {
        let sum = 0;
        onwards(turn, speaker, partner, (state, next, weight) => {
          sum += weight * (turn.likelihoods[next] ?? 0) * (after[state] ?? 0);
        });
        earlier[at(speaker, partner)] = sum;
      }
    after = normalized(earlier);
  }
  return marginals;
}

function normalized(values: Float64Array): Float64Array {
  const sum = values.reduce((a, b) => a + b, 0);
  return sum > 0 ? values.map((value) => value / sum) : values.fill(1 / values.length);
}
