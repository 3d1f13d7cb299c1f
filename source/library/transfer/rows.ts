/** Rows of the library's tables as JSON objects, and back: one field for each column, in camel case. */

import { DAMAGE } from '../../messages/english/damage.ts';
import type { JsonValue } from '../../parser/input/json-value.ts';
import { LAST_TIME } from '../../store/records.ts';
import { type Database, statement, type Value } from '../../store/sqlite.ts';
import type { Row } from '../rows.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A table whose rows are exported as they are, whatever columns later versions add. */
export interface RowTable {
  readonly table: string;
  /** The columns that identify a row, besides the article. */
  readonly identity: readonly string[];
  /** Whether a row belongs to an article; the field `article` has its key. */
  readonly ofArticle: boolean;
}

/** The tables that are exported row by row, by the `type` of their lines. */
export const ROW_TABLES = {
  highlight: { table: 'highlights', identity: ['key'], ofArticle: true },
  source: { table: 'sources', identity: [], ofArticle: true },
  image: { table: 'images', identity: ['src'], ofArticle: true },
  queued: { table: 'queue', identity: ['source'], ofArticle: false },
} as const satisfies Readonly<Record<string, RowTable>>;

export type RowType = keyof typeof ROW_TABLES;

/** Columns that have a meaning only in this file. */
const LOCAL: ReadonlySet<string> = new Set(['id', 'article', 'claimed_by', 'claimed_until']);
/** Columns with JSON in them. */
const JSON_COLUMNS: ReadonlySet<string> = new Set(['details', 'place']);

export interface Column {
  readonly name: string;
  readonly field: string;
  readonly type: string;
  /** Whether the column is optional. */
  readonly optional: boolean;
}

const camelCase = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The columns of a table that are exported. */
export function columnsOf(database: Database, table: string): readonly Column[] {
  return statement(database, 'SELECT name, type, "notnull", dflt_value FROM pragma_table_info(?)')
    .all(table)
    .filter(({ name }) => !LOCAL.has(String(name)))
    .map(({ name, type, notnull, dflt_value }) => ({
      name: String(name),
      field: camelCase(String(name)),
      type: String(type),
      optional: notnull === 0 || dflt_value !== null,
    }));
}

/** Milliseconds since 1970 as an ISO 8601 string. */
export const timeJson = (time: Value | undefined): string | null =>
  typeof time === 'number' && Math.abs(time) <= LAST_TIME ? new Date(time).toISOString() : null;

/** A time in JSON as milliseconds since 1970. Throws a `ParseError`. */
export function readTimeJson(json: JsonValue): number {
  const time = Date.parse(json.string());
  return Number.isFinite(time) ? time : json.fail(DAMAGE.noTime);
}

const isTime = ({ name, type }: Column): boolean => type === 'INTEGER' && name.endsWith('_at');

function jsonValue(column: Column, value: Value | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (isTime(column)) return timeJson(value);
  return JSON_COLUMNS.has(column.name) ? JSON.parse(String(value)) : value;
}

/** A row as a JSON object. */
export const rowJson = (columns: readonly Column[], row: Row): Json =>
  Object.fromEntries(columns.map((column) => [column.field, jsonValue(column, row[column.name])]));

function storedValue(column: Column, json: JsonValue): string | number | Uint8Array | null {
  if (json.isNull && column.optional) return null;
  if (isTime(column)) return readTimeJson(json);
  if (JSON_COLUMNS.has(column.name)) return JSON.stringify(json.value ?? json.fail(DAMAGE.missing));
  if (column.type === 'BLOB') return Buffer.from(json.string(), 'base64');
  if (column.type === 'REAL') return json.number();
  return column.type === 'INTEGER' ? json.count() : json.string();
}

/**
 * The values of a row by column, from its JSON. An optional column is absent if the JSON does not have it.
 *
 * @throws ParseError naming the field, if one is missing or of the wrong type
 */
export function readRow(
  columns: readonly Column[],
  json: JsonValue,
): Readonly<Record<string, string | number | Uint8Array | null>> {
  const given = columns.filter(({ field, optional }) => !optional || json.get(field).value !== undefined);
  return Object.fromEntries(given.map((column) => [column.name, storedValue(column, json.get(column.field))]));
}
