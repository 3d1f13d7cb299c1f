import type { Entity } from '../../people/entity.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';
import type { Candidate } from '../candidates/candidate.ts';
import type { Choice } from '../choose-speakers.ts';
import { logOdds } from '../confidence.ts';
import { scoreOf } from '../ranker.ts';
import type { Cast } from './cast.ts';
import { isUtterance } from './conversation.ts';
import { decode } from './decoder.ts';
import { likelihoodOf } from './evidence.ts';
import { anchorOf, sharesOf, type Turn } from './turns.ts';
import { dialogueConfidence, dialogueWeights } from './weights.ts';

/** The number of paragraphs without a turn that end an exchange, and the maximum number of turns in one. */
const FARTHEST = 4;
const MOST_TURNS = 96;

/** The maximum number of participants in an exchange. */
const MOST_PARTICIPANTS = 8;

/** The data shared by the exchanges of an article. */
export interface Scene {
  readonly syntax: ArticleSyntax;
  readonly narrator: Entity | null;
  readonly vocatives: ReadonlyMap<number, ReadonlySet<Entity>>;
  readonly cast: Cast;
}

/** The choices after the speakers of each exchange have been decoded together. */
export function* decodeExchanges(choices: Iterable<Choice>, scene: Scene): Generator<DecodedChoice> {
  let turns: Turn[] = [];
  let waiting: Choice[] = [];
  for (const choice of choices) {
    const { positions, spans, chunked } = scene.syntax;
    const first = positions.first(choice.span);
    const last = turns.at(-1);
    const span = spans[choice.span];
    if (first === null || span === undefined || !isUtterance(span)) {
      waiting.push(choice);
      continue;
    }
    const gap =
      last === undefined ? 0 : first.block === last.block ? -1 : chunked.countBetween(last.block, first.block);
    if (gap >= FARTHEST || turns.length >= MOST_TURNS) {
      yield* flush(waiting, turns, scene);
      turns = [];
      waiting = [];
    }
    waiting.push(choice);
    addTo(turns, choice, gap, scene);
  }
  yield* flush(waiting, turns, scene);
}

/** Adds a quotation to the last turn, or as a turn of its own. */
function addTo(turns: Turn[], choice: Choice, gap: number, { syntax, vocatives }: Scene): void {
  const shares = sharesOf(choice, syntax);
  const last = turns.at(-1);
  const addressed = vocatives.get(choice.span) ?? [];
  const named = syntax.named.get(choice.span) ?? [];
  if (last !== undefined && gap < 0 && goesOn(last, shares)) {
    last.choices.push(choice);
    if ((anchorOf(shares)?.share ?? 0) > (anchorOf(last.shares)?.share ?? 0)) last.shares = shares;
    for (const entity of addressed) last.addressed.add(entity);
    for (const entity of named) last.named.add(entity);
    return;
  }
  const block = syntax.positions.last(choice.span)?.block ?? 0;
  const opens = gap <= 0 && syntax.positions.first(choice.span)?.chunk === 0;
  turns.push({ block, choices: [choice], gap, opens, shares, addressed: new Set(addressed), named: new Set(named) });
}

/** A new speaker in the same paragraph needs a cue with at least this share of the evidence. */
const SURE = 0.5;

/** Whether another quotation in the paragraph is by the same person. */
function goesOn(turn: Turn, shares: Turn['shares']): boolean {
  const own = anchorOf(shares);
  const before = anchorOf(turn.shares);
  if (own === null || own.share < SURE || before === null || before.share < SURE) return true;
  const [a, b] = [own.candidate, before.candidate];
  return (
    a.entity === b.entity ||
    (a.source?.kind === 'pronoun' && b.source?.kind !== 'pronoun' && a.frame?.construction !== 'subject')
  );
}

/** Whether the text names a speaker who is not among the participants, because many people speak once each. */
function isOutsider(turn: Turn | undefined, participants: readonly Entity[]): boolean {
  const told = turn === undefined ? null : anchorOf(turn.shares);
  return told !== null && told.share >= SURE && !participants.includes(told.candidate.entity as Entity);
}

function* flush(waiting: readonly Choice[], turns: readonly Turn[], scene: Scene): Generator<DecodedChoice> {
  const decoded = new Map<Choice, DecodedChoice>();
  const participants = participantsOf(turns, scene.cast);
  if (participants.length > 0) {
    const salience = salienceOf(turns, participants, scene.cast);
    const observations = turns.map((turn, index) => ({
      gap: turn.gap,
      salience: salience[index] ?? [],
      likelihoods: participants.map((entity) => likelihoodOf(turn, entity, scene.narrator, scene.syntax)),
    }));
    decode(observations, participants.length).forEach((marginal, index) => {
      let best = 0;
      for (let at = 1; at < marginal.length; at += 1) if ((marginal[at] ?? 0) > (marginal[best] ?? 0)) best = at;
      const entity = participants[best];
      if (entity === undefined || isOutsider(turns[index], participants)) return;
      for (const choice of turns[index]?.choices ?? [])
        decoded.set(choice, withSpeaker(choice, entity, marginal[best] ?? 0));
    });
  }
  for (const choice of waiting) yield decoded.get(choice) ?? { ...choice, evidence: null };
}

