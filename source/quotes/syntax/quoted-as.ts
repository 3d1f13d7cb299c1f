import type { ChunkedParagraph } from './chunks.ts';
import { nounPhrase } from './phrases/noun-phrases.ts';
import { CLAUSE_END, isPerson, type Source } from './phrases/sources.ts';
import { subjectBefore } from './subjects.ts';
import { bracketOf, subjectOfBracket } from './verb-bracket.ts';
import { canSpeak, isAdverb } from './word-order.ts';

/** The chunk before a verb with its adverbs and auxiliaries, and the last of the auxiliaries; "" if there is none. */
export function leftOfAuxiliaries(
  { chunks, language }: ChunkedParagraph,
  verb: number,
  from: number,
): { readonly left: number; readonly auxiliary: string } {
  let left = verb - 1;
  let auxiliary = '';
  while (left >= from && isAdverb(chunks[left], language)) {
    const lower = chunks[left]?.lower ?? '';
    if (auxiliary === '' && language.auxiliaries.has(lower)) auxiliary = lower;
    left -= 1;
  }
  return { left, auxiliary };
}

/** The maximum distance between a verb of quoting and its "as saying", in chunks. */
const QUOTED_REACH = 12;

/** Whether a verb passes on what somebody else said: "quoted the mayor of Hull as saying", "recalled a guard shouting". */
export function isQuotedAs({ chunks, language }: ChunkedParagraph, verb: number, to: number): boolean {
  const isWitness = language.perceptions.has(chunks[verb]?.lower ?? '');
  for (let index = verb + 1; index < Math.min(to - 1, verb + QUOTED_REACH); index += 1) {
    const chunk = chunks[index];
    if (chunk === undefined || chunk.kind === 'quote' || CLAUSE_END.has(chunk.lower)) return false;
    const next = chunks[index + 1]?.lower ?? '';
    if (!language.cues.has(next) || !language.presentParticiple.test(next)) continue;
    if (index > verb + 1 && language.reporting.has(chunk.lower)) return true;
    const isAbout = language.prepositions.has(chunks[index + 2]?.lower ?? ''); // "recalled Finch talking about"
    if (isWitness && !isAbout && (isPerson(chunk) || language.roles.has(chunk.lower))) return true;
  }
  return false;
}

/** The person quoted before "as saying": the subject of "was quoted", the object of "quoted". */
export function quotedSource(paragraph: ChunkedParagraph, as: number, from: number): Source | null {
  const { chunks, language } = paragraph;
  for (let verb = as - 1; verb >= Math.max(from, as - QUOTED_REACH); verb -= 1) {
    if (!language.cues.has(chunks[verb]?.lower ?? '')) continue;
    const { left, auxiliary } = leftOfAuxiliaries(paragraph, verb, from);
    return language.passives.has(auxiliary) || verb === as - 1
      ? subjectBefore(paragraph, left, from)
      : nounPhrase(paragraph, verb + 1, as);
  }
  return null;
}

/**
 * Whose words a verb of quoting passes on: its object ("Der Bote zitiert den Müller", "zitiert der Bote den Müller"), or the
 * subject of its passive ("wird der Müller zitiert"). Null if nobody is named who can speak.
 */
export function quotedPerson(paragraph: ChunkedParagraph, verb: number, from: number, to: number): Source | null {
  const { chunks, language } = paragraph;
  const bracket = bracketOf(paragraph, verb, from);
  if (bracket !== null) return bracket.passive ? subjectOfBracket(paragraph, bracket, from, to) : null;
  const next = nounPhrase(paragraph, verb + 1, to);
  if (next === null) return null;
  const isAfterSubject = chunks[verb - 1]?.kind !== 'mark' && subjectBefore(paragraph, verb - 1, from) !== null;
  let after = next.chunk + 1;
  while (after < to && (chunks[after]?.start ?? 0) < next.end) after += 1;
  // With "as saying" in the language, only a colon leads from the object to its words without it: "The Courier quotes Finch: …".
  if (language.reporting.size > 0 && chunks[after]?.lower !== ':') return null;
  const object = isAfterSubject ? next : nounPhrase(paragraph, after, to);
  return object !== null && canSpeak(paragraph, object) ? object : null;
}

/** A cue with its source: what is needed to see whether it passes on somebody else's words. */
interface Attributing {
  readonly cue: number;
  readonly source: Source;
  readonly construction: string;
}

/** The maximum distance between a source and the phrase after it, in chunks. */
const MOST_RELAYED = 2;

/** Whether a phrase only names who passes on what the source of the previous cue says: "sagte Holm laut Bote". */
export function isRelayed(
  { construction, cue }: Attributing,
  before: Attributing | undefined,
  { chunks }: ChunkedParagraph,
): boolean {
  if (construction !== 'according' || before?.construction !== 'inverted') return false;
  const right = Math.max(before.cue, before.source.chunk);
  return cue > right && cue - right <= MOST_RELAYED && chunks[cue - 1]?.lower !== ',';
}
