import type { Language } from '../language/language.ts';
import type { Chunk, ChunkedParagraph } from './chunks.ts';
import { CLAUSE_END, nameSource, pronounSource, type Source } from './phrases/sources.ts';

/** The maximum distance between a subject and its verb, in chunks. */
const REACH = 80;

/** The maximum number of clauses that are searched for the subject of a verb. */
const MOST_CLAUSES = 3;

/**
 * The subject of a verb in a script without spaces, where words have no endings: the first noun for somebody in the
 * verb's clause that no preposition governs (王明在会上说), or what a particle marks (田中氏は「…」と述べた).
 */
export function unspacedSubject(paragraph: ChunkedParagraph, verb: number, sentence: number): Source | null {
  const { chunks, language } = paragraph;
  const from = Math.max(sentence, verb - REACH);
  if ((language.unspaced?.topics.size ?? 0) > 0) return topicBefore(paragraph, verb, from);
  let end = verb;
  for (let clause = 0; clause < MOST_CLAUSES; clause += 1) {
    let start = end;
    while (start > from && !endsClause(chunks[start - 1])) start -= 1;
    const subject = subjectIn(paragraph, start, end);
    if (subject !== null || start <= from || chunks[start - 1]?.lower !== ',') return subject;
    end = start - 1;
  }
  return null;
}

const endsClause = (chunk: Chunk | undefined): boolean =>
  chunk === undefined || chunk.kind === 'quote' || (chunk.kind === 'mark' && CLAUSE_END.has(chunk.lower));

/** Whether a chunk by itself means a person or an organization. */
const isSomebody = ({ kind, lower }: Chunk, { roles, sources }: Language): boolean =>
  kind === 'name' || kind === 'pronoun' || (kind === 'word' && (roles.has(lower) || sources.has(lower)));

/** Whether a word comes before or after a noun phrase, and is not part of it. */
function isOutside({ kind, lower }: Chunk, language: Language): boolean {
  if (kind === 'number') return true;
  return (
    language.adverbs.has(lower) ||
    language.auxiliaries.has(lower) ||
    language.conjunctions.has(lower) ||
    language.times.has(lower) ||
    language.accordingTo.has(lower) ||
    language.cues.has(lower)
  );
}

function subjectIn(paragraph: ChunkedParagraph, from: number, to: number): Source | null {
  const { chunks, language } = paragraph;
  const localizers = language.unspaced?.localizers;
  let start = from;
  let isGoverned = false;
  for (let index = from; index < to; index += 1) {
    const chunk = chunks[index] as Chunk;
    if (language.prepositions.has(chunk.lower)) isGoverned = true;
    else if (localizers?.has(chunk.lower)) isGoverned = false;
    else if (isSomebody(chunk, language)) {
      const end = phraseEnd(paragraph, index, to);
      if (!isGoverned) return sourceIn(paragraph, { start, first: index, end });
      isGoverned = false;
      index = end - 1;
    } else if (!isOutside(chunk, language) || describesNext(paragraph, index, to)) continue;
    start = index + 1;
  }
  return null;
}

/** Whether a word belongs to a clause that describes the next noun: 不愿透露姓名的官员. */
function describesNext({ chunks, language }: ChunkedParagraph, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const chunk = chunks[index] as Chunk;
    if (language.unspaced?.links.has(chunk.lower)) return true;
    if (isSomebody(chunk, language)) return false;
  }
  return false;
}

/** The end of the noun phrase of which a chunk is a noun. */
function phraseEnd({ chunks, language }: ChunkedParagraph, first: number, to: number): number {
  let end = first + 1;
  while (end < to) {
    const chunk = chunks[end] as Chunk;
    if (chunk.kind !== 'word' && chunk.kind !== 'name') break;
    if (isOutside(chunk, language) || language.prepositions.has(chunk.lower)) break;
    end += 1;
  }
  return end;
}

/** A noun phrase: where it begins, its first noun for somebody, and its end. */
interface Phrase {
  readonly start: number;
  readonly first: number;
  readonly end: number;
}

/** The source of a phrase: its last name unless the name only describes the noun after it (王明的妻子), or else its last noun. */
function sourceIn(paragraph: ChunkedParagraph, { start, first, end }: Phrase): Source | null {
  const { chunks, language, block, text } = paragraph;
  const links = language.unspaced?.links;
  let head = -1;
  for (let index = first; index < end; index += 1) {
    const chunk = chunks[index] as Chunk;
    if (!isSomebody(chunk, language)) continue;
    const isNamed = head >= 0 && chunks[head]?.kind === 'name' && !links?.has(chunks[index - 1]?.lower ?? '');
    if (!isNamed || chunk.kind === 'name') head = index;
  }
  const noun = chunks[head];
  if (noun === undefined) return null;
  const describes = chunks[start];
  const role = head > start && describes !== undefined ? text.slice(describes.start, noun.start) : null;
  if (noun.kind === 'name') return nameSource(paragraph, head, role);
  if (noun.kind === 'pronoun') return pronounSource(paragraph, head);
  const from = describes?.start ?? noun.start;
  return { kind: 'nominal', block, start: from, end: noun.end, chunk: head, head: noun.lower, role: null };
}

/** The noun phrase before the nearest particle of a subject. Quotations may be between it and the verb. */
function topicBefore(paragraph: ChunkedParagraph, verb: number, from: number): Source | null {
  const { chunks, language } = paragraph;
  for (let index = verb - 1; index > from; index -= 1) {
    const topic = language.unspaced?.topics.has(chunks[index]?.lower ?? '')
      ? phraseBefore(paragraph, index, from)
      : null;
    if (topic !== null) return topic;
  }
  return null;
}

/** The maximum length of a noun phrase before a particle, in chunks. */
const LONGEST_PHRASE = 16;

/** The noun phrase that ends before a particle: 田中氏 before は or によると. */
export function phraseBefore(paragraph: ChunkedParagraph, end: number, sentence: number): Source | null {
  const { chunks, language } = paragraph;
  const from = Math.max(sentence, end - LONGEST_PHRASE);
  let opening = end - 1;
  if (chunks[opening]?.lower === ')') while (opening > from && chunks[opening]?.lower !== '(') opening -= 1;
  if (opening < end - 1) return phraseBefore(paragraph, opening, from); // 田中氏（42）は
  let start = end;
  while (start > from && isInPhrase(chunks[start - 1] as Chunk, language)) start -= 1;
  for (let first = start; first < end; first += 1)
    if (isSomebody(chunks[first] as Chunk, language)) return sourceIn(paragraph, { start, first, end });
  return null;
}

const isInPhrase = (chunk: Chunk, language: Language): boolean =>
  !endsClause(chunk) &&
  !isOutside(chunk, language) &&
  !language.prepositions.has(chunk.lower) &&
  language.unspaced?.topics.has(chunk.lower) !== true;
