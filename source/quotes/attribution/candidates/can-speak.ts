import { firstNames } from '../../language/first-names.ts';
import type { Language } from '../../language/language.ts';
import type { Entity } from '../../people/entity.ts';
import { type CueFrame, isSaying } from '../../syntax/cue-frames.ts';
import type { Source } from '../../syntax/noun-phrases.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';

/**
 * Whether a description can mean a speaker: its noun is a word for people, organizations or texts, or looks like one. Any
 * other noun must be the subject of a verb of saying ("the ferry said"); a claim or a gesture is not enough ("the night
 * closed", "the name reflects").
 */
export function canBeDescribed(source: Source, frame: CueFrame | null, { blocks, language }: ArticleSyntax): boolean {
  const { roles, sources, roleSuffix, ages, determiners, plural, openingParticiple } = language;
  const { head } = source;
  if (roles.has(head) || ages?.test(head) === true) return true;
  const words = blocks[source.block]?.text.slice(source.start, source.end).toLowerCase().split(/\s+/) ?? [];
  const first = words[0] ?? '';
  // "carrying signs", "battled hard"
  if (words.length > 1 && openingParticiple.test(first) && !determiners.has(first)) return false;
  if (sources.has(head)) return true;
  if (isAdverb(head, language) || determiners.has(head) || language.openers.has(head)) return false;
  const isInverted = frame?.construction === 'inverted';
  const isSaid = frame !== null && isSaying(frame);
  const isDetermined = determiners.has(first) || language.pronouns.get(first)?.possessive === true;
  if (roleSuffix.test(head) || language.demonyms.has(head)) return isDetermined || plural.test(head);
  if (!isDetermined) return isSaid && (plural.test(head) || language.capitalNouns !== null);
  // "an approach called": the verb may be a participle, so it is not evidence of a claim.
  const cue = frame === null ? '' : (blocks[source.block]?.text.slice(frame.start, frame.end).toLowerCase() ?? '');
  return isSaid || isInverted || (frame?.kind === 'claim' && !language.participle.test(cue));
}

const isAdverb = (word: string, { adverbs, adverbSuffix, times }: Language): boolean =>
  adverbs.has(word) || times.has(word) || adverbSuffix?.test(word) === true;

/**
 * Whether there is more evidence than capitals that a name is a person's: a given name, a title, a role, an age, a pronoun,
 * a bare surname, or a verb of saying. Organizations are recognized by the words of their names.
 */
export function isProven({ kind, words, title, roles, votes, age, isCited, name, mentions }: Entity): boolean {
  if (kind === 'described') return true;
  if (kind === 'organisation') return isCited || words.length > 1;
  if (isCited || title !== null || roles.size > 0 || votes !== 0 || age !== null) return true;
  if (words.length > 1 && firstNames.has(words[0] ?? '')) return true;
  return words.length > 1 && mentions.some(({ start, end }) => end - start < name.length - 1);
}
