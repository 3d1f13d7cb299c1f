import type { Gender } from '../language/language.ts';
import { type Entity, genderOf } from '../people/entity.ts';
import { antecedentWeights } from './weights.ts';

/** A place where somebody was named, stood for by a pronoun, or spoke. */
export interface Trace {
  readonly entity: Entity;
  readonly block: number;
  /** Counted over the whole article. */
  readonly sentence: number;
  readonly subject: boolean;
  readonly cue: boolean;
  readonly speaker: boolean;
  readonly possessive: boolean;
  readonly pronoun: boolean;
  /** The first subject of its sentence. */
  readonly leads: boolean;
  /** … and the sentence is the first of its paragraph. */
  readonly topic: boolean;
}

export type AntecedentFeature = keyof typeof antecedentWeights;

/** How far back a pronoun looks. */
const WINDOW = 32;
const BLOCKS = 10;

export interface Antecedent {
  readonly entity: Entity;
  readonly features: ReadonlyMap<AntecedentFeature, number>;
  readonly score: number;
}

/** Everybody whom "he" or "she" can mean, by the traces before it; the best first. At most WINDOW traces are read. */
export function antecedents(
  trail: readonly Trace[],
  gender: Gender | null,
  block: number,
  sentence: number,
): Antecedent[] {
  const found = new Map<Entity, Map<AntecedentFeature, number>>();
  const from = Math.max(0, trail.length - WINDOW);
  let newest = true;
  for (let index = trail.length - 1; index >= from; index--) {
    const trace = trail[index];
    if (trace === undefined || block - trace.block > BLOCKS) break;
    const { entity } = trace;
    if (entity.kind === 'organisation' || entity.kind === 'place') continue;
    const known = genderOf(entity);
    if (known !== null && gender !== null && known !== gender) continue;
    const seen = found.get(entity);
    if (seen !== undefined) {
      seen.set('again', Math.min(3, (seen.get('again') ?? 0) + 1));
      if (trace.speaker) seen.set('spokeBefore', 1);
      if (trace.topic && block - trace.block < 2) seen.set('topicBefore', 1);
      if (trace.leads && sentence - trace.sentence < 2) seen.set('ledBefore', 1);
      continue;
    }
    const features = new Map<AntecedentFeature, number>();
    if (newest) features.set('newest', 1);
    newest = false;
    if (gender !== null) features.set(known === gender ? 'genderAgrees' : 'genderUnknown', 1);
    const back = sentence - trace.sentence;
    features.set('sentencesBack', Math.min(8, back));
    if (back === 0) features.set('sameSentence', 1);
    features.set('blocksBack', Math.min(6, block - trace.block));
    if (trace.subject) features.set('subject', 1);
    if (trace.cue) features.set('subjectOfCue', 1);
    if (trace.speaker) features.set('spoke', 1);
    if (trace.possessive) features.set('possessive', 1);
    if (trace.pronoun) features.set('pronoun', 1);
    if (trace.leads) features.set('leads', 1);
    if (trace.topic) features.set('topic', 1);
    if (entity.kind === 'unknown') features.set('unknownName', 1);
    features.set('mentions', Math.log(1 + entity.mentions.length));
    found.set(entity, features);
  }
  return [...found]
    .map(([entity, features]) => ({ entity, features, score: scoreOf(features) }))
    .sort((a, b) => b.score - a.score);
}

function scoreOf(features: ReadonlyMap<AntecedentFeature, number>): number {
  let score = 0;
  for (const [name, value] of features) score += antecedentWeights[name] * value;
  return score;
}
