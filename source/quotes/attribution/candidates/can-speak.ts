import { firstNames } from '../../language/first-names.ts';
import type { Language } from '../../language/language.ts';
import { type Entity, surnameOf } from '../../people/entity.ts';
import { type CueFrame, isSaying } from '../../syntax/cue-frames.ts';
import type { Source } from '../../syntax/phrases/sources.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';
import type { Candidate, SpeakerFeature } from './candidate.ts';

/**
 * Whether a description can mean a speaker: its noun is a word for people, organizations or texts, or looks like one. Any
 * other noun must be the subject of a verb of saying ("the ferry said"); a claim or a gesture is not enough ("the night
 * closed", "the name reflects").
 */
export function canBeDescribed(
  source: Source,
  frame: CueFrame | null,
  { blocks, chunked, language }: ArticleSyntax,
): boolean {
  // The name of a newspaper or a work in quotation marks: „…“, schrieb der „Bote“.
  if (chunked.at(source.block)?.chunks[source.chunk]?.kind === 'term') return frame !== null && isSaying(frame);
  const { roles, sources, roleSuffix, ages, determiners, plural, openingParticiple } = language;
  const { head } = source;
  if (roles.has(head) || ages?.test(head) === true) return true;
  const words = wordsOf(blocks[source.block]?.text.slice(source.start, source.end) ?? '');
  const first = words[0] ?? '';
  // "carrying signs", "battled hard"
  if (words.length > 1 && openingParticiple.test(first) && !determiners.has(first)) return false;
  if (sources.has(head)) return true;
  if (isAdverb(head, language) || determiners.has(head) || language.openers.has(head)) return false;
  const isInverted = frame?.construction === 'inverted';
  const isSaid = frame !== null && isSaying(frame);
  const isDetermined = determiners.has(first) || language.pronouns.get(first)?.possessive === true;
  const isBarePlural = isSaid && language.capitalNouns !== null; // „…“, sagten Winzer
  if (roleSuffix.test(head) || language.demonyms.has(head)) return isDetermined || plural.test(head) || isBarePlural;
  if (!isDetermined) return (isSaid && plural.test(head)) || isBarePlural;
  // "an approach called": the verb may be a participle, so it is not evidence of a claim.
  const cue = frame === null ? '' : (blocks[source.block]?.text.slice(frame.start, frame.end).toLowerCase() ?? '');
  return isSaid || isInverted || (frame?.kind === 'claim' && !language.participle.test(cue));
}

/** The words of a phrase in lower case, with elided articles split off: "l'", "aveugle". */
const wordsOf = (phrase: string): string[] =>
  phrase
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/\s+|(?<=^\p{L}')/u);

const isAdverb = (word: string, { adverbs, adverbSuffix, times }: Language): boolean =>
  adverbs.has(word) || times.has(word) || adverbSuffix?.test(word) === true;

/** What a source evidently is: a person, an organization or a text that can be quoted, or anything else. */
export type Standing = 'person' | 'body' | 'thing';

export function standingOf(
  { source, entity }: Candidate,
  { roles, roleSuffix, sources, bodies, ages }: Language,
): Standing {
  if (source?.kind === 'nominal') {
    if (roles.has(source.head) || ages?.test(source.head)) return 'person';
    if (roleSuffix.test(source.head) && isShort(entity)) return 'person';
    return sources.has(source.head) || bodies.has(source.head) ? 'body' : 'thing';
  }
  if (source?.kind === 'pronoun' || entity === null || entity.kind === 'described') return 'person';
  if (!isProven(entity)) return 'thing';
  return entity.kind === 'organisation' ? 'body' : 'person';
}

/** The maximum number of words in a description whose noun is known only by its ending: "the bookseller". */
const LONGEST_UNLISTED = 4;

/** Whether a description is too short to have a verb inside: "the specification defines 67 distinct tokenizer". */
const isShort = (entity: Entity | null): boolean =>
  (entity?.name.split(' ').length ?? 0) <= LONGEST_UNLISTED && !/\d/.test(entity?.name ?? '');

/** Features of a cue that has the quotation for its object, and not a noun that the quotation describes. */
const GOVERNING: readonly SpeakerFeature[] = ['adjacentBefore', 'adjacentAfter', 'cueCloses', 'according', 'colon'];

/** Whether the quotation is the object of the candidate's cue: "the app says “…”", but not "the app offers a “…” button". */
export const isGoverned = ({ features }: Pick<Candidate, 'features'>): boolean =>
  GOVERNING.some((name) => features.has(name));

/**
 * Whether something that is not evidently a person or an organization can be quoted: it says something, the quotation is the object
 * of its cue, or its name may well be a person's ("Ward believes").
 */
export function isQuoted(candidate: Candidate): boolean {
  const { frame, source, entity } = candidate;
  if (frame === null) return false;
  const isPerson = source?.kind === 'name' && entity?.kind === 'person' && frame.kind !== 'act';
  return isSaying(frame) || isGoverned(candidate) || isPerson;
}

/**
 * Whether there is more evidence than capitals that a name is a person's: a given name, a title, a role, an age, a pronoun,
 * a bare surname, or a verb of saying. Organizations are recognized by the words of their names.
 */
export function isProven({ kind, words, title, roles, votes, age, isCited, mentions }: Entity): boolean {
  if (kind === 'described') return true;
  if (kind === 'organisation') return isCited || words.length > 1;
  if (isCited || title !== null || roles.size > 0 || votes !== 0 || age !== null) return true;
  if (words.length > 1 && firstNames.has(words[0] ?? '')) return true;
  const surname = surnameOf(words).length;
  return words.length > 1 && mentions.some(({ start, end }) => end - start === surname);
}
