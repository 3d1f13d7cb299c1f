import type { Language } from '../../language/language.ts';
import type { Chunk, ChunkedParagraph } from '../../syntax/chunks.ts';
import { type CueFrame, isSaying } from '../../syntax/cue-frames.ts';
import { descriptionStart } from '../../syntax/word-order.ts';
import { isGoverned } from './can-speak.ts';
import type { Add, Features, Quotation, SpeakerContext, SpeakerFeature } from './candidate.ts';
import { isIntroduced } from './introduction.ts';

/** The number of sentences before and after the quotation's own that are searched for cues. */
const SENTENCES_BEFORE = 3;
const SENTENCES_AFTER = 1;

/** The maximum distance between a cue and a quotation next to each other, in chunks. */
const REACH = 120;

/** A quotation in one paragraph: the chunks of its first and last part there. */
interface QuotationChunks {
  readonly paragraph: ChunkedParagraph;
  readonly head: number;
  readonly tail: number;
  /** The semicolon before it, after which its part of the sentence begins; -1 if there is none. */
  readonly opens: number;
  /** Whether its own sentence has a cue before it, to which a colon belongs. */
  readonly isCued: boolean;
}

/** The cues of the quotation's own paragraphs. */
export function gatherCues({ syntax }: SpeakerContext, { index, first, last, mixed }: Quotation, add: Add): void {
  const follows = syntax.spans[index]?.follows != null;
  for (const block of new Set([first.block, last.block])) {
    const paragraph = syntax.chunked.at(block);
    const { list, bySentence } = syntax.frames.at(block);
    if (paragraph === null) continue;
    const { sentenceOf } = paragraph;
    const head = block === first.block ? first.chunk : firstQuotation(paragraph);
    const tail = block === last.block ? last.chunk : head;
    const own = sentenceOf[head] ?? 0;
    const end = (sentenceOf[tail] ?? 0) + SENTENCES_AFTER;
    const opens = lastSemicolon(paragraph, head);
    const stops = endsInStop(paragraph, tail);
    const isReported = reportsSpeech(paragraph, own, bySentence.get(own) ?? []);
    const nearest = lastFrameBefore(head, bySentence.get(own) ?? []);
    const isFronted = mixed && nearest !== undefined && opensClause(nearest, head);
    const following = firstFrameAfter(tail, bySentence.get(sentenceOf[tail] ?? own) ?? []);
    const earliest = isIntroduced(paragraph, head, list) ? own : Math.max(0, own - SENTENCES_BEFORE);
    for (let sentence = earliest; sentence <= end; sentence += 1) {
      for (const frame of bySentence.get(sentence) ?? []) {
        if (frame.cue > tail && stops && introducesNext(frame, paragraph)) continue;
        const features = frameFeatures(frame, { paragraph, head, tail, opens, isCued: nearest !== undefined });
        if (frame.cue > tail && opensClauseOfItsOwn(frame, paragraph)) continue;
        // "begins with “…”", "wrote in “…”"
        if (frame.kind === 'say' && features.has('prepositional')) continue;
        const isObject = features.has('prepositional') || isGoverned({ features }); // "described by Finch as “…”"
        if (!isObject && isAttributive(frame, paragraph)) continue;
        if (mixed && features.has('cueBefore')) features.set('mixedBefore', 1);
        if (mixed && (features.has('cueAfter') || features.has('cueInverted'))) features.set('mixedAfter', 1);
        if (frame === nearest && features.has('cueBefore')) features.set('nearestBefore', 1);
        // "Finch said, according to the paper": the paper may be the one to say it.
        const passesOn =
          frame.construction === 'according' && frame.cue > tail && frame.sentence === following?.sentence;
        if (!mixed && (frame === following || passesOn)) features.set('nearestAfter', 1);
        if (follows && frame.cue < head) features.set('follows', 1);
        if (isReported && sentence < own) features.set('reported', 1);
        if (frame === nearest && isInnermost(frame, head)) features.set('innermost', 1);
        if (reports(frame, bySentence.get(sentence) ?? [])) features.set('reports', 1);
        if (isFronted && frame.cue > tail) features.set('fronted', 1);
        add({ origin: 'frame', source: frame.source, frame, features });
      }
    }
  }
}

