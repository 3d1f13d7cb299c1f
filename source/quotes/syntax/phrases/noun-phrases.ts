import type { Language } from '../../language/language.ts';
import type { Chunk, ChunkedParagraph } from '../chunks.ts';
import { appositionAfter, endsPhrase, isOneRole, isTitled, leadsToRole } from './descriptions.ts';
import { isBoundary, isPerson, nameSource, pronounSource, type Source, textOf } from './sources.ts';

/** The number of chunks in which a noun phrase is searched for, and its maximum length. */
const LONGEST_PHRASE = 16;

/** The maximum length of an organization's name after a role, in chunks: "a spokesman for the group". */
const LONGEST_COMPLEMENT = 9;

/**
 * The phrase that begins at a chunk. The source is the name in "journalist Tadeusz Giczan", the description in "a spokesman
 * for the group", and the name in apposition in "the group's president, Jane Doe,". Null if no phrase begins there, or if
 * `to` cuts it off.
 */
export function nounPhrase(paragraph: ChunkedParagraph, from: number, to: number): Source | null {
  const { chunks, language } = paragraph;
  const first = chunks[from];
  if (first === undefined || from >= to) return null;
  if (first.kind === 'pronoun' && first.pronoun?.subject === true) return pronounSource(paragraph, from);
  if (first.kind === 'word' && language.titles.has(first.lower) && language.definite.has(chunks[from + 1]?.lower ?? ''))
    return nounPhrase(paragraph, from + 1, to); // M. le maire
  const { head, name, end: index } = phraseHead(paragraph, from, to);
  const last = chunks[head];
  if (last === undefined) return null;
  if (name === head && !last.possessive)
    return nameSource(paragraph, name, head > from ? textOf(paragraph, from, head - 1) : null);
  const isBare = from === head && last.kind !== 'term' && isBareNoun(last, language);
  if (last.possessive || last.pronoun !== null || isBare) return null;
  const complement = complementEnd(paragraph, head, to);
  const named = nameAfter(paragraph, { from, head, last: Math.max(complement, index - 1) }, to);
  if (named !== null) return named;
  const issuer = issuerAfter(paragraph, head, complement);
  if (issuer !== null) return nameSource(paragraph, issuer, textOf(paragraph, from, head));
  const end = chunks[complement]?.end ?? last.end;
  return {
    kind: 'nominal',
    block: paragraph.block,
    start: first.start,
    end,
    chunk: head,
    head: last.lower,
    role: null,
  };
}

/** Who issues a text: "a statement from Jo Finch". Null if it is not named at the end of the phrase. */
function issuerAfter({ chunks, language }: ChunkedParagraph, head: number, last: number): number | null {
  const link = chunks[head + 1]?.lower ?? '';
  if (!language.texts.has(chunks[head]?.lower ?? '') || !(language.senders?.has(link) || language.agents.has(link)))
    return null;
  const isNamed = last - head <= 3 && chunks[last]?.kind === 'name' && !chunks[last]?.possessive;
  return isNamed && chunks[last]?.mention?.entity.kind !== 'place' ? last : null;
}

/** The longest phrase that ends before a chunk: "dem Rat der Stadt" in "dem Rat der Stadt zufolge". Null if there is none. */
export function phraseUpTo(paragraph: ChunkedParagraph, end: number, from: number): Source | null {
  let longest: Source | null = null;
  for (let start = end - 1; start >= Math.max(from, end - LONGEST_COMPLEMENT); start -= 1) {
    if (isBoundary(paragraph.chunks[start])) break;
    const source = nounPhrase(paragraph, start, end);
    if (source !== null && source.end === paragraph.chunks[end - 1]?.end) longest = source;
  }
  return longest;
}

