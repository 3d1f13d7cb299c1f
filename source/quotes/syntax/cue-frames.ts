import type { CueClass } from '../language/language.ts';
import { phrasesOf } from '../language/phrases.ts';
import { isCaused, isOffset, isOne, isOneThing } from './agreement.ts';
import { attributingPhrase } from './asides.ts';
import type { Chunk, ChunkedParagraph, ChunkRange } from './chunks.ts';
import { nounPhrase } from './phrases/noun-phrases.ts';
import type { Source } from './phrases/sources.ts';
import { isQuotedAs, isRelayed, leftOfAuxiliaries, quotedPerson, quotedSource } from './quoted-as.ts';
import { clauseSubject, sharedSubject, subjectBefore } from './subjects.ts';
import { unspacedSubject } from './unspaced-subjects.ts';
import { bracketOf, isOblique, separableAt, subjectOfBracket, subjectOfVerbSecond } from './verb-bracket.ts';
import {
  canSpeak,
  closesSentence,
  descriptionStart,
  isAfterQuote,
  leadsToNoun,
  silentSubject,
  speakerAfterUnlisted,
  subjectAfter,
} from './word-order.ts';

/** The syntactic relation between a cue and its source. */
export type Construction =
  /** "the mayor said" */
  | 'subject'
  /** "said the mayor" */
  | 'inverted'
  /** "released by the mayor" */
  | 'passive'
  /** "according to the mayor" */
  | 'according'
  /** "the mayor smiled and said", "…, saying", "went on to say" */
  | 'shared';

/** A cue outside quotations, with its source. */
export interface CueFrame {
  /** The index of the sentence in its paragraph. */
  readonly sentence: number;
  /** The chunk of the cue, and the range of the cue in the text, without auxiliaries. */
  readonly cue: number;
  readonly start: number;
  readonly end: number;
  readonly kind: CueClass;
  readonly construction: Construction;
  readonly source: Source;
  /** The chunk of an addressee directly after the cue: "told CNN"; -1 if there is none. */
  readonly object: number;
  /** Whether it is governed by another cue of the sentence or by a conjunction: "since the mayor announced it". */
  readonly subordinate: boolean;
}

/** Whether the cue is a verb of saying and not of a claim, a thought or a gesture. */
export const isSaying = ({ kind }: CueFrame): boolean => kind === 'say' || kind === 'tell';

/** A word that may be a cue, with what has been read of its sentence. */
interface CueContext {
  readonly paragraph: ChunkedParagraph;
  readonly index: number;
  readonly sentence: number;
  readonly range: ChunkRange;
  /** The source of the previous cue in the sentence. */
  readonly latest: Source | null;
}

/** The cues of a paragraph, if their sources can be found. */
export function findCueFrames(paragraph: ChunkedParagraph): CueFrame[] {
  const frames: CueFrame[] = [];
  if (paragraph.headline) return frames;
  const { chunks, sentences, language } = paragraph;
  const { first: phraseOpeners } = phrasesOf(language);
  sentences.forEach((range, sentence) => {
    let latest: Source | null = null;
    for (let index = range.from; index < range.to; index += 1) {
      const { kind, lower } = chunks[index] as Chunk;
      const opensPhrase = phraseOpeners.has(lower);
      if (kind !== 'word' || !(opensPhrase || language.subjectAfterVerb || language.cues.has(lower))) continue;
      const context: CueContext = { paragraph, index, sentence, range, latest };
      const frame = (opensPhrase ? frameOfPhrase(context) : null) ?? frameOfVerb(context);
      if (frame === null || isRelayed(frame, frames.at(-1), paragraph)) continue;
      const isMain = latest === null || frame.construction === 'shared' || followsQuote(frame, paragraph);
      frames.push(isMain ? frame : { ...frame, subordinate: true });
      if (frame.construction !== 'according' && frame.construction !== 'passive') latest = frame.source;
    }
  });
  return frames;
}

function frameOfPhrase({ paragraph, index, sentence, range }: CueContext): CueFrame | null {
  const phrase = attributingPhrase(paragraph, index, range);
  return phrase && { sentence, kind: 'say', construction: 'according', ...phrase, object: -1, subordinate: false };
}