/**
 * Whether a cue only describes a noun ("a call from someone offering …", "a bill proposed by the mayor"), so that it attributes
 * nothing but its own object.
 */
function isAttributive(frame: CueFrame, { chunks, language }: ChunkedParagraph): boolean {
  const { cue, construction } = frame;
  const { lower = '' } = chunks[cue] ?? {};
  const before = chunks[cue - 1];
  if (isSaying(frame)) return false;
  if (construction === 'passive') return !language.texts.has(before?.lower ?? '');
  const isParticiple = language.presentParticiple.test(lower) && language.openingParticiple.test(lower);
  return isParticiple && construction === 'subject' && isNoun(before, language);
}

const isNoun = (before: Chunk | undefined, { auxiliaries, reporting }: Language): boolean =>
  before?.kind === 'word' && !auxiliaries.has(before.lower) && !reporting.has(before.lower);

/** Whether a sentence continues to report what somebody said before it, as the form of its verb shows: "Er sei „sehr froh“ darüber". */
export const reportsSpeech = (
  { chunks, sentences, language }: ChunkedParagraph,
  sentence: number,
  frames: readonly CueFrame[],
): boolean => {
  const { from, to } = sentences[sentence] ?? { from: 0, to: 0 };
  return (
    language.reportive.size > 0 &&
    !frames.some(({ kind }) => kind === 'say' || kind === 'tell' || kind === 'claim') &&
    chunks.slice(from, to).some(({ kind, lower }) => kind === 'word' && language.reportive.has(lower))
  );
};

/**
 * "If that is “…,” the study suggests that": whether a clause follows the cue, so that this clause, not the quotation, is what its source
 * says.
 */
function opensClauseOfItsOwn({ cue, construction }: CueFrame, { chunks, language }: ChunkedParagraph): boolean {
  const next = chunks[cue + 1];
  const after = chunks[cue + 2];
  if (construction !== 'subject' || next === undefined || !language.complementizers.has(next.lower)) return false;
  return (
    after !== undefined &&
    after.kind !== 'mark' &&
    !language.times.has(after.lower) &&
    !language.adverbs.has(after.lower)
  ); // "said that night"
}

/** Whether the quotation in a chunk ends in a stop, apart from the closing mark. */
function endsInStop({ chunks, text }: ChunkedParagraph, tail: number): boolean {
  const { start = 0, end = 0 } = chunks[tail] ?? {};
  for (let at = end - 1; at >= start; at -= 1) {
    const last = text[at] ?? '';
    if ('.!?。！？'.includes(last)) return true;
    if (/[\p{L}\p{N},\ud800-\udfff]/u.test(last)) return false;
  }
  return false;
}

/** The maximum distance from a cue to its colon, in chunks. */
const COLON_REACH = 4;

/** Whether a colon leads from the cue to the quotation after it ("Finch replied: “…”"), so that it does not govern the one before it. */
function introducesNext({ cue, source, construction }: CueFrame, { chunks }: ChunkedParagraph): boolean {
  if (construction !== 'subject' || source.chunk > cue) return false;
  for (let index = cue + 1; index <= cue + COLON_REACH; index += 1) {
    const chunk = chunks[index];
    if (chunk?.lower === ':') return chunks[index + 1]?.kind === 'quote';
    if (chunk === undefined || chunk.kind === 'mark' || chunk.kind === 'quote') return false;
  }
  return false;
}

function lastSemicolon({ chunks }: ChunkedParagraph, head: number): number {
  for (let index = head - 1; index >= Math.max(0, head - REACH); index -= 1)
    if (chunks[index]?.lower === ';') return index;
  return -1;
}

