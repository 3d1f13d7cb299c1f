/** The lines of an export: what they are, and how they are read. `schema.json` describes them under `libraryLine`. */

import type { AttributedArticle } from '../../article.ts';
import { DAMAGE } from '../../messages/english/damage.ts';
import { readArticleJson } from '../../parser/formats/article-json.ts';
import { JsonValue } from '../../parser/input/json-value.ts';
import { withoutControls } from '../../printable.ts';
import { ARTICLE_STATES, type ArticleState } from '../types.ts';
import { ROW_TABLES, type RowType, readTimeJson } from './rows.ts';

/** Raised by a change that breaks readers of the export. */
export const LIBRARY_SCHEMA = 1;

/** Somebody quoted in an article, and who that is over all articles: the `id` of a person's line. */
export interface SpeakerRecord {
  readonly kind: string;
  readonly name: string;
  readonly person: number;
}

/** An article in an export. Times are milliseconds since 1970. */
export interface ArticleRecord {
  readonly key: string;
  readonly address: string | null;
  readonly title: string;
  readonly tags: readonly string[];
  readonly state: ArticleState;
  readonly stateAt: number;
  readonly progress: number;
  readonly addedAt: number;
  readonly updatedAt: number;
  readonly readAt: number | null;
  readonly deletedAt: number | null;
  readonly note: string;
}

export interface PersonRecord {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  /** The `id` of the person with whom the user has joined this one. */
  readonly joined: number | null;
}

export interface MarkRecord {
  /** The position, as JSON text. */
  readonly place: string;
  readonly setAt: number;
}

export interface ReadingRecord {
  readonly key: string;
  readonly address: string | null;
  readonly title: string;
  readonly percent: number;
  readonly place: string | null;
  readonly readAt: number;
  readonly marks: Readonly<Record<string, MarkRecord>>;
}

/** A line of an export. */
export type LibraryRecord =
  | { readonly type: 'library'; readonly articles: number }
  | ({ readonly type: 'person' } & PersonRecord)
  | {
      readonly type: 'article';
      readonly row: ArticleRecord;
      readonly article: AttributedArticle;
      readonly speakers: readonly SpeakerRecord[];
    }
  | ({ readonly type: 'reading' } & ReadingRecord)
  | { readonly type: Exclude<RowType, 'queued'>; readonly article: string; readonly json: JsonValue }
  | { readonly type: 'queued'; readonly json: JsonValue }
  /** A line of a later version. */
  | { readonly type: 'unknown' };

const text = (json: JsonValue): string => withoutControls(json.string());
const oneLine = (json: JsonValue): string => text(json).replace(/\s+/g, ' ').trim();

/** A whole percentage; anything above 100 becomes 100. */
const percent = (json: JsonValue): number => Math.min(100, json.count());

const readArticleRow = (json: JsonValue): ArticleRecord => ({
  key: text(json.get('key')),
  address: json.get('address').maybe(text),
  title: oneLine(json.get('title')),
  tags: json.get('tags').list().map(oneLine),
  state: json.get('state').oneOf(ARTICLE_STATES),
  stateAt: readTimeJson(json.get('stateAt')),
  progress: percent(json.get('progress')),
  addedAt: readTimeJson(json.get('addedAt')),
  updatedAt: readTimeJson(json.get('updatedAt')),
  readAt: json.get('readAt').maybe(readTimeJson),
  deletedAt: json.get('deletedAt').maybe(readTimeJson),
  note: json.get('note').maybe(text) ?? '',
});

function readText(json: JsonValue): AttributedArticle {
  const { people, quotes, ...article } = readArticleJson(json);
  return { ...article, people: people ?? [], quotes: quotes ?? [] };
}

const KINDS = ['person', 'organisation', 'described'] as const;

const readSpeaker = (json: JsonValue): SpeakerRecord => ({
  kind: json.get('kind').oneOf(KINDS),
  name: text(json.get('name')),
  person: json.get('person').count(),
});

const readMark = (json: JsonValue): MarkRecord => ({
  place: JSON.stringify(json.get('place').value ?? json.fail(DAMAGE.noPlace)),
  setAt: readTimeJson(json.get('setAt')),
});

function readReading(json: JsonValue): ReadingRecord {
  const marks = json.get('marks');
  const names = marks.isNull ? [] : Object.keys(marks.value as object);
  return {
    key: text(json.get('key')),
    address: json.get('address').maybe(text),
    title: oneLine(json.get('title')),
    percent: percent(json.get('percent')),
    place: json.get('place').maybe((place) => JSON.stringify(place.value)),
    readAt: readTimeJson(json.get('readAt')),
    marks: Object.fromEntries(names.map((name) => [withoutControls(name), readMark(marks.get(name))])),
  };
}

const isRowType = (type: string): type is RowType => Object.hasOwn(ROW_TABLES, type);

/**
 * Reads a line of an export. Unknown fields and unknown types of lines are ignored.
 *
 * @throws ParseError naming the field that is wrong; or if the export is from a later version that cannot be read
 */
export function readRecord(line: string): LibraryRecord {
  const json = JsonValue.parse(line);
  const type = json.get('type').string();
  switch (type) {
    case 'library': {
      const schema = json.get('schema').count();
      if (schema > LIBRARY_SCHEMA)
        json.fail((path) => DAMAGE.laterExport(path, String(schema), String(LIBRARY_SCHEMA)));
      return { type, articles: json.get('articles').maybe((value) => value.count()) ?? 0 };
    }
    case 'person':
      return {
        type,
        id: json.get('id').count(),
        kind: json.get('kind').oneOf(KINDS),
        name: oneLine(json.get('name')),
        joined: json.get('joined').maybe((value) => value.count()),
      };
    case 'article':
      return {
        type,
        row: readArticleRow(json),
        article: readText(json.get('article')),
        speakers: json.get('speakers').maybe((value) => value.list().map(readSpeaker)) ?? [],
      };
    case 'reading':
      return { type, ...readReading(json) };
    default:
      if (!isRowType(type)) return { type: 'unknown' };
      return type === 'queued' ? { type, json } : { type, json, article: text(json.get('article')) };
  }
}
