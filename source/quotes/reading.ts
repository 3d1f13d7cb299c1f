import type { Article } from '../article.ts';
import { withoutNouns } from './capital-nouns.ts';
import type { Entity } from './entity.ts';
import { type Frame, findFrames } from './frames.ts';
import { chooseLanguage } from './language/choose.ts';
import type { Language } from './language/language.ts';
import { findNames } from './names.ts';
import { type Outline, outline } from './outline.ts';
import { readParagraphs } from './paragraphs.ts';
import { type Register, registerPeople } from './people.ts';
import type { Source } from './phrases.ts';
import { collectRoles } from './roles.ts';
import { findSpans, type QuoteSpan } from './spans.ts';
import { spelling } from './spelling.ts';

/** Where a quotation's item stands in its paragraph's outline. */
export interface Place {
  readonly block: number;
  readonly item: number;
}

/** A paragraph's cues in order, by sentence, and the items that only hear. */
export interface FrameIndex {
  readonly list: readonly Frame[];
  readonly bySentence: ReadonlyMap<number, readonly Frame[]>;
  readonly objects: ReadonlySet<number>;
  /** The sources of cues, by their items. */
  readonly subjects: ReadonlyMap<number, Source>;
}

/** An article read for attribution: everything that does not depend on who says what. */
export interface Reading {
  readonly article: Article;
  readonly language: Language;
  readonly spans: readonly QuoteSpan[];
  /** For each quotation: its parts' places, in order. */
  readonly places: readonly (readonly Place[])[];
  readonly outlines: readonly (Outline | null)[];
  readonly frames: readonly (FrameIndex | null)[];
  readonly register: Register;
  /** For each quotation: who is named within it. */
  readonly named: readonly ReadonlySet<Entity>[];
}

/** Reads an article's names, sentences, cues and quotations. Linear in the length of the text. */
export function readForQuotes(article: Article): Reading {
  const language = chooseLanguage(article);
  const spans = findSpans(article, language);
  const paragraphs = readParagraphs(article, spans, language);
  const known = spelling(paragraphs);
  const capitals = paragraphs.flatMap((paragraph) => (paragraph === null ? [] : findNames(paragraph, language, known)));
  const runs = language.nounsHaveCapitals ? withoutNouns(capitals, paragraphs, language) : capitals;
  const register = registerPeople(paragraphs, runs);
  const isTerm = (span: number): boolean => spans[span]?.kind === 'term';
  const outlines = paragraphs.map((paragraph) =>
    paragraph === null ? null : outline(paragraph, register.mentions.get(paragraph.block) ?? [], language, isTerm),
  );
  const places: Place[][] = spans.map(() => []);
  for (const lines of outlines) {
    lines?.items.forEach((item, index) => {
      if (item.span >= 0) places[item.span]?.push({ block: lines.block, item: index });
    });
  }
  const frames = outlines.map((lines) => (lines === null ? null : indexFrames(findFrames(lines, language))));
  const named = spans.map(() => new Set<Entity>());
  for (const mentions of register.mentions.values()) {
    for (const { run, entity } of mentions) if (run.inside >= 0) named[run.inside]?.add(entity);
  }
  knowSpeakers(frames, outlines);
  for (const lines of outlines) if (lines !== null && !lines.headline) collectRoles(lines, language);
  voteGender(outlines);
  return { article, language, spans, places, outlines, frames, register, named };
}

/** A name of one word that tells or says something is a person's, unless it is an abbreviation. */
function knowSpeakers(frames: readonly (FrameIndex | null)[], outlines: readonly (Outline | null)[]): void {
  frames.forEach((index, block) => {
    for (const { source, kind } of index?.list ?? []) {
      const entity = outlines[block]?.items[source.item]?.name?.entity;
      if (entity?.kind === 'unknown' && kind !== 'act' && !/^[\p{Lu}.&]+$/u.test(entity.name)) entity.kind = 'person';
    }
  });
}

/** A sentence with one person and then only "he" or only "she" tells the person's gender. */
function voteGender(outlines: readonly (Outline | null)[]): void {
  for (const lines of outlines) {
    for (const { from, to } of lines?.sentences ?? []) {
      let person: Entity | null = null;
      let alone = true;
      let balance = 0;
      for (let index = from; index < to; index++) {
        const item = lines?.items[index];
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
}

function indexFrames(list: readonly Frame[]): FrameIndex {
  const bySentence = new Map<number, Frame[]>();
  for (const frame of list) {
    const frames = bySentence.get(frame.sentence) ?? [];
    frames.push(frame);
    bySentence.set(frame.sentence, frames);
  }
  return {
    list,
    bySentence,
    objects: new Set(list.map(({ object }) => object)),
    subjects: new Map(list.map(({ source }) => [source.item, source])),
  };
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
    const lines = outlines[index];
    if (lines != null) return lines;
  }
  return null;
}

/** How many paragraphs stand between two blocks; six is as good as many. */
export function textsBetween({ outlines }: Reading, from: number, to: number): number {
  let count = 0;
  for (let block = from + 1; block < to && count < 6; block++) if (outlines[block] !== null) count++;
  return count;
}