const firstQuotation = ({ chunks }: ChunkedParagraph): number =>
  Math.max(
    0,
    chunks.findIndex(({ span }) => span >= 0),
  );

const lastFrameBefore = (head: number, frames: readonly CueFrame[]): CueFrame | undefined =>
  frames.findLast((frame) => Math.max(frame.cue, frame.source.chunk) < head);

const firstFrameAfter = (tail: number, frames: readonly CueFrame[]): CueFrame | undefined =>
  frames.find((frame) => Math.min(frame.cue, frame.source.chunk) > tail);

/** The maximum number of chunks between a cue and the quotation that it governs: "told her:". */
const NEAR = 3;

/** Whether a cue in a reported clause governs the quotation: "Hale said a fireman told her: …". */
const isInnermost = (frame: CueFrame, head: number): boolean =>
  frame.subordinate &&
  frame.construction === 'subject' &&
  isSaying(frame) &&
  frame.source.chunk < frame.cue &&
  head - frame.cue - 1 <= NEAR;

/** "Asked whether Hale had called it “…,” Mott said": cue and quotation are in a subordinate clause before the main one. */
const opensClause = ({ subordinate, construction, cue }: CueFrame, head: number): boolean =>
  subordinate && construction === 'subject' && head - cue - 1 <= NEAR;

/** Whether a cue reports somebody else's words: it is directly followed by the subject of another cue. */
function reports({ cue, source }: CueFrame, frames: readonly CueFrame[]): boolean {
  return frames.some(
    (other) =>
      isSaying(other) &&
      other.construction === 'subject' &&
      other.source.kind !== 'pronoun' &&
      other.source.chunk !== source.chunk &&
      other.source.chunk > cue &&
      other.source.chunk - cue <= NEAR,
  );
}

/** The features of the relation between a cue and a quotation. */
function frameFeatures(frame: CueFrame, { paragraph, head, tail, opens, isCued }: QuotationChunks): Features {
  const { chunks, sentenceOf, language } = paragraph;
  const features: Features = new Map();
  const set = (name: SpeakerFeature, value = 1): void => void features.set(name, value);
  const own = sentenceOf[head] ?? 0;
  const end = sentenceOf[tail] ?? own;
  const isSame = frame.sentence >= own && frame.sentence <= end;
  set(frame.kind);
  if (frame.subordinate) set('subordinate');
  if (frame.construction === 'according') set('according');
  if (frame.construction === 'shared') set('shared');
  if (frame.construction === 'passive') set('passive');
  const left = Math.min(frame.cue, frame.source.chunk);
  const right = Math.max(frame.cue, frame.source.chunk);
  if (isSame && left > head) {
    const from = left > tail ? tail : lastPartBefore(left, head, paragraph);
    set(frame.construction === 'inverted' ? 'cueInverted' : 'cueAfter');
    set('cueAfterGap', Math.log(left - from));
    const isPassedOn = language.reporting.has(chunks[frame.cue - 1]?.lower ?? ''); // "the paper cited a guard as saying"
    const start = frame.construction === 'subject' ? descriptionStart(paragraph, left) : left;
    if (start - from <= (isPassedOn ? CLAUSE_REACH : 2)) set('adjacentAfter');
    if (isPassedOn || closesSentence(paragraph, left)) set('cueCloses');
    if (isQuoteBetween(paragraph, from, left)) set('quoteBetween');
  } else if (isSame && right < opens) {
    set('sentenceBefore');
  } else if (isSame) {
    set('cueBefore');
    set('cueBeforeGap', Math.log(1 + Math.max(0, head - right - 1)));
    if (isAdjacent(paragraph, right, head)) set('adjacentBefore');
    if (isQuoteBetween(paragraph, right, head)) set('quoteBetween');
    if (chunks[head - 1]?.lower === ':') set('colon');
    if (right === head - 2 && language.prepositions.has(chunks[head - 1]?.lower ?? '')) set('prepositional');
  } else if (frame.sentence < own) {
    set(frame.sentence === own - 1 ? 'sentenceBefore' : 'farInParagraph');
    if (frame.sentence === own - 1 && !frame.subordinate && leadsOn(paragraph, own)) set('leadsOn');
    if (isQuoteBetween(paragraph, right, head)) set('quoteBetween');
    if (chunks[head - 1]?.lower === ':' && !isCued) set('colon');
  } else {
    set('sentenceAfter');
    if (isQuoteBetween(paragraph, tail, left)) set('quoteBetween');
  }
  return features;
}