function frameOfVerb(context: CueContext): CueFrame | null {
  const { paragraph, index, sentence, range } = context;
  const { chunks, language } = paragraph;
  const chunk = chunks[index];
  if (chunk === undefined || chunk.kind !== 'word' || (chunk.capital && index !== range.from)) return null;
  const isSay = language.quoting.has(chunk.lower) || separableAt(paragraph, index, range.to);
  const kind = language.cues.get(chunk.lower) ?? (isSay ? 'say' : undefined);
  const unlisted = kind === undefined ? speakerAfterUnlisted(paragraph, index, range.to) : null;
  const found =
    kind !== undefined
      ? sourceOfVerb(context, kind)
      : unlisted && { construction: 'inverted' as const, source: unlisted };
  if (found === null) return null;
  return {
    sentence,
    cue: index,
    start: chunk.start,
    end: chunk.end,
    kind: kind ?? 'claim',
    ...found,
    object: found.construction === 'inverted' ? -1 : objectOf(paragraph, index, range.to),
    subordinate: isGoverned(paragraph, found.source, range.from),
  };
}

interface FoundSource {
  readonly construction: Construction;
  readonly source: Source;
}

const found = (construction: Construction, source: Source | null): FoundSource | null =>
  source && { construction, source };

/** The source of a listed verb, by word order; null if the verb is used as a noun or has no source. */
function sourceOfVerb(
  { paragraph, index, sentence, range: { from, to }, latest }: CueContext,
  kind: CueClass,
): FoundSource | null {
  const { chunks, language } = paragraph;
  if (language.unspaced !== undefined) return found('subject', unspacedSubject(paragraph, index, from));
  const lower = chunks[index]?.lower ?? '';
  if (language.agents.has(chunks[index + 1]?.lower ?? '') && language.participle.test(lower))
    return index + 2 < to ? found('passive', nounPhrase(paragraph, index + 2, to)) : null;
  const quoted = language.quoting.has(lower) ? quotedPerson(paragraph, index, from, to) : null;
  if (quoted !== null) return found('subject', quoted);
  const bracket = bracketOf(paragraph, index, from);
  // "Er habe ein Boot angeboten": somebody else says that he did.
  const isReported = language.reportive.has(chunks[bracket?.finite ?? -1]?.lower ?? '');
  if (isReported && kind !== 'say' && kind !== 'tell') return null;
  if (bracket !== null)
    return bracket.passive ? null : found('subject', subjectOfBracket(paragraph, bracket, from, to));
  const { left, auxiliary } = leftOfAuxiliaries(paragraph, index, from);
  const hasAuxiliary = auxiliary !== '';
  // "Ask yourself": the reader is asked to, whatever noun comes before.
  const object = chunks[index + 1]?.pronoun;
  if (object?.person === 2 && !object.subject && !hasAuxiliary) return null;
  if (language.passives.has(auxiliary) && language.participle.test(lower)) return null;
  const before = left >= from ? chunks[left] : undefined;
  if (left === index - 1 && language.reporting.has(before?.lower ?? '') && language.presentParticiple.test(lower))
    return found('subject', quotedSource(paragraph, left, from));
  if (isQuotedAs(paragraph, index, to)) return null;
  const isNoun =
    before !== undefined &&
    (language.determiners.has(before.lower) || before.possessive || before.pronoun?.possessive === true) &&
    before.pronoun?.subject !== true;
  if (isNoun && (!language.subjectAfterVerb || left === index - 1)) return null; // but "el lunes dijo", "comme l'a dit"
  if (language.cueNouns.has(lower) && !hasAuxiliary && leadsToNoun(paragraph, left, from)) return null;
  const isParticiple = language.presentParticiple.test(lower) && !(language.progressive && hasAuxiliary);
  const isImperative = before === undefined && language.baseForms.has(lower); // "Address frequent questions: …"
  const isInvertible = kind !== 'tell' && !isParticiple && !isImperative;
  const opens =
    before === undefined ||
    before.kind === 'quote' ||
    isPauseAfterQuote(chunks, left) ||
    language.inverters.has(before.lower);
  if (isInvertible && opens) {
    const source = isOffset(paragraph, index, kind) ? subjectAfter(paragraph, index, to) : null;
    if (source !== null) return found('inverted', source);
    const silent = silentSubject(paragraph, sentence);
    if (silent !== null) return found('shared', silent);
  }
  if (before === undefined) return null;
  if (isInvertible && before.lower === ',' && kind !== 'think' && kind !== 'act') {
    const source = nounPhrase(paragraph, index + 1, to);
    const follows = source !== null && closesSentence(paragraph, source, to) && canSpeak(paragraph, source);
    if (follows && !isOblique(paragraph, source)) return found('inverted', source);
  }
  const issuer = isParticiple && language.texts.has(before.lower) ? clauseSubject(paragraph, from, index) : null;
  if (issuer !== null && issuer.chunk < left && !language.texts.has(issuer.head)) return found('shared', issuer);
  // "with Jo Finch shouting", "a sign saying"
  const isName = before.kind === 'name' && !before.possessive;
  const hasOwnSubject =
    isParticiple &&
    !(latest !== null && isObjectOfCue(paragraph, left)) &&
    (isName || language.sources.has(before.lower) || language.roles.has(before.lower) || isDetermined(paragraph, left));
  if (!hasOwnSubject && (isParticiple || language.coordinators.has(before.lower))) {
    const shared = sharedSubject(paragraph, latest, { from, to: index });
    // "No need to ask"
    const isNobody = shared !== null && language.baseForms.has(lower) && isOneThing(paragraph, shared);
    return isNobody ? null : found('shared', shared);
  }
  if (language.prepositions.has(before.lower)) return null;
  const second = isInvertible ? subjectOfVerbSecond(paragraph, index, from, to) : null;
  if (second !== null) return found('inverted', second);
  const subject = subjectBefore(paragraph, left, from);
  const disagrees =
    !hasAuxiliary &&
    language.baseForms.has(lower) &&
    subject !== null &&
    (isOne(paragraph, subject) || isCaused(paragraph, subject));
  return disagrees ? null : found('subject', subject);
}

