/** Imports single rows of an export: highlights, sources, pictures, entries of the queue. Each function runs within the caller's transaction. */

import type { Block } from '../../article.ts';
import type { JsonValue } from '../../parser/input/json-value.ts';
import { type Database, statement } from '../../store/sqlite.ts';
import { indexHighlight, unindexHighlight } from '../full-text.ts';
import { findHighlightAgain } from '../highlights/find-again.ts';
import { findArticle } from '../list.ts';
import { type Column, columnsOf, ROW_TABLES, type RowTable, type RowType, readRow } from './rows.ts';

/** The types of lines that belong to an article. */
export type RowOfArticle = Exclude<RowType, 'queued'>;

type Values = ReturnType<typeof readRow>;
type Known = Readonly<Record<string, unknown>>;

/** The columns by which the newer of two rows is found, the most important first. */
const NEWER = ['updated_at', 'fetched_at', 'reviewed_at'];

/** Columns that say where a highlight is in the text of this library. */
const ANCHOR: ReadonlySet<string> = new Set(['block', 'start', 'end_block', 'end', 'before', 'after', 'found']);

/** When a row was changed last; removing a highlight is a change. */
const changedAt = (row: Known, name: string): number =>
  Math.max(Number(row[name] ?? 0), name === 'updated_at' ? Number(row.deleted_at ?? 0) : 0);

/** Whether a row is newer than another. If both have the same time, the one whose JSON is greater counts as newer, so that the order of merging does not matter. */
function isNewer(columns: readonly Column[], values: Values, known: Known): boolean {
  for (const name of NEWER) {
    const [one, other] = [changedAt(values, name), changedAt(known, name)];
    if (one !== other) return one > other;
  }
  const json = (row: Known): string =>
    JSON.stringify(
      columns.map(({ name }) => {
        const value = ANCHOR.has(name) ? null : (row[name] ?? null);
        return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
      }),
    );
  return json(values) > json(known);
}

function insert(database: Database, table: string, values: Values): number {
  const names = Object.keys(values);
  const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  return Number(statement(database, sql).run(...Object.values(values)).lastInsertRowid);
}

function update(database: Database, table: string, rowid: number, values: Values): void {
  const set = Object.keys(values).map((name) => `${name} = ?`);
  statement(database, `UPDATE ${table} SET ${set.join(', ')} WHERE rowid = ?`).run(...Object.values(values), rowid);
}

/** The article that a row belongs to. */
export interface Target {
  readonly id: number;
  readonly isDeleted: boolean;
  /** Its blocks, if they are not those in which the export found its highlights. */
  readonly blocks: readonly Block[] | null;
}

/** Keeps a change of a highlight in step with the full text and with the number that its article has, and finds it in the text. */
function withHighlight(database: Database, article: Target, known: Known | undefined, write: () => number): void {
  const isLive = (row: Known | undefined): boolean => !article.isDeleted && row?.deleted_at === null;
  if (isLive(known)) unindexHighlight(database, Number(known?.id));
  const id = write();
  if (article.blocks) findHighlightAgain(database, id, article.blocks);
  if (isLive(statement(database, 'SELECT deleted_at FROM highlights WHERE id = ?').get(id)))
    indexHighlight(database, id);
  const count = 'SELECT count(*) FROM highlights WHERE article = ?1 AND deleted_at IS NULL';
  statement(database, `UPDATE articles SET highlights = (${count}) WHERE id = ?1`).run(article.id);
}

/** Takes a row that belongs to an article, if it is new or newer. Throws a `ParseError`. Returns whether it was taken. */
export function takeRow(database: Database, type: RowOfArticle, json: JsonValue, article: Target): boolean {
  const { table, identity }: RowTable = ROW_TABLES[type];
  const columns = columnsOf(database, table);
  const values = readRow(columns, json);
  const isOfArticle = type !== 'highlight';
  const where = [...(isOfArticle ? ['article'] : []), ...identity];
  const known = statement(
    database,
    `SELECT rowid AS row, * FROM ${table} WHERE ${where.map((name) => `${name} = ?`).join(' AND ')}`,
  ).get(...(isOfArticle ? [article.id] : []), ...identity.map((name) => values[name] ?? null));
  if (known && !isNewer(columns, values, known)) return false;
  const row = known ? Number(known.row) : null;
  const write = (): number => {
    if (row === null) return insert(database, table, { article: article.id, ...values });
    update(database, table, row, values);
    return row;
  };
  if (type === 'highlight') withHighlight(database, article, known, write);
  else write();
  return true;
}

type Details = Readonly<Record<string, unknown>> & { readonly tags?: readonly string[] };

/** Merges the data of an article queued in two libraries: the tags of both, and the greater of two values for the same field. */
function uniteDetails(one: Details, other: Details): Details {
  const tags = [...new Set([...(one.tags ?? []), ...(other.tags ?? [])])].sort();
  const greater = Object.entries(other).filter(
    ([name, value]) => one[name] === undefined || JSON.stringify(value) > JSON.stringify(one[name]),
  );
  return { ...one, ...Object.fromEntries(greater), ...(tags.length > 0 ? { tags } : {}) };
}

/** Takes an entry of the queue, unless its article is there. Throws a `ParseError`. */
export function takeQueued(database: Database, json: JsonValue): void {
  const { table } = ROW_TABLES.queued;
  const values = readRow(columnsOf(database, table), json);
  const source = String(values.source);
  if (findArticle(database, source)) return;
  const known = statement(database, 'SELECT id, details, added_at FROM queue WHERE source = ?').get(source);
  if (!known) {
    insert(database, table, values);
    return;
  }
  const [ours, theirs] = [known.details, values.details].map((details) => JSON.parse(String(details)) as Details);
  statement(database, 'UPDATE queue SET details = ?, added_at = ? WHERE id = ?').run(
    JSON.stringify(uniteDetails(ours ?? {}, theirs ?? {})),
    Math.min(Number(known.added_at), Number(values.added_at)),
    Number(known.id),
  );
}
