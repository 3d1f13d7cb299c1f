import type { Article } from '../../article.ts';
import { chooseLanguage } from '../language/choose.ts';
import type { Language } from '../language/language.ts';
import { spelling } from '../people/casing.ts';
import type { Entity } from '../people/entity.ts';
import { withoutNouns } from '../people/german-nouns.ts';
import { findNames } from '../people/name-finder.ts';
import type { NameRun } from '../people/name-kinds.ts';
import { Paragraphs } from '../people/paragraphs.ts';
import { type Register, registerPeople } from '../people/people.ts';
import { findSpans, type QuoteSpan } from '../spans/find-spans.ts';
import { Outlines } from '../syntax/chunked-paragraphs.ts';
import type { Outline } from '../syntax/chunks.ts';
import { Frames } from '../syntax/frame-index.ts';
import { collectRoles } from '../syntax/roles.ts';
import { Places } from '../syntax/span-positions.ts';

/** An article read for attribution: everything that does not depend on who says what. */
export interface Reading {
  readonly article: Article;
  readonly language: Language;
  readonly spans: readonly QuoteSpan[];
  /** For each quotation: the places of its parts. */
  readonly places: Places;
  readonly outlines: Outlines;
  readonly frames: Frames;
  readonly register: Register;
  /** Who is named within a quotation, by its index. */
  readonly named: ReadonlyMap<number, ReadonlySet<Entity>>;
}

/** Reads an article's names, sentences, cues and quotations. Linear in the length of the text. */
export function readForQuotes(article: Article): Reading {
  const language = chooseLanguage(article);
  const spans = findSpans(article, language);
  const paragraphs = new Paragraphs(article.blocks, spans, language);
  const register = registerPeople(paragraphs, namesIn(paragraphs, language));
  const outlines = new Outlines(paragraphs, register, language, spans);
  const frames = new Frames(outlines, language);
  const places = new Places(spans.length);
  const speakers = new Set<Entity>();
  for (const lines of outlines) {
    places.note(lines);
    for (const { source, kind } of frames.at(lines.block).list) {
      const entity = lines.items[source.item]?.name?.entity;
      if (entity !== undefined && kind !== 'act') speakers.add(entity);
    }
    if (!lines.headline) collectRoles(lines, language);
    voteGender(lines);
  }
  knowSpeakers(speakers);
  return { article, language, spans, places, outlines, frames, register, named: namedWithin(register) };
}

/** The runs of capitals of all paragraphs that are names. */
function namesIn(paragraphs: Paragraphs, language: Language): NameRun[] {
  const known = spelling(paragraphs);
  const runs: NameRun[] = [];
  const written = new Map<string, string>();
  for (const paragraph of paragraphs) {
    for (const run of findNames(paragraph, language, known))
      runs.push({ ...run, words: run.words.map((word) => once(word, written)) });
  }
  return language.capitalNouns !== null ? withoutNouns(runs, paragraphs, language) : runs;
}

/** The same word in the memory that it took before: names come again and again. */
function once(word: string, written: Map<string, string>): string {
  const known = written.get(word);
  if (known === undefined) written.set(word, word);
  return known ?? word;
}

function namedWithin({ mentions }: Register): ReadonlyMap<number, ReadonlySet<Entity>> {
  const named = new Map<number, Set<Entity>>();
  for (const { run, entity } of mentions) {
    if (run.inside < 0) continue;
    const known = named.get(run.inside);
    if (known === undefined) named.set(run.inside, new Set([entity]));
    else known.add(entity);
  }
  return named;
}

/**
 * A name of one word that tells or says something is a person's, unless it is an abbreviation. Known only when all cues
 * are: they are found by what the names alone tell.
 */
function knowSpeakers(speakers: Iterable<Entity>): void {
  for (const entity of speakers) {
    if (entity.kind !== 'unknown' || /^[\p{Lu}.&]+$/u.test(entity.name)) continue;
    entity.kind = 'person';
    entity.speaks = true;
  }
}

/** A sentence with one person and then only "he" or only "she" tells the person's gender. */
function voteGender({ items, sentences }: Outline): void {
  for (const { from, to } of sentences) {
    let person: Entity | null = null;
    let alone = true;
    let balance = 0;
    for (let index = from; index < to; index++) {
      const item = items[index];
      const entity = item?.name?.entity;
      if (entity !== undefined && (entity.kind === 'person' || entity.kind === 'unknown')) {
        alone &&= person === null || person === entity;
        person ??= entity;
      }
      const gender = item?.pronoun?.gender ?? null;
      if (person !== null && gender !== null) balance += gender === 'female' ? 1 : -1;
    }
    if (person !== null && alone && balance !== 0) person.votes += Math.sign(balance);
  }
}

/** Nothing but a description ("former prison officer") stands between the name and the beginning of its clause. */
export function isSubjectPlace(language: Language, lines: Outline, index: number): boolean {
  const start = lines.sentences[lines.sentenceOf[index] ?? 0]?.from ?? 0;
  for (let left = index - 1; left >= Math.max(start, index - 8); left--) {
    const item = lines.items[left];
    if (item === undefined || item.kind === 'quote' || item.lower === ',') return true;
    if (item.kind === 'mark' || item.kind === 'pronoun') return false;
    if (item.kind === 'name') continue;
    if (language.conjunctions.has(item.lower)) return true;
    if (language.prepositions.has(item.lower) || language.auxiliaries.has(item.lower)) return false;
    if (language.cues.has(item.lower) && !language.roles.has(item.lower)) return false;
  }
  return true;
}

/** The paragraph before a block, at most three blocks up. */
export function previousText({ outlines }: Reading, block: number): Outline | null {
  for (let index = block - 1; index >= Math.max(0, block - 3); index--) {
    const lines = outlines.at(index);
    if (lines !== null) return lines;
  }
  return null;
}

/** How many paragraphs stand between two blocks; six is as good as many. */
export function textsBetween({ outlines }: Reading, from: number, to: number): number {
  let count = 0;
  for (let block = from + 1; block < to && count < 6; block++) if (outlines.has(block)) count++;
  return count;
}
