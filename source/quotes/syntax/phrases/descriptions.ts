import type { Language } from '../../language/language.ts';
import type { Chunk, ChunkedParagraph } from '../chunks.ts';
import { isBoundary, isPerson } from './sources.ts';

/** The maximum distance between a name and a role after it, in chunks: "Hartley campaign manager". */
const ROLE_REACH = 4;

/** Whether a noun is a role of one person: "rival", but not "police" or "experts". */
export const isOneRole = (noun: Chunk | undefined, { roles, roleSuffix, plural }: Language): boolean =>
  noun !== undefined && (roles.has(noun.lower) || roleSuffix.test(noun.lower)) && !plural.test(noun.lower);

/** Whether a description or a capitalized title precedes a name: "Lead Planner Jane Doe". */
export const isTitled = (chunk: Chunk | undefined): boolean =>
  chunk?.mention != null && chunk.mention.name.from < chunk.mention.name.first;

/** The name between commas in apposition to a description: "the treasurer, Jane Doe,", "the vicar, the Rev. Jane Doe". */
export function appositionAfter({ chunks, language }: ChunkedParagraph, last: number, to: number): number | null {
  if (last + 2 >= to || chunks[last + 1]?.lower !== ',') return null;
  const { kind, lower: next = '' } = chunks[last + 2] ?? {};
  const isLed =
    (language.definite.has(next) && isTitled(chunks[last + 3])) || (kind === 'word' && language.roles.has(next)); // "the guest, actress Jane Doe"
  const name = isLed ? last + 3 : (describedName(chunks, last + 2, language) ?? last + 2);
  return name < to && isPerson(chunks[name]) && isBoundary(chunks[name + 1]) ? name : null;
}

/** The maximum number of words between an article and a name in apposition. */
const MOST_APPOSED = 4;

/** The name after an article and a noun for a person: "the baker Jane Doe", "a lawyer named Jane Doe". Null if there is none. */
function describedName(chunks: readonly Chunk[], from: number, language: Language): number | null {
  if (!language.definite.has(chunks[from]?.lower ?? '') && !language.indefinite.has(chunks[from]?.lower ?? ''))
    return null;
  let isNamed = false;
  for (let index = from + 1; index <= from + MOST_APPOSED; index += 1) {
    const chunk = chunks[index];
    if (chunk?.kind === 'name') return isNamed ? index : null;
    if (chunk?.kind !== 'word' || chunk.capital || endsPhrase(chunk, false, language)) return null;
    isNamed ||= language.roles.has(chunk.lower) || language.roleSuffix.test(chunk.lower);
  }
  return null;
}

/** Whether a name is part of a longer description: "Hartley campaign manager Jo Finch". */
export function leadsToRole(chunks: readonly Chunk[], from: number, to: number, language: Language): boolean {
  for (let index = from; index < Math.min(to, from + ROLE_REACH); index += 1) {
    const chunk = chunks[index];
    if (chunk?.kind === 'name' && index > from) return true;
    if (chunk?.kind === 'number') continue;
    if (chunk === undefined || chunk.kind !== 'word' || endsPhrase(chunk, false, language)) return false;
    if (language.roles.has(chunk.lower) || language.sources.has(chunk.lower)) return true;
    if (language.finiteEnding.test(chunk.lower)) return false;
  }
  return false;
}

/** Whether a name only describes somebody: "Hartley spokesman", "Hartley campaign manager", "Hartley backer Jo Finch". */
export function isModifier({ chunks, language }: ChunkedParagraph, name: number): boolean {
  const { roles, roleSuffix, sources, determiners } = language;
  const noun = chunks[sources.has(chunks[name + 1]?.lower ?? '') ? name + 2 : name + 1];
  if (chunks[name]?.possessive !== false || noun?.kind !== 'word' || noun.capital || determiners.has(noun.lower))
    return false;
  return roles.has(noun.lower) || (roleSuffix.test(noun.lower) && chunks[name + 2]?.kind === 'name');
}

/** Whether a word ends the noun phrase before it; `first` if it would begin one. */
export function endsPhrase({ lower }: Chunk, first: boolean, language: Language): boolean {
  const isArticle = first && language.determiners.has(lower); // "des" is also a preposition
  if (
    (language.prepositions.has(lower) && !isArticle) ||
    language.conjunctions.has(lower) ||
    language.relatives.has(lower)
  )
    return true;
  if (language.auxiliaries.has(lower) || language.accordingTo.has(lower)) return true;
  if (!first && language.determiners.has(lower)) return true;
  return language.cues.has(lower) && !first && !language.roles.has(lower) && !language.sources.has(lower);
}
