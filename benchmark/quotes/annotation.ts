// The files of our own annotations: offsets and labels of one article, never its words. GUIDELINES.md defines them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const KINDS = ['direct', 'mixed', 'fragment'] as const;
export const MARKS = ['double', 'single', 'turn', 'none'] as const;
export const SORTS = ['person', 'organisation', 'described', 'none'] as const;

/** Start and end in UTF-16 code units of the article's text. */
export type Place = readonly [start: number, end: number];

export interface Speaker {
  readonly sort: (typeof SORTS)[number];
  /** The fullest name or, for a described source, the most specific description. */
  readonly name: Place | null;
  /** The words that refer to the speaker in the attribution. */
  readonly mention: Place | null;
  /** Other labels that a fair judge would accept. */
  readonly also?: readonly Place[];
  readonly plural?: boolean;
}

export interface AnnotatedQuote {
  readonly start: number;
  readonly end: number;
  readonly kind: (typeof KINDS)[number];
  readonly marks: (typeof MARKS)[number];
  readonly group: number;
  readonly speaker: Speaker;
}

export interface Annotation {
  readonly id: string;
  readonly style: string;
  readonly length: number;
  readonly sha256: string;
  readonly quotes: readonly AnnotatedQuote[];
  readonly scare: readonly Place[];
  readonly unsure: readonly Place[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object that has no other fields than these; throws otherwise. */
function fieldsOf(value: unknown, names: readonly string[], where: string): Fields {
  if (!isFields(value)) throw new Error(`${where}: no object`);
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`${where}: unknown field ${unknown}`);
  return value;
}

function oneOf<T extends string>(value: unknown, words: readonly T[], where: string): T {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new Error(`${where}: ${JSON.stringify(value)} is none of ${words.join(', ')}`);
  return word;
}

function toNumber(value: unknown, where: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw new Error(`${where}: no whole number`);
  return value;
}

function toPlace(value: unknown, length: number, where: string): Place {
  if (!Array.isArray(value) || value.length !== 2) throw new Error(`${where}: no place`);
  const [start, end] = [toNumber(value[0], where), toNumber(value[1], where)];
  if (start >= end || end > length) throw new Error(`${where}: [${start}, ${end}] is not within ${length}`);
  return [start, end];
}

const toPlaces = (value: unknown, length: number, where: string): readonly Place[] => {
  if (!Array.isArray(value)) throw new Error(`${where}: no list`);
  return value.map((place: unknown, i) => toPlace(place, length, `${where} ${i}`));
};

function toSpeaker(value: unknown, length: number, where: string): Speaker {
  const fields = fieldsOf(value, ['sort', 'name', 'mention', 'also', 'plural'], where);
  const place = (name: string) => (fields[name] === null ? null : toPlace(fields[name], length, `${where} ${name}`));
  const sort = oneOf(fields.sort, SORTS, where);
  if (sort === 'none' && fields.name !== null) throw new Error(`${where}: a name, but nobody speaks`);
  if ((sort === 'organisation' || sort === 'described') && fields.name === null) throw new Error(`${where}: no name`);
  return {
    sort,
    name: place('name'),
    mention: place('mention'),
    ...(fields.also === undefined ? {} : { also: toPlaces(fields.also, length, `${where} also`) }),
    ...(fields.plural === undefined ? {} : { plural: fields.plural === true }),
  };
}

function toQuote(value: unknown, length: number, where: string): AnnotatedQuote {
  const fields = fieldsOf(value, ['start', 'end', 'kind', 'marks', 'group', 'speaker'], where);
  const [start, end] = toPlace([fields.start, fields.end], length, where);
  return {
    start,
    end,
    kind: oneOf(fields.kind, KINDS, where),
    marks: oneOf(fields.marks, MARKS, where),
    group: toNumber(fields.group, where),
    speaker: toSpeaker(fields.speaker, length, where),
  };
}

/** Parses an annotation file. Throws an Error that says what is wrong and where. */
export function toAnnotation(value: unknown): Annotation {
  const fields = fieldsOf(value, ['id', 'style', 'length', 'sha256', 'quotes', 'scare', 'unsure'], 'annotation');
  const { id, style, sha256, quotes } = fields;
  if (typeof id !== 'string' || !/^\d{4}$/.test(id)) throw new Error(`annotation: bad id ${JSON.stringify(id)}`);
  if (typeof style !== 'string') throw new Error(`${id}: no style`);
  if (typeof sha256 !== 'string' || !/^[\da-f]{64}$/.test(sha256)) throw new Error(`${id}: bad sha256`);
  const length = toNumber(fields.length, id);
  if (!Array.isArray(quotes)) throw new Error(`${id}: no quotes`);
  return {
    id,
    style,
    length,
    sha256,
    quotes: quotes.map((quote: unknown, i) => toQuote(quote, length, `${id} quote ${i}`)),
    scare: toPlaces(fields.scare, length, `${id} scare`),
    unsure: toPlaces(fields.unsure, length, `${id} unsure`),
  };
}

/** All annotations in a folder, without its subfolders, by id. */
export function readAnnotations(folder: string): ReadonlyMap<string, Annotation> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const annotations = files.sort().map((name) => toAnnotation(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}

/** The texts of a corpus folder by id, from its gold.jsonl (one object per line, with id and text). */
export function readTexts(folder: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const line of readFileSync(join(folder, 'gold.jsonl'), 'utf8').split('\n')) {
    const page: unknown = line === '' ? null : JSON.parse(line);
    if (isFields(page) && typeof page.id === 'string' && typeof page.text === 'string') texts.set(page.id, page.text);
  }
  return texts;
}

/** The text that an annotation was made on. Throws if it is missing or has changed. */
export function textOf(annotation: Annotation, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(annotation.id);
  if (text === undefined) throw new Error(`${annotation.id}: not in the corpus`);
  const sum = createHash('sha256').update(text).digest('hex');
  if (text.length !== annotation.length || sum !== annotation.sha256)
    throw new Error(`${annotation.id}: not the text that was annotated`);
  return text;
}

const PRONOUN = /^(?:I|me|my|we|us|our|you|he|him|his|she|her|it|its|they|them|their|who|whose)$/i;

export const isPronoun = (text: string): boolean => PRONOUN.test(text);
