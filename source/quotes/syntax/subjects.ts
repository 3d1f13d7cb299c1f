import { firstNames } from '../language/first-names.ts';
import type { Language } from '../language/language.ts';
import type { Chunk, ChunkedParagraph, ChunkRange } from './chunks.ts';
import { nounPhrase } from './phrases/noun-phrases.ts';
import { CLAUSE_END, isPerson, nameSource, pronounSource, type Source } from './phrases/sources.ts';

/**
 * The subject of a verb. Searches to the left from the chunk `right`, which precedes the verb with its adverbs and
 * auxiliaries, over appositions between commas, relative clauses and prepositional phrases, to the head noun.
 *
 * @param from the first chunk of the sentence
 */
export function subjectBefore(paragraph: ChunkedParagraph, right: number, from: number): Source | null {
  const { chunks, language } = paragraph;
  const near = chunks[right];
  if (near === undefined || near.kind === 'quote') return null;
  if (near.kind === 'pronoun') return near.pronoun?.subject === true ? pronounSource(paragraph, right) : null;
  if (language.relatives.has(near.lower) || language.complementizers.has(near.lower))
    return beforeRelative(paragraph, right, from);
  if (near.kind === 'mark') {
    const opening = BRACKETS[near.lower];
    if (opening !== undefined)
      return subjectBefore(paragraph, openingBracket(chunks, opening, { from, to: right }) - 1, from);
    return /^[,—–-]$/.test(near.lower) ? beforeApposition(paragraph, right, from) : null;
  }
  if (near.kind === 'name' && !near.possessive && isFree(paragraph, right)) return nameSource(paragraph, right);
  const start = clauseStart(paragraph, right, from);
  // "the surgeon who treated the wrong knee said", "Jo Finch, who is head of the bank said"
  const relative = language.auxiliaries.has(chunks[start - 1]?.lower ?? '') ? start - 2 : start - 1;
  if (relative > from && language.relatives.has(chunks[relative]?.lower ?? ''))
    return beforeRelative(paragraph, relative, from);
  const source = governingNoun(paragraph, start, right + 1);
  return source?.kind === 'nominal' ? (namedBefore(paragraph, start, from) ?? source) : source;
}

/** The name before the comma that opens a description, whose second comma is missing: "Jo Finch, a director of the bank said". */
function namedBefore(paragraph: ChunkedParagraph, description: number, from: number): Source | null {
  const { chunks, language } = paragraph;
  let start = description;
  // "president and chairman of the bank"
  while (language.adding.has(chunks[start - 1]?.lower ?? '') && language.roles.has(chunks[start - 2]?.lower ?? ''))
    start -= 2;
  const name = start - 2;
  if (chunks[start - 1]?.lower !== ',' || name < from || !isPerson(chunks[name])) return null;
  // But not "In a talk with Jo Finch, the candidate said".
  return isFronted(paragraph, name, { from, to: description }) ? null : nameSource(paragraph, name);
}

/** Whether a name is not joined to the words before it by a preposition or "and": "former prison officer Jo Finch said". */
function isFree({ chunks, language }: ChunkedParagraph, index: number): boolean {
  const before = chunks[language.determiners.has(chunks[index - 1]?.lower ?? '') ? index - 2 : index - 1];
  return before === undefined || !(language.prepositions.has(before.lower) || language.joining.has(before.lower));
}

/** Brackets whose content may come between a subject and its verb: an age, an email address. */
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', '>': '<' };

/** The chunk itself or, if it closes brackets, the one before them: the name in "Ada Holm (D)". */
function beforeBrackets(chunks: readonly Chunk[], index: number, from: number): number {
  const opening = BRACKETS[chunks[index]?.lower ?? ''];
  return opening === undefined ? index : openingBracket(chunks, opening, { from, to: index }) - 1;
}

function openingBracket(chunks: readonly Chunk[], bracket: string, { from, to }: ChunkRange): number {
  let index = to;
  while (index > from && chunks[index]?.lower !== bracket) index -= 1;
  return index;
}

