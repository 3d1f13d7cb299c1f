import type { Entity } from '../people/entity.ts';
import type { ChunkedParagraph, ChunkRange } from './chunks.ts';
import { isBoundary, textOf } from './phrases/sources.ts';
import { isFronted } from './subjects.ts';

/** The maximum length of a description, in chunks. */
const LONGEST_DESCRIPTION = 16;

/** The maximum number of words in a description before a name. */
const MOST_BEFORE = 5;

/** The maximum number of nouns that are kept for one person. */
const MOST_ROLES = 8;

/** The votes of a noun that implies a gender; a pronoun has one vote. */
const NOUN_VOTES = 3;

/**
 * Records the descriptions of people next to their names: "opposition politician Jo Finch", "Jo Finch, a former commander of
 * an elite unit,". The entities get the nouns, so that "the commander" can be resolved, and their first description.
 */
export function collectRoles(paragraph: ChunkedParagraph): void {
  paragraph.chunks.forEach(({ mention, possessive }, index) => {
    const entity = mention?.entity;
    if (entity === undefined || entity.kind === 'organisation' || entity.kind === 'place') return;
    noteTitle(entity, mention?.name.title ?? null, paragraph);
    noteAge(entity, index, paragraph);
    if (!possessive) noteDescriptionAfter(entity, index, paragraph);
    noteDescriptionBefore(entity, index, paragraph);
    noteDescriptionApposed(entity, index, paragraph);
  });
}

const sentenceAt = ({ sentences, sentenceOf }: ChunkedParagraph, index: number): ChunkRange =>
  sentences[sentenceOf[index] ?? 0] ?? { from: 0, to: 0 };

/** A title is a role unless it only implies a gender, like "Mr" and "Lady". */
function noteTitle(entity: Entity, title: string | null, { language }: ChunkedParagraph): void {
  if (title === null || entity.roles.size > MOST_ROLES) return;
  const lower = title.toLowerCase();
  if (language.titles.get(lower) != null && !language.roles.has(lower)) return;
  for (const noun of language.titleNouns.get(lower) ?? [lower]) entity.roles.add(noun);
}

/** "Jo Finch, 34," and "24-year-old Jo Finch". */
function noteAge(entity: Entity, index: number, { chunks, language }: ChunkedParagraph): void {
  const before = chunks[index - 1]?.lower ?? '';
  const after = chunks[index + 1]?.lower === ',' ? chunks[index + 2]?.lower : undefined;
  if (language.ages?.test(before) === true) entity.age ??= Number.parseInt(before, 10);
  else if (after !== undefined && /^\d{1,3}$/.test(after)) entity.age ??= Number.parseInt(after, 10);
}

function noteDescriptionAfter(entity: Entity, index: number, paragraph: ChunkedParagraph): void {
  const { chunks, language } = paragraph;
  const start = index + 2;
  const first = chunks[start];
  if (chunks[index + 1]?.lower !== ',' || first?.kind !== 'word' || language.relatives.has(first.lower)) return;
  if (language.definite.has(first.lower) && isFronted(paragraph, index, sentenceAt(paragraph, index))) return; // "In a talk with Jo Finch, the candidate said"
  const hasArticle = language.determiners.has(first.lower);
  let last = index + 1;
  let hasRole = false;
  let inHead = true;
  for (let at = start; at < Math.min(chunks.length, start + LONGEST_DESCRIPTION); at += 1) {
    const chunk = chunks[at];
    if (chunk === undefined || chunk.kind === 'quote' || /^[,.;:()—–!?]$/.test(chunk.lower)) break;
    if (at === start && hasArticle) continue;
    if (inHead && (language.prepositions.has(chunk.lower) || language.relatives.has(chunk.lower))) {
      if (!hasRole) return;
      inHead = false;
    }
    const next = chunks[at + 1];
    const ends = next === undefined || next.kind === 'mark' || language.prepositions.has(next.lower);
    const isRole = language.roles.has(chunk.lower) || (hasArticle && ends && language.roleSuffix.test(chunk.lower));
    if (inHead && isRole) {
      entity.roles.add(chunk.lower);
      hasRole = true;
    }
    last = at;
  }
  if (hasRole && last > index + 1) describe(entity, hasArticle ? start + 1 : start, last, paragraph);
}

function noteDescriptionBefore(entity: Entity, index: number, paragraph: ChunkedParagraph): void {
  const { chunks, language } = paragraph;
  let from = index;
  let hasRole = false;
  while (from > 0 && index - from < MOST_BEFORE) {
    const chunk = chunks[from - 1];
    if (chunk === undefined || chunk.kind !== 'word' || chunk.capital || chunk.possessive) break;
    const { lower } = chunk;
    if (language.determiners.has(lower) || language.prepositions.has(lower) || language.conjunctions.has(lower)) break;
    const isPerson = language.roleSuffix.test(lower) && language.definite.has(chunks[from - 2]?.lower ?? ''); // "the novelist Jo Finch"
    const isRole = language.roles.has(lower) || (from === index && isPerson && language.capitalNouns === null);
    if (language.auxiliaries.has(lower) || (language.cues.has(lower) && !isRole)) break;
    if (isRole) {
      entity.roles.add(lower);
      hasRole = true;
    } else if (from === index) break;
    from -= 1;
  }
  if (hasRole) describe(entity, from, index - 1, paragraph);
}

/** The whole description before a comma and a name: "The president of the republic, Jo Finch, spoke". */
function noteDescriptionApposed(entity: Entity, index: number, { chunks, ...paragraph }: ChunkedParagraph): void {
  const { language } = paragraph;
  const comma = language.definite.has(chunks[index - 1]?.lower ?? '') ? index - 2 : index - 1;
  if (chunks[comma]?.lower !== ',' || !isBoundary(chunks[index + 1])) return;
  let from = comma;
  let head = -1;
  while (from > 0 && comma - from < LONGEST_DESCRIPTION) {
    from -= 1;
    const chunk = chunks[from];
    if (chunk === undefined || isBoundary(chunk) || language.auxiliaries.has(chunk.lower)) return;
    if (language.prepositions.has(chunk.lower)) head = -1;
    else if (head < 0 && language.roles.has(chunk.lower)) head = from;
    const opens = language.determiners.has(chunk.lower) || chunk.pronoun?.possessive === true;
    if (opens && head >= 0 && !language.prepositions.has(chunks[from - 1]?.lower ?? '')) break;
  }
  const noun = chunks[head];
  if (noun === undefined || language.plural.test(noun.lower)) return;
  entity.roles.add(noun.lower);
  const isArticle = language.determiners.has(chunks[from]?.lower ?? '');
  describe(entity, isArticle ? from + 1 : from, comma - 1, { chunks, ...paragraph });
}

/** Keeps the first description, and counts the gender implied by a noun in it: "a retired policewoman", "an actress". */
function describe(entity: Entity, from: number, last: number, paragraph: ChunkedParagraph): void {
  const { chunks, language } = paragraph;
  entity.role ??= textOf(paragraph, from, last);
  for (let at = from; at <= last; at += 1) {
    const lower = chunks[at]?.lower ?? '';
    if (language.prepositions.has(lower)) return;
    const gender = language.roles.get(lower);
    if (gender != null) entity.votes += gender === 'female' ? NOUN_VOTES : -NOUN_VOTES;
  }
}
