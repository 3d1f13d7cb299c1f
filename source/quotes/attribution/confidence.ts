import { english } from '../language/tables/english.ts';
import { surnameOf } from '../people/entity.ts';
import { isSaying } from '../syntax/cue-frames.ts';
import type { Source } from '../syntax/phrases/sources.ts';
import type { ArticleSyntax } from '../syntax/syntax.ts';
import { isGoverned, isProven, standingOf } from './candidates/can-speak.ts';
import type { Candidate, PreviousSpeaker } from './candidates/candidate.ts';
import type { Coreference } from './coreference.ts';
import type { Ranking } from './ranker.ts';
import { rivalryOf } from './rivals.ts';
import { confidenceWeights } from './weights.ts';

export type ConfidenceFeature = keyof typeof confidenceWeights;

/** The evidence for and against a choice as a whole: the ranking, the pronoun, the previous speaker, the name. */
export type ConfidenceFeatures = ReadonlyMap<ConfidenceFeature, number>;

/** A choice, with the input it is based on. */
export interface ChoiceContext {
  readonly syntax: ArticleSyntax;
  /** The index of the quotation. */
  readonly span: number;
  readonly ranking: Ranking;
  readonly candidate: Candidate | null;
  readonly coreference: Coreference;
  readonly previous: PreviousSpeaker | null;
}

export function confidenceFeatures({
  syntax,
  span,
  ranking,
  candidate,
  coreference,
  previous,
}: ChoiceContext): ConfidenceFeatures {
  const { register, language, sayings, spans } = syntax;
  const features = new Map<ConfidenceFeature, number>([
    ['always', 1],
    ['belief', logOdds(ranking.probability)],
  ]);
  const entity = candidate?.entity ?? null;
  if (candidate === null || entity === null) return features;
  // If the text reports little, what looks like a report rarely is one.
  const quiet = 1 - sayings;
  const isUncued = candidate.origin === 'mention' && !candidate.features.has('aboveColon');
  if (isUncued) features.set('uncued', 1).set('quietUncued', quiet);
  if (isUncued && !(entity.kind === 'person' && isProven(entity))) features.set('uncuedThing', 1);
  if (spans[span]?.kind === 'fragment') features.set('fragment', 1).set('quietFragment', quiet);
  const standing = standingOf(candidate, language);
  if (standing === 'thing') features.set('thing', 1).set('quietThing', quiet);
  if (standing === 'body') features.set('quietBody', quiet);
  if (candidate.frame !== null && !isGoverned(candidate)) {
    features.set('loose', 1).set('quietLoose', quiet);
    if (standing === 'thing') features.set('looseThing', 1);
  }
  const pronoun = candidate.source?.kind === 'pronoun' ? coreference.pronounAt(candidate.source) : null;
  if (candidate.origin === 'previous') {
    features.set('continued', 1).set('quietContinued', quiet);
    if (previous?.entity === entity) features.set('previous', logOdds(previous.confidence));
  } else if (pronoun !== null) {
    features.set('pronoun', 1);
    features.set('antecedent', logOdds(pronoun.probability));
    const { rival, distant } = rivalryOf(candidate.source as Source, entity, syntax);
    if (distant) features.set(rival ? 'distantRival' : 'distant', coreference.narration);
    if (entity.kind !== 'person') features.set('thingPronoun', 1);
  } else if (candidate.source?.kind === 'nominal') features.set('described', 1);
  if (candidate.features.has('above')) features.set('above', 1).set('quietAbove', quiet);
  else if (candidate.frame !== null) features.set(isSaying(candidate.frame) ? 'sayingCue' : 'otherCue', 1);
  if (candidate.features.has('mixedUncued')) features.set('uncuedMixed', 1);
  if (candidate.features.has('unproven')) features.set('unproven', 1);
  if (entity.kind === 'organisation') features.set('organisation', 1);
  if (language.code !== english.code) features.set('notEnglish', 1);
  features.set('sayings', sayings);
  features.set('story', coreference.narration);
  if (entity.kind === 'person' && entity.words.length < 2) features.set('oneName', 1);
  if (entity.kind === 'unknown') features.set('unknownName', 1);
  if (entity.kind === 'person' && register.bearers(surnameOf(entity.words)) > 1) features.set('namesake', 1);
  return features;
}

/** The learned probability that a choice like this is right: from 0 to 1, with two decimals. */
export function confidenceOf(features: ConfidenceFeatures): number {
  let score = 0;
  for (const [name, value] of features) score += confidenceWeights[name] * value;
  return Math.round(100 / (1 + Math.exp(-score))) / 100;
}

/** The logarithm of the odds, from -5 to 5. */
export const logOdds = (probability: number): number =>
  Math.max(-5, Math.min(5, Math.log(probability / (1 - probability))));