/** The start of the clause that ends at `right`: after the last punctuation mark, quotation, conjunction or verb. */
function clauseStart({ chunks, language }: ChunkedParagraph, right: number, from: number): number {
  const joinsNames = (index: number): boolean =>
    language.adding.has(chunks[index]?.lower ?? '') &&
    index > from &&
    chunks[index - 1]?.kind === 'name' &&
    chunks[index + 1]?.kind === 'name';
  let start = right;
  while (start > from) {
    const chunk = chunks[start - 1];
    if (chunk === undefined || chunk.kind === 'quote') break;
    if (chunk.kind === 'mark' && CLAUSE_END.has(chunk.lower)) break;
    if (chunk.kind === 'pronoun' && chunk.pronoun?.subject === true && chunk.pronoun.possessive === false) break;
    if (chunk.kind === 'word' && !chunk.capital && !joinsNames(start - 1) && beginsClause(chunk, language)) break;
    start -= 1;
  }
  return start;
}

/** Whether a new clause begins after the word: a conjunction, a relative pronoun or a verb. */
function beginsClause({ lower }: Chunk, language: Language): boolean {
  const { conjunctions, relatives, auxiliaries, cues, roles, sources } = language;
  if (conjunctions.has(lower) || relatives.has(lower) || auxiliaries.has(lower)) return true;
  return cues.has(lower) && !roles.has(lower) && !sources.has(lower);
}

/** The first noun from `from` to `to` that is not governed by a preposition or, if there is none, the last one that is. */
function governingNoun(paragraph: ChunkedParagraph, from: number, to: number): Source | null {
  const { chunks, language } = paragraph;
  let governed: Source | null = null;
  let index = from;
  while (index < to) {
    const chunk = chunks[index];
    if (chunk === undefined) break;
    if (index === from && chunk.capital && chunk.kind === 'word' && language.conjunctions.has(chunk.lower)) {
      index += 1; // "Wie der Minister"
      continue;
    }
    if (chunk.kind === 'word' && language.prepositions.has(chunk.lower)) {
      const source = nounPhrase(paragraph, index + 1, to);
      governed = source ?? governed;
      index = source === null ? index + 2 : source.chunk + 1;
      continue;
    }
    const source = nounPhrase(paragraph, index, to);
    if (source !== null) return source;
    index += 1;
  }
  return governed;
}

/** The maximum number of appositions between a subject and its verb. */
const MOST_APPOSITIONS = 6;

/** The subject before a comma, in the last segment that is not an apposition: "Jane Doe, 34, of Texas, said". */
function beforeApposition(paragraph: ChunkedParagraph, comma: number, from: number): Source | null {
  const { chunks, language } = paragraph;
  const mark = chunks[comma]?.lower;
  let end = comma;
  let named: Source | null = null; // "a customer, the retired judge Jane Doe, says"
  for (let round = 0; round < MOST_APPOSITIONS; round += 1) {
    let start = end;
    while (start > from && chunks[start - 1]?.lower !== mark && chunks[start - 1]?.kind !== 'quote') start -= 1;
    const first = chunks[start];
    if (start >= end || first === undefined) return null;
    const isFirst = start === from || chunks[start - 1]?.kind === 'quote';
    const described = chunks[beforeBrackets(chunks, start - 2, from)];
    const isNamed = hasGivenName(first) || isRoleNoun(described, language);
    if (!isFirst && end - start === 1 && isNamed && isPerson(first) && described?.kind === 'word' && !described.capital)
      return nameSource(paragraph, start);
    const isPossessed = first.kind === 'name' && first.possessive && described?.kind === 'name';
    if (isFirst || !(isPossessed || isApposition(first, chunks[start + 1], language)))
      return subjectOfSegment(paragraph, { from: start, to: end }, named);
    const whole = language.determiners.has(first.lower) ? nounPhrase(paragraph, start, end) : null;
    if (whole?.kind === 'name' && whole.chunk === end - 1 && isPerson(chunks[whole.chunk])) named = whole;
    end = start - 1;
    if (end <= from) return null;
  }
  return null;
}

/** The subject of a segment between commas or, if it is a description, the name in apposition to it. */
function subjectOfSegment(paragraph: ChunkedParagraph, { from, to }: ChunkRange, named: Source | null): Source | null {
  const first = paragraph.chunks[from];
  if (first?.kind === 'word' && paragraph.language.conjunctions.has(first.lower))
    return governingNoun(paragraph, from + 1, to);
  const subject = governingNoun(paragraph, lastClause(paragraph, from, to), to);
  return subject?.kind === 'nominal' ? (named ?? subject) : subject;
}

/** The start of the last clause of a segment: after "and" in "…and the mayor, a Democrat,". */
function lastClause({ chunks, language }: ChunkedParagraph, start: number, end: number): number {
  for (let index = end - 1; index > start; index -= 1) {
    const chunk = chunks[index];
    if (chunk === undefined || chunk.kind === 'quote') return index + 1;
    if (chunk.kind === 'mark' && CLAUSE_END.has(chunk.lower)) return index + 1;
    const opens = language.clauseOpeners.has(chunk.lower) || language.cues.get(chunk.lower) === 'say';
    if (chunk.kind === 'word' && opens) return index + 1;
  }
  return start;
}