/** Whether a sentence is nothing but a quotation and the one before has none, so that the source cited there continues in direct speech. */
function leadsOn({ chunks, sentences }: ChunkedParagraph, sentence: number): boolean {
  const { from, to } = sentences[sentence] ?? { from: 0, to: 0 };
  const before = sentences[sentence - 1]?.from ?? from;
  return (
    chunks.slice(before, from).every(({ kind }) => kind !== 'quote') &&
    chunks.slice(from, to).every(({ kind }) => kind === 'quote' || kind === 'mark')
  );
}

/** "So wrote Oscar Wilde": the line below a block quotation begins with the verb, or with a word that inverts it. */
export function gatherBelow({ syntax }: SpeakerContext, { index, last }: Quotation, add: Add): void {
  if (syntax.spans[index]?.form !== 'block') return;
  const [frame] = syntax.frames.at(last.block + 1).list;
  if (frame === undefined || frame.construction !== 'inverted' || frame.cue > 1) return;
  const names: readonly SpeakerFeature[] = [frame.kind, 'cueInverted', 'adjacentAfter', 'cueCloses'];
  add({ origin: 'frame', source: frame.source, frame, features: new Map(names.map((name) => [name, 1])) });
}

/** Whether there is nothing but a comma, a colon or "that" between two chunks. */
function isAdjacent({ chunks, language }: ChunkedParagraph, from: number, to: number): boolean {
  const isLink = (index: number): boolean =>
    chunks[index]?.kind === 'mark' || language.complementizers.has(chunks[index]?.lower ?? '');
  if (to - from > 4) return false;
  for (let index = from + 1; index < to; index += 1) if (!isLink(index)) return false;
  return true;
}

/** The maximum distance between a cue and the comma before its clause, in chunks: in total, and without small words. */
const CLAUSE_REACH = 8;
const ANY_WORDS = 4;

/** Whether the clause of the cue begins after a comma or a quotation, so that it governs the whole sentence. */
function closesSentence({ chunks, language }: ChunkedParagraph, left: number): boolean {
  for (let index = left - 1; index >= Math.max(0, left - CLAUSE_REACH); index -= 1) {
    const chunk = chunks[index];
    if (chunk === undefined) return false;
    if (chunk.kind === 'quote' || chunk.lower === ',') return true;
    if (chunk.kind === 'mark' || chunk.kind === 'name' || chunk.kind === 'pronoun') return false;
    if (chunk.kind === 'word' && !language.beforeCue.has(chunk.lower) && index < left - ANY_WORDS) return false;
  }
  return false;
}

/** The last part of the quotation at `head` before a chunk. */
function lastPartBefore(before: number, head: number, { chunks }: ChunkedParagraph): number {
  const span = chunks[head]?.span;
  for (let index = before; index > Math.max(head, before - REACH); index -= 1)
    if (chunks[index]?.span === span) return index;
  return head;
}

function isQuoteBetween({ chunks }: ChunkedParagraph, from: number, to: number): boolean {
  if (to - from > REACH) return true;
  for (let index = from + 1; index < to; index += 1) if (chunks[index]?.kind === 'quote') return true;
  return false;
}
