import type { Entity } from '../../people/entity.ts';
import { wordCount } from '../../spans/kinds.ts';
import type { QuoteSpan } from '../../spans/quote-span.ts';
import { type CueFrame, isSaying } from '../../syntax/cue-frames.ts';
import type { Source } from '../../syntax/phrases/sources.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';
import { isFirstPerson } from '../author.ts';
import { gatherAbove } from './above.ts';
import { canBeDescribed, isProven, isQuoted, standingOf } from './can-speak.ts';
import type {
  Add,
  Candidate,
  CandidateOrigin,
  Features,
  Quotation,
  SpeakerContext,
  SpeakerFeature,
} from './candidate.ts';
import { gatherBelow, gatherCues } from './cues.ts';
import { gatherLabels } from './labels.ts';
import { gatherNames } from './names.ts';
import { gatherPreviousSpeakers, isReported } from './previous-speaker.ts';

/** Whether a name is only capitals that may be anything: a single word, or more words than names have, without other evidence. */
const isBareWord = (entity: Entity): boolean =>
  !isProven(entity) && (entity.words.length < 2 || entity.words.length > LONGEST_BARE_NAME);

/** The maximum number of words in a name that is recognized by capitals alone. */
const LONGEST_BARE_NAME = 3;

/** Origins of candidates that are not named beside the quotation. */
const UNCUED: ReadonlySet<CandidateOrigin> = new Set(['mention', 'previous']);

/** All possible speakers of a quotation with their features. "Nobody" is always one of them. */
export function gatherCandidates(context: SpeakerContext, index: number): Candidate[] {
  const { syntax, resolve } = context;
  const first = syntax.positions.first(index);
  const last = syntax.positions.last(index);
  const span = syntax.spans[index];
  if (span === undefined || first === null || last === null) return [];
  const words = countWords(span, syntax);
  const quotation: Quotation = { index, first, last, bare: span.bare, words, mixed: span.kind !== 'direct' };
  const candidates: Candidate[] = [];
  const add: Add = ({
    origin,
    source,
    frame = null,
    entity = source && resolve(source, isSpeech(frame)),
    features,
  }) => {
    if (entity === null) {
      if (frame !== null && isAddressed(source, syntax))
        candidates.push({ origin: 'nobody', source, entity, frame, features });
      return;
    }
    if (source?.kind === 'nominal' && !canBeDescribed(source, frame, syntax)) return;
    if (frame === null && UNCUED.has(origin) && isBareWord(entity)) return;
    const isSaid = frame !== null && isSaying(frame);
    const isNear = !UNCUED.has(origin) && (isSaid || !features.has('above'));
    if (span.form === 'block' && !isNear && !features.has('aboveColon')) return;
    // "I wanted a “stable” build": unless the writer's verb is one of saying, the quotation marks are the writer's own.
    const isDirectly = isSaid && span.kind !== 'fragment' && !isModal(frame, syntax);
    if (source !== null && !context.isNarrated && isFirstPerson(syntax, source) && !isDirectly) return;
    const candidate = { origin, source, entity, frame, features };
    if (frame !== null && standingOf(candidate, syntax.language) === 'thing' && !isQuoted(candidate)) return;
    describe(candidate, context, quotation);
    candidates.push(candidate);
  };
  gatherLabels(context, quotation, add);
  // In a transcript or in a language without a table, only labels and signatures name speakers.
  if (syntax.language.cues.size > 0 && span.form !== 'turn') {
    gatherCues(context, quotation, add);
    gatherBelow(context, quotation, add);
    gatherNames(context, quotation, add);
    gatherAbove(context, quotation, add);
    gatherPreviousSpeakers(context, quotation, add);
  }
  const features = nobodyFeatures(quotation, span);
  const paragraph = syntax.chunked.at(first.block);
  if (paragraph !== null && isReported(paragraph, first, syntax.frames.at(first.block)))
    features.set('nobodyReported', 1);
  candidates.push({ origin: 'nobody', source: null, entity: null, frame: null, features });
  return candidates;
}

/** "Answered the stranger": whatever comes after a verb of saying is a speaker. */
const isSpeech = (frame: CueFrame | null): boolean =>
  frame !== null && frame.construction === 'inverted' && isSaying(frame);

/** "You ask yourself": the reader speaks only in the writer's imagination. */
const isAddressed = (source: Source | null, { chunked }: ArticleSyntax): boolean =>
  source !== null && chunked.at(source.block)?.chunks[source.chunk]?.pronoun?.person === 2;

/** "I would say": words that writers only might say are not a quotation of theirs. */
const isModal = ({ source, cue }: CueFrame, { chunked, language }: ArticleSyntax): boolean => {
  const chunks = chunked.at(source.block)?.chunks.slice(source.chunk + 1, cue) ?? [];
  return chunks.some(({ lower }) => language.auxiliaries.has(lower));
};

function nobodyFeatures({ bare, words }: Quotation, { kind }: QuoteSpan): Features {
  const features: Features = new Map([['nobody', 1]]);
  if (words < 4) features.set('nobodyShort', 1);
  if (words > 12) features.set('nobodyLong', 1);
  if (bare) features.set('nobodyBare', 1);
  if (kind === 'term') features.set('nobodyTerm', 1);
  return features;
}

/** The number of UTF-16 code units of each part in which words are counted: far more than make a difference. @speed */
const SAMPLE = 600;
/** The count at which counting ends. @speed */
const MANY_WORDS = 100;

function countWords({ parts }: QuoteSpan, { blocks }: ArticleSyntax): number {
  let words = 0;
  for (const { block, start, end } of parts) {
    const text = blocks[block]?.text.slice(start, Math.min(end, start + SAMPLE)) ?? '';
    words += wordCount(text);
    if (words > MANY_WORDS) break;
  }
  return words;
}

/** Features of candidates in another sentence. */
const ELSEWHERE: readonly SpeakerFeature[] = ['sentenceBefore', 'sentenceAfter', 'farInParagraph'];

/** Adds the features of the candidate itself, wherever it was found. */
function describe(
  { source, entity, frame, features }: Candidate,
  { syntax, previous }: SpeakerContext,
  { index, mixed }: Quotation,
): void {
  if (entity === null) return;
  const set = (name: SpeakerFeature, value = 1): void => void features.set(name, value);
  if (source?.kind === 'name') set('name');
  if (source?.kind === 'pronoun') set('pronoun');
  if (source?.kind === 'nominal') {
    set('nominal');
    const { roles, sources, roleSuffix } = syntax.language;
    if (roles.has(source.head)) set('nominalRole');
    else if (sources.has(source.head)) set('nominalSource');
    else if (roleSuffix.test(source.head)) set('nominalRole', 0.5);
  }
  if (entity.kind === 'organisation') set('organisation');
  if (entity.kind === 'unknown') set('unknownName');
  if (!isProven(entity)) set('unproven');
  if (mixed && frame === null && !features.has('previousSameParagraph')) set('mixedUncued');
  if (mixed && ELSEWHERE.some((name) => features.has(name))) set('mixedElsewhere');
  if (syntax.named.get(index)?.has(entity)) set('insideQuote');
  if (previous?.entity === entity) set('isPrevious');
  set('mentions', Math.log(1 + entity.mentions.length));
}