const hasGivenName = ({ mention }: Chunk): boolean =>
  mention != null && mention.entity.words.length > 1 && firstNames.has(mention.entity.words[0] ?? '');

const isRoleNoun = (noun: Chunk | undefined, { roles, roleSuffix }: Language): boolean =>
  noun !== undefined && (roles.has(noun.lower) || roleSuffix.test(noun.lower));

/** Whether a name by itself is a person's. Whether it speaks is known only after all cues have been found, and must not affect them. */
const isPersonByName = ({ mention }: Chunk): boolean => mention?.entity.kind === 'person' && !mention.entity.speaks;

function isApposition(first: Chunk, second: Chunk | undefined, language: Language): boolean {
  if (first.kind === 'number' || first.kind === 'quote') return true;
  if (first.kind === 'name') return !isPersonByName(first);
  if (first.kind === 'pronoun') return first.pronoun?.possessive === true && first.pronoun.subject === false;
  const { lower } = first;
  if (language.relatives.has(lower) || language.prepositions.has(lower) || language.determiners.has(lower)) return true;
  if (language.openingParticiple.test(lower) || language.roles.has(lower)) return true;
  if (language.adverbSuffix?.test(lower) === true) return true;
  if (first.capital && second?.kind !== 'name') return true;
  return !first.capital && !language.conjunctions.has(lower);
}

/** The noun before a relative pronoun: "the mayor, who said". */
function beforeRelative(paragraph: ChunkedParagraph, relative: number, from: number): Source | null {
  const { chunks } = paragraph;
  const index = chunks[relative - 1]?.lower === ',' ? relative - 2 : relative - 1;
  const near = chunks[index];
  if (near === undefined || index < from) return null;
  if (near.kind === 'name') return nameSource(paragraph, index);
  if (near.kind !== 'word') return null;
  return governingNoun(paragraph, clauseStart(paragraph, index, from), index + 1);
}

/**
 * The subject that a verb shares with an earlier one: that of the cue before, unless a comma ends the phrase or clause with that cue
 * before the main clause ("As the crowd began to chant, Finch stopped and said").
 */
export function sharedSubject(paragraph: ChunkedParagraph, latest: Source | null, range: ChunkRange): Source | null {
  const main =
    latest === null || isFronted(paragraph, latest.chunk, range)
      ? clauseSubject(paragraph, range.from, range.to)
      : null;
  return main ?? latest;
}

/** Whether a sentence begins with a phrase or a clause that depends on the main one, and a comma ends it after a chunk: "In a statement released on Friday, Finch". */
export function isFronted({ chunks, language }: ChunkedParagraph, index: number, { from, to }: ChunkRange): boolean {
  const first = chunks[from];
  if (first === undefined || !opensDependent(first, language)) return false;
  for (let at = from; at < to; at += 1) if (chunks[at]?.lower === ',') return at > index;
  return false;
}

/** Whether a word begins a phrase or a clause that depends on the main one. */
const opensDependent = ({ kind, lower }: Chunk, language: Language): boolean =>
  kind === 'word' &&
  (language.prepositions.has(lower) ||
    language.openingParticiple.test(lower) ||
    (language.conjunctions.has(lower) && !language.coordinating.has(lower)));

/** The subject of an earlier clause of the sentence: for "smiled and said", "…, saying", "went on to say". */
export function clauseSubject(paragraph: ChunkedParagraph, from: number, to: number): Source | null {
  const { chunks, language } = paragraph;
  const endsClause = ({ kind, lower }: Chunk): boolean =>
    kind === 'quote' || (kind === 'mark' && CLAUSE_END.has(lower));
  let start = from;
  while (start < to) {
    const first = chunks[start];
    if (first === undefined) return null;
    let end = start;
    for (let chunk = chunks[end]; end < to && chunk !== undefined && !endsClause(chunk); chunk = chunks[end]) end += 1;
    for (let index = start; index < end && !opensDependent(first, language); index += 1) {
      const source = nounPhrase(paragraph, index, to);
      if (source !== null && source.chunk < end) return source;
      if (source?.kind === 'name') return source; // "a reviewer, Ada Holm, agreed"
    }
    start = end + 1;
  }
  return null;
}
