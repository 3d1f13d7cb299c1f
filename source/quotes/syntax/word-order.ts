import type { Language } from '../language/language.ts';
import type { Chunk, ChunkedParagraph } from './chunks.ts';
import { nounPhrase } from './phrases/noun-phrases.ts';
import type { Source } from './phrases/sources.ts';
import { clauseSubject } from './subjects.ts';

/** Whether the chunk is an adverb or an auxiliary, which may come between a subject and its verb. */
export function isAdverb(
  chunk: Chunk | undefined,
  { auxiliaries, adverbs, conjunctions, adverbSuffix }: Language,
): boolean {
  if (chunk === undefined) return false;
  const { kind, lower, pronoun } = chunk;
  if (kind === 'pronoun') return pronoun?.subject === false && adverbs.has(lower); // "Finch himself said"
  if (kind !== 'word') return false;
  return (
    auxiliaries.has(lower) || (adverbs.has(lower) && !conjunctions.has(lower)) || adverbSuffix?.test(lower) === true
  );
}

/** Whether an article precedes a word for a time, which is listed as an adverb: "el viernes". */
const isTime = ({ chunks, language }: ChunkedParagraph, index: number): boolean =>
  language.definite.has(chunks[index]?.lower ?? '') && language.adverbs.has(chunks[index + 1]?.lower ?? '');

function skipAdverbs(paragraph: ChunkedParagraph, from: number, to: number): number {
  let index = from;
  for (;;) {
    if (index < to && isAdverb(paragraph.chunks[index], paragraph.language)) index += 1;
    else if (index + 1 < to && isTime(paragraph, index)) index += 2;
    else return index;
  }
}

/** Whether the chunk is directly after a quotation, or after the comma that follows one. */
export const isAfterQuote = ({ chunks }: ChunkedParagraph, index: number): boolean =>
  chunks[index - 1]?.kind === 'quote' || (chunks[index - 1]?.lower === ',' && chunks[index - 2]?.kind === 'quote');

/** The start of the description that ends with a noun or a name: "the old" in "the old mayor", "former prison officer" before "Jo Finch". */
export function descriptionStart({ chunks, language }: ChunkedParagraph, noun: number): number {
  let start = noun;
  while (start > Math.max(0, noun - DESCRIPTION_REACH) && isDescription(chunks[start - 1], language)) start -= 1;
  return start;
}

const isDescription = (chunk: Chunk | undefined, language: Language): boolean => {
  if (chunk === undefined || chunk.kind === 'mark' || chunk.kind === 'quote') return false;
  if (chunk.kind === 'pronoun') return chunk.pronoun?.possessive === true;
  const { lower } = chunk;
  if (language.conjunctions.has(lower) || language.relatives.has(lower)) return false;
  if (language.prepositions.has(lower) || language.auxiliaries.has(lower)) return false;
  return !language.cues.has(lower) || language.roles.has(lower) || language.cueNouns.has(lower);
};

/** The maximum number of prepositional phrases between a verb and its subject. */
const MOST_PHRASES = 3;

/**
 * The subject that follows a verb: directly, or after prepositional phrases if the language allows them before it
 * ("dijo en rueda de prensa el alcalde").
 */
export function subjectAfter(paragraph: ChunkedParagraph, verb: number, to: number): Source | null {
  const { chunks, language } = paragraph;
  const isIn = (table: ReadonlySet<string>, index: number): boolean => table.has(chunks[index]?.lower ?? '');
  let at = skipAdverbs(paragraph, verb + 1, to);
  for (let phrases = 0; phrases <= MOST_PHRASES; phrases += 1) {
    const source = nounPhrase(paragraph, at, to);
    if (source !== null || !language.subjectAfterVerb || !isIn(language.prepositions, at)) return source;
    at += 1;
    if (isIn(language.determiners, at)) at += 1;
    at += 1;
    while (
      at < to &&
      chunks[at]?.kind === 'word' &&
      !isIn(language.determiners, at) &&
      !isIn(language.prepositions, at)
    )
      at += 1;
  }
  return null;
}

