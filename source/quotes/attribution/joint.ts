import type { Entity } from '../people/entity.ts';
import type { ChunkedParagraph } from '../syntax/chunks.ts';
import type { ArticleSyntax } from '../syntax/syntax.ts';
import { isAdverb } from '../syntax/word-order.ts';
import type { Candidate } from './candidates/candidate.ts';

/** The maximum number of people who speak together with the candidate. */
const MOST_SPEAKERS = 4;

/** Those who say a quotation together with the candidate: "said Finch and Tully", "Finch, Bell and Tully wrote". */
export function jointSpeakers({ source, frame, entity }: Candidate, { chunked }: ArticleSyntax): readonly Entity[] {
  const paragraph = source?.kind === 'name' && frame !== null ? chunked.at(source.block) : null;
  if (paragraph === null || source === null || frame === null) return [];
  const partner = nameCoupled(paragraph, source.chunk);
  if (partner !== null && partner !== entity && frame.construction === 'subject') return [partner];
  const { others, last } = namesJoined(paragraph, source.chunk);
  if (others.length === 0 || others.includes(entity as Entity)) return [];
  const { chunks, language } = paragraph;
  let next = last + 1;
  while (isAdverb(chunks[next], language)) next += 1;
  const before = namesBefore(paragraph, source.chunk);
  const isVerb = frame.construction === 'subject' ? next === frame.cue : !language.cues.has(chunks[next]?.lower ?? '');
  return isVerb ? [...before, ...others] : [];
}

/** The names joined by commas and "and" after the name at a chunk, and the chunk of the last one. There are none without an "and". */
function namesJoined(
  { chunks, language }: ChunkedParagraph,
  first: number,
): { readonly others: readonly Entity[]; readonly last: number } {
  const others: Entity[] = [];
  let last = first;
  while (others.length < MOST_SPEAKERS) {
    const link = chunks[last + 1];
    const name = chunks[last + 2];
    const joins = link !== undefined && (language.adding.has(link.lower) || link.lower === ',');
    const entity = name?.possessive === false ? name.mention?.entity : undefined;
    if (!joins || entity === undefined || entity.kind === 'place' || chunks[last]?.possessive) break;
    others.push(entity);
    last += 2;
    if (link.lower !== ',') return { others, last };
  }
  return { others: [], last: first };
}

/** The first name of "Ada Holm and her brother Tom" if the subject is Tom; null if there is none. */
function nameCoupled({ chunks, language }: ChunkedParagraph, second: number): Entity | null {
  const [name, link, possessive, role] = chunks.slice(Math.max(0, second - 4), second);
  if (name?.mention?.entity.kind !== 'person' || name.possessive || !language.adding.has(link?.lower ?? ''))
    return null;
  const { determiners, definite, indefinite } = language;
  const { lower = '', pronoun = null } = possessive ?? {};
  const isHis =
    pronoun?.possessive === true || (determiners.has(lower) && !definite.has(lower) && !indefinite.has(lower));
  return isHis && language.roles.has(role?.lower ?? '') ? name.mention.entity : null;
}

/** The names joined by commas before the name at a chunk: "Finch, Bell and Tully" if the subject is Bell. */
function namesBefore({ chunks }: ChunkedParagraph, first: number): readonly Entity[] {
  const others: Entity[] = [];
  for (let index = first; others.length < MOST_SPEAKERS; index -= 2) {
    const name = chunks[index - 2];
    const entity = name?.mention?.entity;
    if (chunks[index - 1]?.lower !== ',' || entity?.kind !== 'person' || name?.possessive) break;
    others.unshift(entity);
  }
  return others;
}
