/**
 * The queue of sources that are to be fetched and saved. An entry stays until `saveArticles` has saved its article, in the same
 * transaction; so a program that is killed loses none and saves none twice.
 */

import { type Database, statement, transaction } from '../store/sqlite.ts';
import { rowsOf } from './rows.ts';
import type { ToSave } from './save.ts';

/** What is known about an article before it is fetched. */
export type KnownDetails = Pick<ToSave, 'tags' | 'state' | 'progress' | 'addedAt' | 'title' | 'note' | 'highlights'>;

export interface ToFetch {
  /** A URL or absolute path. */
  readonly source: string;
  /** The host that it is fetched from; "" for a file. */
  readonly host: string;
  readonly details?: KnownDetails;
}

export interface Queued extends Required<ToFetch> {
  readonly id: number;
  /** The number of failures, and the reason for the last one. */
  readonly tries: number;
  readonly error: string | null;
}

/** An entry with this many failures is fetched only if its source is named again. */
export const MOST_TRIES = 5;

/** The duration of a claim in milliseconds, unless its process is known to have ended. */
const CLAIM = 5 * 60_000;

function parseDetails(json: unknown): KnownDetails {
  try {
    return JSON.parse(String(json)) as KnownDetails;
  } catch {
    return {};
  }
}

/** Merges the data about an article from two sources: the later one takes precedence, tags and highlights are combined. */
export function mergeDetails(before: KnownDetails, details: KnownDetails): KnownDetails {
  const tags = [...new Set([...(before.tags ?? []), ...(details.tags ?? [])])];
  const all = [...(before.highlights ?? []), ...(details.highlights ?? [])];
  const highlights = [...new Map(all.map((each) => [each.exact, each])).values()];
  return {
    ...before,
    ...details,
    ...(tags.length > 0 ? { tags } : {}),
    ...(highlights.length > 0 ? { highlights } : {}),
  };
}

/** Appends sources to the queue. One that is already there is reset, and gets the tags and highlights of both. Returns their `id`s. */
export function enqueue(database: Database, sources: readonly ToFetch[], now = Date.now()): readonly number[] {
  return transaction(database, () => {
    const known = statement(database, 'SELECT details FROM queue WHERE source = ?');
    const put = statement(
      database,
      `INSERT INTO queue (source, host, details, state, tries, added_at) VALUES (?, ?, ?, 'waiting', 0, ?)
       ON CONFLICT (source) DO UPDATE SET state = 'waiting', tries = 0, details = excluded.details RETURNING id`,
    );
    return sources.map(({ source, host, details = {} }) => {
      const before = parseDetails(known.get(source)?.details ?? '{}');
      return Number(put.get(source, host, JSON.stringify(mergeDetails(before, details)), now)?.id);
    });
  });
}

/** The entries that are to be fetched, oldest first: all, or those with one of the ids. */
export function queued(database: Database, ids: readonly number[] | null = null): readonly Queued[] {
  const wanted = ids === null ? '' : 'AND id IN (SELECT value FROM json_each(?))';
  const sql = `SELECT id, source, host, details, tries, error FROM queue WHERE tries < ${MOST_TRIES} ${wanted} ORDER BY id`;
  const rows = ids === null ? rowsOf(database, sql) : rowsOf(database, sql, JSON.stringify(ids));
  return rows.map(({ id, source, host, details, tries, error }) => ({
    id: Number(id),
    source: String(source),
    host: String(host),
    details: parseDetails(details),
    tries: Number(tries),
    error: typeof error === 'string' ? error : null,
  }));
}

/**
 * Claims an entry for a process, so that no other one fetches it at the same time. Returns false if it no longer exists or is claimed.
 *
 * @param isAlive whether a process that has claimed it may still be running
 */
export function claim(
  database: Database,
  id: number,
  { by, isAlive, now = Date.now() }: { by: string; isAlive: (by: string) => boolean; now?: number },
): boolean {
  return transaction(database, () => {
    const row = statement(database, 'SELECT claimed_by, claimed_until FROM queue WHERE id = ?').get(id);
    if (!row) return false;
    const holder = typeof row.claimed_by === 'string' ? row.claimed_by : null;
    if (holder !== null && holder !== by && Number(row.claimed_until) > now && isAlive(holder)) return false;
    statement(database, 'UPDATE queue SET claimed_by = ?, claimed_until = ? WHERE id = ?').run(by, now + CLAIM, id);
    return true;
  });
}

/** Releases the claims of a process. */
export function release(database: Database, by: string): void {
  statement(database, 'UPDATE queue SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = ?').run(by);
}

/** Records that an entry could not be fetched. It stays in the queue unless it is a file, which can be read at any time. */
export function fail(database: Database, id: number, error: string): void {
  if (statement(database, "DELETE FROM queue WHERE id = ? AND host = ''").run(id).changes > 0) return;
  statement(
    database,
    `UPDATE queue SET state = 'failed', tries = tries + 1, error = ?, claimed_by = NULL, claimed_until = NULL WHERE id = ?`,
  ).run(error, id);
}