/** Whether a chunk begins a noun phrase. */
const opensPhrase = (chunk: Chunk | undefined, { determiners, verbSecond, oblique }: Language): boolean =>
  verbSecond &&
  (chunk?.kind === 'name' ||
    chunk?.kind === 'pronoun' ||
    (determiners.has(chunk?.lower ?? '') && !oblique.has(chunk?.lower ?? '')));

/** Whether the clause of a verb begins with its subject, and not with "yesterday" or "in the town hall". */
export function isSubjectFirst({ chunks, language }: ChunkedParagraph, verb: number, from: number): boolean {
  let first = verb - 1;
  // A clause that ends before the verb ("In dem Brief, den er schrieb, sagte") is inside or before that of the verb.
  if (language.bracketOpeners.size > 0 && chunks[first]?.lower === ',') {
    const { kind = 'mark', lower = '' } = chunks[from] ?? {};
    if (kind === 'word' && (language.prepositions.has(lower) || language.conjunctions.has(lower))) return false;
  }
  while (first > from && !/^[,;:—–]$/.test(chunks[first - 1]?.lower ?? '') && chunks[first - 1]?.kind !== 'quote')
    first -= 1;
  while (first < verb && language.conjunctions.has(chunks[first]?.lower ?? '')) first += 1;
  if (opensPhrase(chunks[first + 1], language) && language.adverbs.has(chunks[first]?.lower ?? '')) first += 1; // "Auch der Rat"
  const chunk = chunks[first];
  if (chunk === undefined || chunk.kind === 'name' || chunk.kind === 'pronoun') return true;
  const isAlone = language.verbSecond && first === verb - 1 && !language.pronouns.has(chunk.lower);
  if (isAlone && (language.openers.has(chunk.lower) || language.participle.test(chunk.lower))) return false; // "Besorgt zeigte sich"
  if (language.oblique.has(chunk.lower)) return false;
  const time = language.determiners.has(chunk.lower) ? chunks[first + 1] : chunk; // "el lunes", "gestern"
  return !language.prepositions.has(chunk.lower) && !language.adverbs.has(time?.lower ?? '');
}

/** The maximum distance from which the start of a clause is searched for, in chunks. */
const DESCRIPTION_REACH = 8;

/** Whether there is nothing but a description ("former prison officer") between the start of a clause and a name. */
export function isSubjectPosition(paragraph: ChunkedParagraph, index: number): boolean {
  const { chunks, sentences, sentenceOf, language } = paragraph;
  const start = sentences[sentenceOf[index] ?? 0]?.from ?? 0;
  for (let left = index - 1; left >= Math.max(start, index - DESCRIPTION_REACH); left -= 1) {
    const chunk = chunks[left];
    if (chunk === undefined || chunk.kind === 'quote' || chunk.lower === ',') return true;
    if (chunk.kind === 'mark' || chunk.kind === 'pronoun') return false;
    if (chunk.kind === 'name') continue;
    if (language.conjunctions.has(chunk.lower)) return true;
    if (language.prepositions.has(chunk.lower) || language.auxiliaries.has(chunk.lower)) return false;
    if (language.cues.has(chunk.lower) && !language.roles.has(chunk.lower)) return false;
  }
  return true;
}

/** Whether the source is followed by a punctuation mark, the end, or a phrase that belongs to it: "…, said the mayor of Hull." */
export function closesSentence(paragraph: ChunkedParagraph, source: Source, to: number): boolean {
  const after = chunkAfter(paragraph, source, to);
  return after === undefined || after.kind === 'mark' || paragraph.language.afterSource.has(after.lower);
}

function chunkAfter({ chunks }: ChunkedParagraph, source: Source, to: number): Chunk | undefined {
  let index = source.chunk + 1;
  while (index < to && (chunks[index]?.start ?? 0) < source.end) index += 1;
  return index < to ? chunks[index] : undefined;
}

