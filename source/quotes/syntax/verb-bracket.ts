import type { Chunk, ChunkedParagraph } from './chunks.ts';
import { nounPhrase } from './phrases/noun-phrases.ts';
import { CLAUSE_END, pronounSource, type Source } from './phrases/sources.ts';
import { subjectBefore } from './subjects.ts';
import { canSpeak, isSubjectFirst, subjectAfter } from './word-order.ts';

/** Separated verbs, as in German: "hatte am Montag erklärt", "gab am Montag bekannt". */

/** The maximum distance between the two parts of a verb, in chunks. */
const LONGEST_BRACKET = 14;

/** The parts of one verb. If the clause has a finite auxiliary, the subject is next to that. */
export interface Bracket {
  /** The chunk of the finite verb. */
  readonly finite: number;
  /** Whether it makes the clause passive. */
  readonly passive: boolean;
}

const endsClause = ({ kind, lower }: Chunk): boolean =>
  kind === 'quote' || (kind === 'mark' && CLAUSE_END.has(lower) && lower !== '(' && lower !== ')');

/** Whether the article of a description shows that it is not a subject: "dem Sender", "der Zeitung". */
export function isOblique(
  { text, chunks, language }: ChunkedParagraph,
  { kind, start, end, chunk, head }: Source,
): boolean {
  if (kind !== 'nominal') return language.oblique.has(chunks[chunk - 1]?.lower ?? '');
  const article = /^\p{L}+/u.exec(text.slice(start, end))?.[0].toLowerCase() ?? '';
  return language.oblique.has(article) || language.obliquePhrase?.test(`${article} ${head}`) === true;
}

/** The separate auxiliary of a participle or infinitive at `verb`; null if there is none. */
export function bracketOf({ chunks, language }: ChunkedParagraph, verb: number, from: number): Bracket | null {
  if (language.bracketOpeners.size === 0 || !language.participle.test(chunks[verb]?.lower ?? '')) return null;
  for (let index = verb - 1; index >= Math.max(from, verb - LONGEST_BRACKET); index -= 1) {
    const chunk = chunks[index];
    if (chunk === undefined || endsClause(chunk)) return null;
    if (chunk.kind !== 'word') continue;
    if (language.bracketOpeners.has(chunk.lower)) return { finite: index, passive: language.passives.has(chunk.lower) };
    const joinsNouns = chunks[index - 1]?.capital && chunks[index + 1]?.capital; // "Fahr- und Dienstplan"
    if (language.coordinators.has(chunk.lower) && !joinsNouns) return null;
  }
  return null;
}

/** The class of a verb at `index` that is a cue only together with its particle, if that follows: "gab … bekannt". */
export function separableAt({ chunks, language }: ChunkedParagraph, index: number, to: number): boolean {
  const particles = language.separable.get(chunks[index]?.lower ?? '');
  if (particles === undefined) return false;
  for (let at = index + 1; at < Math.min(to, index + 1 + 2 * LONGEST_BRACKET); at += 1) {
    const chunk = chunks[at];
    if (chunk === undefined) return false;
    const closes =
      chunks[at + 1] === undefined ||
      chunks[at + 1]?.kind !== 'word' ||
      language.conjunctions.has(chunks[at + 1]?.lower ?? '');
    if (chunk.kind === 'word' && particles.has(chunk.lower) && closes) return true;
    if (chunk.kind === 'mark' && /^[.;:!?]$/.test(chunk.lower)) return false;
  }
  return false;
}

/** The subject of a verb with a separate finite auxiliary. */
export function subjectOfBracket(
  paragraph: ChunkedParagraph,
  { finite }: Bracket,
  from: number,
  to: number,
): Source | null {
  const after = subjectOfVerbSecond(paragraph, finite, from, to);
  return after ?? subjectBefore(paragraph, finite - 1, from);
}

/**
 * The subject after a finite verb in second position: "Der Zeitung sagte Holm", "Relativierend fügt Holm hinzu", "Die Kritik
 * wies der Rat zurück". Null if the clause begins with its subject.
 */
export function subjectOfVerbSecond(
  paragraph: ChunkedParagraph,
  verb: number,
  from: number,
  to: number,
): Source | null {
  const { chunks, language } = paragraph;
  if (!language.verbSecond) return null;
  const next = chunks[verb + 1];
  if (next?.kind === 'pronoun' && next.pronoun?.subject === true && verb + 1 < to)
    return pronounSource(paragraph, verb + 1);
  if (!isSubjectFirst(paragraph, verb, from)) {
    const follows = subjectAfter(paragraph, verb, to);
    return follows !== null && isOblique(paragraph, follows) ? null : follows;
  }
  const before = subjectBefore(paragraph, verb - 1, from);
  if (before !== null && canSpeak(paragraph, before) && !isOblique(paragraph, before)) return null;
  const after = nounPhrase(paragraph, verb + 1, to);
  return after !== null && canSpeak(paragraph, after) && !isOblique(paragraph, after) ? after : null;
}
