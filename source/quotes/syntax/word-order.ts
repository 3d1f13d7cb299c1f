import type { Language } from '../language/language.ts';
import type { Item, Outline } from './chunks.ts';
import { nounPhrase, type Source } from './noun-phrases.ts';
import { clauseSubject } from './subjects.ts';

/** Adverbs and auxiliaries between a subject and its verb. */
export function isAdverb(item: Item | undefined, language: Language): boolean {
  if (item === undefined || item.kind !== 'word') return false;
  return (
    language.auxiliaries.has(item.lower) ||
    (language.adverbs.has(item.lower) && !language.conjunctions.has(item.lower)) ||
    language.adverbSuffix?.test(item.lower) === true
  );
}

/** "el viernes": an article before a word for the time, which is one of the adverbs. */
const isTime = (items: readonly Item[], index: number, language: Language): boolean =>
  language.definite.has(items[index]?.lower ?? '') && language.adverbs.has(items[index + 1]?.lower ?? '');

function skipAdverbs(items: readonly Item[], from: number, to: number, language: Language): number {
  let index = from;
  for (;;) {
    if (index < to && isAdverb(items[index], language)) index++;
    else if (index + 1 < to && isTime(items, index, language)) index += 2;
    else return index;
  }
}

/** Directly after a quotation, or after the comma that follows it. */
export const isAfterQuote = (items: readonly Item[], index: number): boolean =>
  items[index - 1]?.kind === 'quote' || (items[index - 1]?.lower === ',' && items[index - 2]?.kind === 'quote');

/**
 * The subject that follows a verb: directly, or after phrases with prepositions where the language lets them come
 * before it ("dijo en rueda de prensa el alcalde").
 */
export function subjectAfter(outline: Outline, verb: number, to: number, language: Language): Source | null {
  const { items } = outline;
  let at = skipAdverbs(items, verb + 1, to, language);
  for (let phrases = 0; phrases < 4; phrases++) {
    const source = nounPhrase(outline, at, to, language);
    if (source !== null || !language.subjectAfterVerb || !language.prepositions.has(items[at]?.lower ?? ''))
      return source;
    at++;
    if (language.determiners.has(items[at]?.lower ?? '')) at++;
    at++;
    while (
      at < to &&
      items[at]?.kind === 'word' &&
      !language.determiners.has(items[at]?.lower ?? '') &&
      !language.prepositions.has(items[at]?.lower ?? '')
    )
      at++;
  }
  return null;
}

/** Whether the clause of a verb begins with its subject, not with "yesterday" or "in the town hall". */
export function isSubjectFirst(items: readonly Item[], verb: number, from: number, language: Language): boolean {
  let first = verb - 1;
  while (first > from && !/^[,;:—–]$/.test(items[first - 1]?.lower ?? '') && items[first - 1]?.kind !== 'quote')
    first--;
  while (first < verb && language.conjunctions.has(items[first]?.lower ?? '')) first++;
  const item = items[first];
  if (item === undefined || item.kind === 'name' || item.kind === 'pronoun') return true;
  const time = language.determiners.has(item.lower) ? items[first + 1] : item; // "el lunes", "gestern"
  return !language.prepositions.has(item.lower) && !language.adverbs.has(time?.lower ?? '');
}

/** After the source stands a comma or the end: "…, said the mayor." */
export function closesSentence(items: readonly Item[], source: Source, to: number, language: Language): boolean {
  const after = itemAfter(items, source, to);
  return after === undefined || after.kind === 'mark' || language.afterSource.has(after.lower);
}

function itemAfter(items: readonly Item[], source: Source, to: number): Item | undefined {
  let index = source.item + 1;
  while (index < to && (items[index]?.start ?? 0) < source.end) index++;
  return index < to ? items[index] : undefined;
}

export function speaks(outline: Outline, source: Source, language: Language): boolean {
  if (source.kind === 'pronoun') return true;
  if (source.kind === 'nominal') return language.roles.has(source.head) || language.sources.has(source.head);
  const kind = outline.items[source.item]?.name?.entity.kind;
  return kind === 'person' || kind === 'unknown' || kind === 'organisation';
}

/** What a verb that no table lists looks like: a word written small, neither short nor endless. */
const UNLISTED = /^\p{Ll}{4,16}$/u;

/**
 * The speaker after a verb that no table lists: directly after a quotation and its comma, a verb and somebody who can
 * speak are an attribution whatever the verb („…“, beruhigt Holm). For languages that turn verb and subject round.
 */
export function speakerAfterUnlisted(outline: Outline, index: number, to: number, language: Language): Source | null {
  const { items } = outline;
  const item = items[index];
  if (!language.subjectAfterVerb || item?.kind !== 'word' || !UNLISTED.test(item.lower) || item.capital) return null;
  if (items[index - 1]?.lower !== ',' || items[index - 2]?.kind !== 'quote' || isFunctionWord(item.lower, language))
    return null;
  const source = nounPhrase(outline, index + 1, to, language);
  if (source === null || !speaks(outline, source, language)) return null;
  return closesSentence(items, source, to, language) ||
    language.prepositions.has(itemAfter(items, source, to)?.lower ?? '')
    ? source
    : null;
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

/** The subject that a verb leaves out («Sí», dijo): that of a sentence before, or whoever is named last in it. */
export function silentSubject(outline: Outline, sentence: number, language: Language): Source | null {
  if (!language.dropsSubject) return null;
  for (let back = sentence - 1; back >= Math.max(0, sentence - 3); back--) {
    const { from, to } = outline.sentences[back] ?? { from: 0, to: 0 };
    const subject = clauseSubject(outline, from, to, language);
    if (subject !== null && subject.kind !== 'nominal') return subject;
    for (let index = to - 1; index >= from; index--) {
      const { kind, pronoun } = outline.items[index] ?? {};
      if (kind === 'name' || (pronoun?.subject === true && pronoun.person === 3))
        return nounPhrase(outline, index, index + 1, language);
    }
    if (subject !== null && speaks(outline, subject, language)) return subject;
  }
  return null;
}

/** An adjective and before it an article or possessive: "his recent remarks"; but "the mayor remarks". */
export function isNounAfter(items: readonly Item[], left: number, from: number, language: Language): boolean {
  for (let index = left; index >= Math.max(from, left - 3); index--) {
    const item = items[index];
    if (item === undefined || item.kind !== 'word') return item?.pronoun?.possessive === true && index < left;
    if (language.determiners.has(item.lower) || item.possessive) return true;
    if (language.roles.has(item.lower) || language.sources.has(item.lower) || language.roleSuffix.test(item.lower))
      return false;
    if (language.prepositions.has(item.lower) || language.conjunctions.has(item.lower)) return index === left;
  }
  return false;
}
