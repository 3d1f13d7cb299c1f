import type { Gender } from '../language/language.ts';
import { type Entity, genderOf } from '../people/entity.ts';
import { isProven } from './candidates/can-speak.ts';
import { antecedentWeights } from './weights.ts';

/** A mention of an entity: a name, a pronoun, or the end of an utterance. */
export interface DiscourseMention {
  readonly entity: Entity;
  readonly block: number;
  /** The number of the sentence in the article. */
  readonly sentence: number;
  readonly subject: boolean;
  /** The source of a cue. */
  readonly cue: boolean;
  readonly speaker: boolean;
  readonly possessive: boolean;
  readonly pronoun: boolean;
  /** Whether it is the first subject of its sentence. */
  readonly leads: boolean;
  /** Whether it is also in the first sentence of its paragraph. */
  readonly topic: boolean;
}

export type AntecedentFeature = keyof typeof antecedentWeights;

/** The maximum distance of an antecedent, in mentions. */
const MENTIONS_BACK = 32;

/** The maximum distance of an antecedent, in blocks. */
const BLOCKS_BACK = 10;

export interface Antecedent {
  readonly entity: Entity;
  readonly features: ReadonlyMap<AntecedentFeature, number>;
  readonly score: number;
}

/** A pronoun or a description: its position and its gender. */
export interface Anaphor {
  readonly gender: Gender | null;
  readonly block: number;
  /** The number of the sentence in the article. */
  readonly sentence: number;
}

/** The possible antecedents of an anaphor among the mentions before it, likeliest first. */
export function antecedentsOf(
  { gender, block, sentence }: Anaphor,
  mentions: readonly DiscourseMention[],
): Antecedent[] {
  const found = new Map<Entity, Map<AntecedentFeature, number>>();
  const from = Math.max(0, mentions.length - MENTIONS_BACK);
  let newest = true;
  for (let index = mentions.length - 1; index >= from; index -= 1) {
    const mention = mentions[index];
    if (mention === undefined || block - mention.block > BLOCKS_BACK) break;
    const { entity } = mention;
    if (entity.kind === 'organisation' || entity.kind === 'place') continue;
    if (entity.kind === 'unknown' && /\d/.test(entity.name)) continue; // "Max G2"
    const known = genderOf(entity);
    if (known !== null && gender !== null && known !== gender) continue;
    const seen = found.get(entity);
    const blocksBack = block - mention.block;
    const sentencesBack = sentence - mention.sentence;
    if (seen !== undefined) {
      seen.set('again', Math.min(3, (seen.get('again') ?? 0) + 1));
      if (mention.speaker) seen.set('spokeBefore', 1);
      if (mention.topic && blocksBack < 2) seen.set('topicBefore', 1);
      if (mention.leads && sentencesBack < 2) seen.set('ledBefore', 1);
      continue;
    }
    const features = new Map<AntecedentFeature, number>();
    if (newest) features.set('newest', 1);
    newest = false;
    if (gender !== null) features.set(known === gender ? 'genderAgrees' : 'genderUnknown', 1);
    features.set('sentencesBack', Math.min(8, sentencesBack));
    if (sentencesBack === 0) features.set('sameSentence', 1);
    features.set('blocksBack', Math.min(6, blocksBack));
    if (mention.subject) features.set('subject', 1);
    if (mention.cue) features.set('subjectOfCue', 1);
    if (mention.speaker) features.set('spoke', 1);
    if (mention.possessive) features.set('possessive', 1);
    if (mention.pronoun) features.set('pronoun', 1);
    if (mention.leads) features.set('leads', 1);
    if (mention.topic) features.set('topic', 1);
    if (entity.kind === 'unknown') features.set('unknownName', 1);
    else if (!isProven(entity)) features.set('unprovenName', 1);
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

/** The probability of the first antecedent. */
export function probabilityOfFirst(found: readonly Antecedent[]): number {
  const best = found[0]?.score ?? 0;
  return 1 / found.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
}