/** Whether only a comma, a dash or both are between a quotation and what follows: «…», — сказал Холм. */
function isPauseAfterQuote(chunks: readonly Chunk[], index: number): boolean {
  const isPause = (at: number): boolean => /^[,—–-]$/.test(chunks[at]?.lower ?? '');
  const first = isPause(index) && isPause(index - 1) ? index - 1 : index;
  return isPause(index) && chunks[first - 1]?.kind === 'quote';
}

/** Whether the clause of a cue directly follows a quotation, so that it does not depend on what is said before that: "When Bell offered money, “…,” Holm said". */
function followsQuote({ cue, source }: CueFrame, paragraph: ChunkedParagraph): boolean {
  return isAfterQuote(paragraph, descriptionStart(paragraph, Math.min(cue, source.chunk)));
}

/** Whether a noun is what somebody addresses or issues: "emailed supporters saying", but not "held a sign saying". */
function isObjectOfCue(paragraph: ChunkedParagraph, noun: number): boolean {
  const { chunks, language } = paragraph;
  const verb = chunks[descriptionStart(paragraph, noun) - 1];
  const cue = verb?.kind === 'word' ? language.cues.get(verb.lower) : undefined;
  return cue !== undefined && cue !== 'think' && !language.perceptions.has(verb?.lower ?? '');
}

/** Whether a noun that looks like one for a person has its determiner: "with one poster writing". */
const isDetermined = ({ chunks, language }: ChunkedParagraph, noun: number): boolean =>
  language.roleSuffix.test(chunks[noun]?.lower ?? '') && language.determiners.has(chunks[noun - 1]?.lower ?? '');

/** The maximum distance between a cue and its object, in chunks. */
const OBJECT_REACH = 3;

function objectOf({ chunks }: ChunkedParagraph, cue: number, to: number): number {
  for (let index = cue + 1; index < Math.min(to, cue + 1 + OBJECT_REACH); index += 1) {
    const chunk = chunks[index];
    if (chunk === undefined || chunk.kind === 'mark' || chunk.kind === 'quote') return -1;
    if (chunk.kind === 'name' || chunk.kind === 'pronoun') return index;
  }
  return -1;
}

/** The maximum distance between a source and the conjunction before its clause, in chunks. */
const CONJUNCTION_REACH = 4;

/** Whether a conjunction or a relative pronoun governs the source's clause. */
function isGoverned({ chunks, language }: ChunkedParagraph, source: Source, from: number): boolean {
  const { conjunctions, relatives, coordinating, subordinating } = language;
  for (let index = source.chunk - 1; index >= Math.max(from, source.chunk - CONJUNCTION_REACH); index -= 1) {
    const chunk = chunks[index];
    if (chunk?.lower === ',' && index === source.chunk - 1) continue; // "why the mayor, Jo Finch, had called"
    if (chunk === undefined || chunk.kind === 'mark' || chunk.kind === 'quote') return false;
    const { lower } = chunk;
    if (chunk.kind === 'word' && coordinating.has(lower)) return false;
    if (conjunctions.has(lower) || relatives.has(lower) || subordinating.has(lower)) return true;
  }
  return false;
}
