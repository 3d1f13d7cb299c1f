import type { AttributedArticle } from '../../article.ts';
import { ARTICLE_SCHEMA } from '../../parser/formats/article-json.ts';
import { type Database, statement } from '../../store/sqlite.ts';
import { unpackArticle } from '../pack.ts';
import { lines, type Row, rowsOf } from '../rows.ts';
import { LIBRARY_SCHEMA } from './records.ts';
import { columnsOf, type Json, ROW_TABLES, type RowTable, type RowType, rowJson, timeJson } from './rows.ts';

/** A position in JSON; null if another program has damaged it. */
function placeOf(value: unknown): unknown {
  try {
    return typeof value === 'string' ? (JSON.parse(value) as unknown) : null;
  } catch {
    return null;
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function* people(database: Database): Generator<Json> {
  for (const { id, kind, name, joined } of statement(database, 'SELECT * FROM people ORDER BY id').iterate()) {
    yield { type: 'person', id, kind, name, joined };
  }
}

function* rowsOfType(database: Database, type: RowType, article: Row | null): Generator<Json> {
  const { table }: RowTable = ROW_TABLES[type];
  const columns = columnsOf(database, table);
  const of = article ? [Number(article.id)] : [];
  const sql = `SELECT * FROM ${table} ${article ? 'WHERE article = ?' : ''} ORDER BY rowid`;
  for (const row of statement(database, sql).iterate(...of)) {
    yield { type, ...(article ? { article: String(article.key) } : {}), ...rowJson(columns, row) };
  }
}

function speakersOf(database: Database, id: number): readonly Json[] {
  const sql = 'SELECT kind, name, person FROM article_people WHERE article = ? AND person IS NOT NULL ORDER BY id';
  return rowsOf(database, sql, id).map(({ kind, name, person }) => ({ kind, name, person }));
}

/** The text of an article; null if it is damaged. */
function textOf({ body, structure }: Row): AttributedArticle | null {
  try {
    return typeof body === 'string' && structure instanceof Uint8Array ? unpackArticle({ body, structure }) : null;
  } catch {
    return null;
  }
}

function articleJson(database: Database, row: Row, article: AttributedArticle): Json {
  return {
    type: 'article',
    key: row.key,
    address: text(row.address),
    title: row.title,
    tags: lines(row.tags),
    state: row.state,
    stateAt: timeJson(row.state_at),
    progress: row.progress,
    addedAt: timeJson(row.added_at),
    updatedAt: timeJson(row.updated_at),
    readAt: timeJson(row.read_at),
    deletedAt: timeJson(row.deleted_at),
    note: row.note,
    speakers: speakersOf(database, Number(row.id)),
    article: { schema: ARTICLE_SCHEMA, offsets: 'utf-16', ...article },
  };
}

function* articles(database: Database, onDamaged: (title: string) => void): Generator<Json> {
  const sql = 'SELECT a.*, t.body, t.structure FROM articles a JOIN texts t ON t.article = a.id ORDER BY a.id';
  for (const row of statement(database, sql).iterate()) {
    const article = textOf(row);
    if (article === null) {
      onDamaged(String(row.title));
      continue;
    }
    yield articleJson(database, row, article);
    for (const type of ['highlight', 'source', 'image'] as const) yield* rowsOfType(database, type, row);
  }
}

function* readings(database: Database): Generator<Json> {
  const marksOf = statement(database, 'SELECT name, place, set_at FROM marks WHERE article = ? ORDER BY name');
  for (const row of statement(database, 'SELECT * FROM readings ORDER BY read_at, key').iterate()) {
    const { key, address, title, percent, place } = row;
    const marks = marksOf
      .all(String(key))
      .map(({ name, place, set_at }) => [String(name), { place: placeOf(place), setAt: timeJson(set_at) }] as const)
      .filter(([, { place }]) => place !== null);
    yield {
      type: 'reading',
      key,
      address,
      title,
      percent,
      place: placeOf(place),
      readAt: timeJson(row.read_at),
      marks: Object.fromEntries(marks),
    };
  }
}

/**
 * Everything in the library, as JSON values of one line each, in the order in which `LibraryTaker` wants them. Only one article is
 * in memory at a time. Run it within a transaction, so that everything is from one snapshot.
 *
 * @param onDamaged is called with the title of each article whose text is damaged, which is left out
 */
export function* exportRecords(
  database: Database,
  { now = Date.now(), onDamaged = () => {} }: { now?: number; onDamaged?: (title: string) => void } = {},
): Generator<Json> {
  const total = rowsOf(database, 'SELECT count(*) AS n FROM articles')[0]?.n;
  yield { type: 'library', schema: LIBRARY_SCHEMA, exportedAt: timeJson(now), articles: total };
  yield* people(database);
  yield* articles(database, onDamaged);
  yield* readings(database);
  yield* rowsOfType(database, 'queued', null);
}
