// node --import tsx benchmark/quotes/join.ts FOLDER [--unmarked] > gold.jsonl
// Joins the annotations with the texts of a corpus folder, as JSON Lines in the form of the PolNeAR gold standard.
// --unmarked also includes quotes without marks (lost block quotations, interviews without labels).
import { fileURLToPath } from 'node:url';
import {
  type AnnotatedQuote,
  type Annotation,
  isPronoun,
  type Place,
  readAnnotations,
  readTexts,
  type Speaker,
  textOf,
} from './annotation.ts';

export interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The index of the paragraph, which is a line that is not empty. */
  readonly para: number;
  readonly group: string;
  readonly tier: AnnotatedQuote['kind'];
  readonly words: number;
  readonly speakerText: string | null;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
  readonly srcKind: SourceKind;
  /** A person's fullest name; null for other sources, which are judged by their mention or words. */
  readonly name: string | null;
  readonly aliases?: readonly string[];
}

/** As in the PolNeAR gold, and `context` for a named person whom no words near the quote point at. */
export type SourceKind = 'name' | 'pronoun' | 'pronoun12' | 'nominal' | 'nominal-named' | 'plural' | 'context' | 'none';

export interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  readonly scare: readonly { start: number; end: number; text: string; words: number; ignore?: true }[];
}

const wordsOf = (text: string): readonly string[] => text.match(/\S+/g) ?? [];

/** How the text refers to a speaker. */
export function sourceKind(speaker: Speaker, text: string): SourceKind {
  const { sort, name, mention, plural } = speaker;
  if (sort === 'none') return 'none';
  if (sort !== 'person') return 'nominal';
  if (!name) return 'pronoun12';
  if (plural) return 'plural';
  if (!mention) return 'context';
  const said = text.slice(...mention);
  if (isPronoun(said)) return 'pronoun';
  const parts = wordsOf(text.slice(...name));
  return wordsOf(said).some((word) => parts.includes(word)) ? 'name' : 'nominal-named';
}

/** One annotation and its text as a line of the gold standard. */
export function joined(annotation: Annotation, text: string, unmarked = false): GoldLine {
  const starts: number[] = [];
  for (const line of text.matchAll(/^.*\S.*$/gm)) starts.push(line.index);
  const at = (place: Place | null) => (place ? text.slice(...place) : null);
  const quotes = annotation.quotes.map((quote): GoldQuote => {
    const { start, end, kind, marks, group, speaker } = quote;
    const said = text.slice(start, end);
    const { name, mention, sort } = speaker;
    const srcKind = marks === 'none' && !unmarked ? 'none' : sourceKind(speaker, text);
    const [mentioned, label] = [at(mention), at(name)];
    const points = mentioned !== null && (sort === 'person' || !isPronoun(mentioned));
    const aliases = [...(sort === 'person' || !name ? [] : [name]), ...(speaker.also ?? [])].map((p) =>
      text.slice(...p),
    );
    return {
      start,
      end,
      text: said,
      para: starts.findLastIndex((first) => first <= start),
      group: `G${group}`,
      tier: kind,
      words: wordsOf(said).length,
      speakerText: points ? mentioned : label,
      speakerStart: mention?.[0] ?? null,
      speakerEnd: mention?.[1] ?? null,
      srcKind,
      name: sort === 'person' ? label : null,
      ...(aliases.length > 0 ? { aliases } : {}),
    };
  });
  const term = ([start, end]: Place) => {
    const words = text.slice(start, end);
    return { start, end, text: words, words: wordsOf(words).length };
  };
  const unsure = annotation.unsure.map((place) => ({ ...term(place), ignore: true as const }));
  const scare = [...annotation.scare.map(term), ...unsure].sort((a, b) => a.start - b.start);
  return { id: annotation.id, text, quotes, scare };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
  if (folder === undefined) throw new Error('which folder holds gold.jsonl?');
  const texts = readTexts(folder);
  for (const annotation of readAnnotations(import.meta.dirname).values()) {
    const line = joined(annotation, textOf(annotation, texts), process.argv.includes('--unmarked'));
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}