/** The evidence of each turn for each person, apart from pronouns. */
function touches({ shares, addressed }: Turn, cast: Cast): Map<Entity, number> {
  const found = new Map<Entity, number>();
  for (const { candidate, share } of shares) {
    const { entity } = candidate;
    if (entity === null) continue;
    const isPronoun = candidate.source?.kind === 'pronoun';
    if (isPronoun && candidate.features.has('noCue')) continue;
    const weight =
      Math.max(share, dialogueWeights.leastSalience) * cast(entity) * (isPronoun ? dialogueWeights.pronounSalience : 1);
    found.set(entity, Math.max(found.get(entity) ?? 0, weight));
  }
  for (const entity of addressed)
    found.set(entity, Math.max(found.get(entity) ?? 0, dialogueWeights.addressedSalience));
  return found;
}

function participantsOf(turns: readonly Turn[], cast: Cast): Entity[] {
  const total = new Map<Entity, number>();
  for (const turn of turns)
    for (const [entity, weight] of touches(turn, cast)) total.set(entity, (total.get(entity) ?? 0) + weight);
  return [...total]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_PARTICIPANTS)
    .map(([entity]) => entity);
}

function salienceOf(turns: readonly Turn[], participants: readonly Entity[], cast: Cast): number[][] {
  const all = turns.map((turn) => touches(turn, cast));
  const result: number[][] = all.map(() => participants.map(() => dialogueWeights.base));
  const sweep = (from: number, step: number, fades: number): void => {
    const level = participants.map(() => 0);
    for (let index = from; index >= 0 && index < all.length; index += step) {
      participants.forEach((entity, at) => {
        level[at] = (level[at] ?? 0) * fades + (all[index]?.get(entity) ?? 0);
        const row = result[index];
        if (row !== undefined) row[at] = (row[at] ?? 0) + (level[at] ?? 0);
      });
    }
  };
  sweep(0, 1, dialogueWeights.fades);
  sweep(all.length - 1, -1, dialogueWeights.fadesBack);
  return result;
}

/** The features of the confidence in a decoded speaker. */
export type DialogueFeature = keyof typeof dialogueConfidence;

/** A choice. Its evidence is null if it is not a turn of an exchange. */
export interface DecodedChoice extends Choice {
  readonly evidence: ReadonlyMap<DialogueFeature, number> | null;
}

/** The penalty for a candidate that is suggested only by the exchange. */
const PREVIOUS_HANDICAP = 3;

/** The choice with another speaker, as a candidate that may mean that person or else as the previous speaker. */
function withSpeaker(choice: Choice, entity: Entity, probability: number): DecodedChoice {
  let best: Candidate | null = null;
  let most = -Infinity;
  for (const candidate of choice.ranking.candidates) {
    const isPronoun = candidate.source?.kind === 'pronoun' && candidate.origin === 'frame';
    if (candidate.entity !== entity && !isPronoun) continue;
    const score = scoreOf(candidate.features) - (candidate.origin === 'previous' ? PREVIOUS_HANDICAP : 0);
    if (score <= most) continue;
    best = candidate;
    most = score;
  }
  const candidate: Candidate =
    best === null
      ? { origin: 'previous', source: null, entity, frame: null, features: new Map() }
      : { ...best, entity };
  const evidence = evidenceOf(candidate, entity, probability);
  return { ...choice, candidate, confidence: confidenceOf(evidence), evidence };
}

function evidenceOf(
  { origin, source, features }: Candidate,
  { kind }: Entity,
  probability: number,
): ReadonlyMap<DialogueFeature, number> {
  const found = new Map<DialogueFeature, number>([
    ['always', 1],
    ['belief', logOdds(probability)],
  ]);
  if (origin === 'previous') found.set('continued', 1);
  else if (features.has('above')) found.set('above', 1);
  else if (features.has('noCue')) found.set('noCue', 1);
  else if (source?.kind === 'pronoun') found.set('pronoun', 1);
  else found.set('told', 1);
  if (kind === 'described') found.set('described', 1);
  if (kind === 'unknown' || kind === 'organisation') found.set('unknownName', 1);
  return found;
}

/** The learned probability that a decoded choice like this is right: from 0 to 1, with two decimals. */
function confidenceOf(evidence: ReadonlyMap<DialogueFeature, number>): number {
  let score = 0;
  for (const [name, value] of evidence) score += dialogueConfidence[name] * value;
  return Math.round(100 / (1 + Math.exp(-score))) / 100;
}
