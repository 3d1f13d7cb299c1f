import type { Article } from '../article.ts';
import { withoutNouns } from './capital-nouns.ts';
import { type Frame, findFrames } from './frames.ts';
import { chooseLanguage } from './language/choose.ts';
import type { Language } from './language/language.ts';
import { findNames } from './names.ts';
import { type Outline, outline } from './outline.ts';
import { type Paragraph, readParagraphs } from './paragraphs.ts';
import { type Entity, type Register, registerPeople } from './people.ts';
import { findSpans, type QuoteSpan } from './spans.ts';

/** Where a quotation's item stands in its paragraph's outline. */
export interface Place {
  readonly block: number;
  readonly item: number;
}

/** An article read for attribution: everything that does not depend on who says what. */
export interface Reading {
  readonly article: Article;
  readonly language: Language;
  readonly spans: readonly QuoteSpan[];
  /** For each quotation: its parts' places, in order. */
  readonly places: readonly (readonly Place[])[];
  readonly outlines: readonly (Outline | null)[];
  readonly frames: readonly (readonly Frame[])[];
  readonly register: Register;
  /** For each quotation: who is named within it. */
  readonly named: readonly ReadonlySet<Entity>[];
}

/** Reads an article's names, sentences, cues and quotations. Linear in the length of the text. */
export function readForQuotes(article: Article): Reading {
  const language = chooseLanguage(article);
  const spans = findSpans(article);
  const paragraphs = readParagraphs(article, spans, language);
  const known = wordsWrittenSmall(paragraphs);
  const capitals = paragraphs.flatMap((paragraph) => (paragraph === null ? [] : findNames(paragraph, language, known)));
  const runs = language.nounsHaveCapitals ? withoutNouns(capitals, paragraphs, language) : capitals;
  const register = registerPeople(paragraphs, runs);
  const outlines = paragraphs.map((paragraph) =>
    paragraph === null ? null : outline(paragraph, register.mentions.get(paragraph.block) ?? [], language),
  );
  const places: Place[][] = spans.map(() => []);
  for (const lines of outlines) {
    lines?.items.forEach((item, index) => {
      if (item.span >= 0) places[item.span]?.push({ block: lines.block, item: index });
    });
  }
  const frames = outlines.map((lines) => (lines === null ? [] : findFrames(lines, language)));
  const named = spans.map(() => new Set<Entity>());
  for (const mentions of register.mentions.values()) {
    for (const { run, entity } of mentions) if (run.inside >= 0) named[run.inside]?.add(entity);
  }
  voteGender(outlines);
  return { article, language, spans, places, outlines, frames, register, named };
}

function wordsWrittenSmall(paragraphs: readonly (Paragraph | null)[]): Set<string> {
  const known = new Set<string>();
  for (const paragraph of paragraphs) {
    for (const token of paragraph?.tokens ?? []) if (token.kind === 'word' && !token.capital) known.add(token.lower);
  }
  return known;
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