/** The last chunk of a phrase, its last name (-1 if there is none), and the chunk after the phrase. */
function phraseHead(
  { chunks, language }: ChunkedParagraph,
  from: number,
  to: number,
): { readonly head: number; readonly name: number; readonly end: number } {
  let head = -1;
  let name = -1;
  let index = from;
  for (; index < to && index < from + LONGEST_PHRASE; index += 1) {
    const chunk = chunks[index];
    if (chunk === undefined || chunk.kind === 'quote') break;
    if (chunk.kind === 'mark') {
      if (/^[$%&/'’]$/.test(chunk.lower)) continue;
      break;
    }
    if (chunk.kind === 'name') {
      name = index;
      head = index;
      if (chunk.possessive || chunks[index + 1]?.kind === 'name' || leadsToRole(chunks, index + 1, to, language))
        continue;
      index += 1;
      break;
    }
    if (chunk.kind === 'pronoun' && chunk.pronoun?.possessive !== true) break;
    if (index === from && chunk.kind === 'word' && language.coordinating.has(chunk.lower)) break; // "But the members"
    if (chunk.kind === 'word' && !chunk.capital) {
      if (index > from && isClosed(chunks[index - 1], language)) break;
      const isNoun = index === from + 1 && isOpening(chunks[from], language) && language.cueNouns.has(chunk.lower);
      if (!isNoun && endsPhrase(chunk, index === from, language)) break;
      if (name >= 0 && name === index - 1 && language.adverbs.has(chunk.lower)) break;
      if (head > from && isRole(chunks[head], language) && language.adverbSuffix?.test(chunk.lower)) break;
      if (head > from && isRole(chunks[head], language) && language.finiteEnding.test(chunk.lower)) break; // "the guard raised"
      if (head > from && isGroup(chunks[head], language) && language.participle.test(chunk.lower)) break; // "the members congratulated"
    }
    head = index;
  }
  return { head, name, end: index };
}

/** Whether a noun phrase ends after this noun if the next word has no capital, because all nouns have one: "die Stadt bereits". */
const isClosed = (before: Chunk | undefined, { capitalNouns, determiners }: Language): boolean =>
  capitalNouns !== null && before?.kind === 'word' && before.capital && !determiners.has(before.lower);

/** Whether a noun means a person, so that an adverb after it ends the phrase: "said my aunt gravely". */
const isRole = (chunk: Chunk | undefined, { roles, characters }: Language): boolean =>
  chunk !== undefined && (roles.has(chunk.lower) || characters.has(chunk.lower));

/** Whether a noun means several people, so that the past tense after it ends the phrase. */
const isGroup = (chunk: Chunk | undefined, { plural, roles, sources, roleSuffix }: Language): boolean =>
  chunk?.kind === 'word' &&
  plural.test(chunk.lower) &&
  (roles.has(chunk.lower) || sources.has(chunk.lower) || roleSuffix.test(chunk.lower));

/** Whether a word is an article, so that the next one is a noun even if it looks like a verb: "the fire service". */
const isOpening = (chunk: Chunk | undefined, { definite, indefinite }: Language): boolean =>
  chunk !== undefined && (definite.has(chunk.lower) || indefinite.has(chunk.lower));

/** The description from its first to its last chunk. Its head is the noun. */
interface Description {
  readonly from: number;
  readonly head: number;
  readonly last: number;
}

/**
 * The name of the person described: "the treasurer of the club, Jane Doe,", "head of the Town Council Jane Doe", "her
 * friend and neighbor of forty years, Jane Doe,". Null if there is none.
 */
function nameAfter(paragraph: ChunkedParagraph, { from, head, last }: Description, to: number): Source | null {
  const { chunks, language } = paragraph;
  const role = (): string => textOf(paragraph, from, last);
  const body = chunks[last - 1];
  const isOffice = last === head + 3 && language.offices.has(body?.lower ?? ''); // "secretary of state Jane Doe"
  if (last > head + 1 && isPerson(chunks[last]) && (isOffice || (body?.kind === 'name' && !body.possessive)))
    return nameSource(paragraph, last, textOf(paragraph, from, last - 1));
  const apposed = appositionAfter(paragraph, last, to);
  if (apposed !== null) return nameSource(paragraph, apposed, role());
  if (!language.adding.has(chunks[last + 1]?.lower ?? '') || last + 2 >= to || !isOneRole(chunks[head], language))
    return null;
  const other = nounPhrase(paragraph, last + 2, to);
  const isDescribed = other?.kind === 'name' && (other.role !== null || isTitled(chunks[other.chunk]));
  return isDescribed && isPerson(chunks[other.chunk]) && !language.determiners.has(chunks[last + 2]?.lower ?? '')
    ? nameSource(paragraph, other.chunk, role())
    : null;
}

/** Whether a word is a noun that cannot speak without an article, unlike words for people or sources ("critics", "police"). */
const isBareNoun = (
  { lower, capital }: Chunk,
  { roles, sources, determiners, plural, roleSuffix }: Language,
): boolean =>
  !roles.has(lower) &&
  !(plural.test(lower) && roleSuffix.test(lower)) &&
  !sources.has(lower) &&
  !capital &&
  !determiners.has(lower);

/** The last chunk of a description, including the organization that the person speaks for: "a spokesman for the group". */
function complementEnd({ chunks, language }: ChunkedParagraph, head: number, to: number): number {
  const link = chunks[head + 1];
  if (link === undefined || head + 1 >= to || !language.complements.has(link.lower)) return head;
  const isSmallWord = (chunk: Chunk): boolean => chunk.kind === 'word' && !chunk.capital;
  const isVerb = ({ lower }: Chunk): boolean =>
    (language.cues.has(lower) && !language.offices.has(lower)) || language.auxiliaries.has(lower);
  let last = head;
  for (let index = head + 2; index < Math.min(to, head + LONGEST_COMPLEMENT); index += 1) {
    const chunk = chunks[index];
    if (chunk === undefined || isBoundary(chunk)) break;
    if (chunk.kind === 'pronoun' && !(index === head + 2 && chunk.pronoun?.possessive)) break; // "one of his nephews"
    if (isSmallWord(chunk) && index > head + 2 && endsPhrase(chunk, false, language)) break;
    if (isSmallWord(chunk) && (isVerb(chunk) || endsComplement(chunks[index - 1], chunk, language))) break;
    last = index;
  }
  const isLoose = ({ lower = '' }: Partial<Chunk> = {}): boolean =>
    language.determiners.has(lower) || language.prepositions.has(lower);
  while (last > head && isLoose(chunks[last])) last -= 1;
  return last;
}

/** Whether a word without a capital ends a complement after its noun, which a genitive does not: "der Stadt des Fürsten". */
const endsComplement = (before: Chunk | undefined, { lower }: Chunk, language: Language): boolean =>
  isClosed(before, language) && !language.complements.has(lower);