/** Whether the source can speak. */
export function canSpeak({ chunks, language }: ChunkedParagraph, source: Source): boolean {
  if (source.kind === 'pronoun') return true;
  if (source.kind === 'nominal') return language.roles.has(source.head) || language.sources.has(source.head);
  const kind = chunks[source.chunk]?.mention?.entity.kind;
  return kind === 'person' || kind === 'unknown' || kind === 'organisation';
}

/** The form of a verb that is not in a table: a word without a capital, neither short nor very long. */
const UNLISTED_VERB = /^\p{Ll}{4,16}$/u;

/**
 * The speaker after a verb that is not in a table. Directly after a quotation and its comma, any verb before a source that
 * can speak is an attribution („…“, beruhigt Holm). For languages in which the subject follows the verb.
 */
export function speakerAfterUnlisted(paragraph: ChunkedParagraph, index: number, to: number): Source | null {
  const { chunks, language } = paragraph;
  const chunk = chunks[index];
  if (!language.subjectAfterVerb || chunk?.kind !== 'word' || chunk.capital || !UNLISTED_VERB.test(chunk.lower))
    return null;
  if (chunks[index - 1]?.lower !== ',' || chunks[index - 2]?.kind !== 'quote' || isFunctionWord(chunk.lower, language))
    return null;
  const next = skipAdverbs(paragraph, index + 1, to);
  const source = nounPhrase(paragraph, next, to);
  if (source === null || !canSpeak(paragraph, source)) return null;
  if (next > index + 1 && language.verbSecond) return source; // „…“, zeigte sich Holm zufrieden
  const after = chunkAfter(paragraph, source, to)?.lower ?? '';
  return closesSentence(paragraph, source, to) || language.prepositions.has(after) ? source : null;
}

const isFunctionWord = (word: string, language: Language): boolean =>
  [
    language.determiners,
    language.prepositions,
    language.conjunctions,
    language.relatives,
    language.auxiliaries,
    language.adverbs,
    language.afterQuote,
    language.accordingTo,
  ].some((table) => table.has(word)) || language.pronouns.has(word);

/** The maximum distance between a verb and its omitted subject, in sentences. */
const SILENT_REACH = 3;

/** The omitted subject of a verb («Sí», dijo): that of an earlier sentence, or the last name in it. */
export function silentSubject(paragraph: ChunkedParagraph, sentence: number): Source | null {
  if (!paragraph.language.dropsSubject) return null;
  for (let back = sentence - 1; back >= Math.max(0, sentence - SILENT_REACH); back -= 1) {
    const { from, to } = paragraph.sentences[back] ?? { from: 0, to: 0 };
    const subject = clauseSubject(paragraph, from, to);
    if (subject !== null && subject.kind !== 'nominal') return subject;
    for (let index = to - 1; index >= from; index -= 1) {
      const { kind, pronoun } = paragraph.chunks[index] ?? {};
      if (kind === 'name' || (pronoun?.subject === true && pronoun.person === 3))
        return nounPhrase(paragraph, index, index + 1);
    }
    if (subject !== null && canSpeak(paragraph, subject)) return subject;
  }
  return null;
}

/** The maximum distance between a noun and its article, in chunks. */
const ARTICLE_REACH = 3;

/** Whether the words up to `left` show that the next word is a noun: "his recent remarks", but not "the mayor remarks". */
export function leadsToNoun({ chunks, language }: ChunkedParagraph, left: number, from: number): boolean {
  for (let index = left; index >= Math.max(from, left - ARTICLE_REACH); index -= 1) {
    const chunk = chunks[index];
    if (chunk === undefined || chunk.kind !== 'word') return chunk?.pronoun?.possessive === true && index < left;
    const { lower } = chunk;
    if (language.determiners.has(lower) || chunk.possessive) return true;
    if (language.roles.has(lower) || language.sources.has(lower) || language.roleSuffix.test(lower)) return false;
    if (language.prepositions.has(lower) || language.conjunctions.has(lower)) return index === left;
  }
  return false;
}
