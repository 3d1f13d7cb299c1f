import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { RecentArticle } from '../reading-history.ts';
import { openDatabase, setAside } from './database.ts';
import { LAST_TIME, readPercent, readPosition, readTime, type StoredArticle, type StoredMarks } from './records.ts';
import { transaction } from './sqlite.ts';

export { isOfFile, StoreError, storeError } from './database.ts';
export { isTemporary, stateFile } from './folders.ts';
export { articleKey } from './key.ts';
export type { StoredArticle, StoredMarks } from './records.ts';
export { type Trouble, troubleOf } from './sqlite.ts';

/** How many articles and searches are kept. The oldest are deleted. */
const MOST_ARTICLES = 5_000;
const MOST_SEARCHES = 500;

type Row = Readonly<Record<string, SQLOutputValue>>;

/** The state kept between runs. Every method is synchronous and may throw an SQLite error, which `troubleOf` classifies. */
export interface StateStore {
  /** The new name of a damaged file; null if the file was not damaged. */
  readonly putAside: string | null;
  readonly recall: (key: string) => (StoredArticle & { readonly marks: StoredMarks }) | null;
  /** Whether the library has highlights or a note of the article with this key, or of the one at this address. */
  readonly isAnnotated: (key: string, address: string | null) => boolean;
  /** The key of the article that was last read from an address; null if there is none. */
  readonly latestAt: (address: string) => string | null;
  /** Moves an article that has been edited to another key, with its marks. */
  readonly rename: (from: string, to: string) => void;
  /**
   * Saves the reading position of an article, also in the library if the article is there. Only the given marks are written, so
   * that two processes do not undo each other's changes.
   */
  readonly keep: (key: string, article: StoredArticle, marks: StoredMarks, now?: number) => void;
  /** The most recent searches, newest last. */
  readonly searches: (most: number) => readonly string[];
  /** Appends searches, in order. */
  readonly addSearches: (queries: readonly string[], now?: number) => void;
  /** A choice that holds for all articles until it is changed; null if none has been made. */
  readonly choice: (name: string) => string | null;
  /** Saves a choice; null removes it. */
  readonly choose: (name: string, value: string | null) => void;
  /** The articles read last that can be opened again, newest first; without those at addresses that `isLeftOut`. */
  readonly recent: (most: number, isLeftOut?: (address: string) => boolean) => readonly RecentArticle[];
  /** Deletes the positions and marks of the articles at an address. The library keeps what it has. */
  readonly forget: (address: string) => void;
  /** Sets how many milliseconds a write waits for another process. */
  readonly wait: (patience: number) => void;
  readonly close: () => void;
  /** Renames a file that turns out to be damaged; returns its new name. */
  readonly discard: () => string | null;
}

const text = (value: SQLOutputValue | undefined) => (typeof value === 'string' ? value : null);

function recall(database: DatabaseSync, key: string): ReturnType<StateStore['recall']> {
  const row: Row | undefined = database
    .prepare('SELECT address, title, place, min(max(percent, 0), 100) AS percent FROM readings WHERE key = ?')
    .get(key);
  if (!row) return null;
  const rows: readonly Row[] = database.prepare('SELECT name, place FROM marks WHERE article = ?').all(key);
  const marks = rows.flatMap(({ name, place }) => {
    const read = readPosition(place);
    return read ? [[String(name), read] as const] : [];
  });
  return {
    address: text(row.address),
    title: text(row.title) ?? '',
    percent: readPercent(row.percent),
    place: readPosition(row.place),
    marks: Object.fromEntries(marks),
  };
}

interface Reading {
  readonly article: StoredArticle;
  readonly marks: StoredMarks;
  readonly now: number;
}

function keep(database: DatabaseSync, key: string, { article, marks, now }: Reading): void {
  const { address, title, percent, place } = article;
  transaction(database, () => {
    database
      .prepare(
        `INSERT INTO readings (key, address, title, percent, place, read_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (key) DO UPDATE SET address = coalesce(excluded.address, address), title = excluded.title,
           percent = excluded.percent, place = excluded.place, read_at = excluded.read_at`,
      )
      .run(key, address, title, percent, place && JSON.stringify(place), now);
    const mark = database.prepare('INSERT OR REPLACE INTO marks (article, name, place, set_at) VALUES (?, ?, ?, ?)');
    for (const [name, at] of Object.entries(marks)) mark.run(key, name, JSON.stringify(at), now);
    database.prepare('UPDATE articles SET progress = ?, read_at = ? WHERE key = ?').run(percent, now, key);
    database
      .prepare(`UPDATE articles SET state = 'reading', state_at = ? WHERE key = ? AND state = 'unread'`)
      .run(now, key);
  });
}

function isAnnotated(database: DatabaseSync, key: string, address: string | null): boolean {
  const row = database
    .prepare(
      "SELECT 1 FROM articles WHERE (key = ? OR address = ?) AND deleted_at IS NULL AND (highlights > 0 OR note <> '')",
    )
    .get(key, address);
  return row !== undefined;
}

function latestAt(database: DatabaseSync, address: string): string | null {
  const latest = 'SELECT key FROM readings WHERE address = ? ORDER BY read_at DESC LIMIT 1';
  const row: Row | undefined = database.prepare(latest).get(address);
  return text(row?.key);
}

function rename(database: DatabaseSync, from: string, to: string): void {
  transaction(database, () => {
    const copy = `INSERT OR REPLACE INTO readings (key, address, title, percent, place, read_at)
      SELECT ?, address, title, percent, place, read_at FROM readings WHERE key = ?`;
    database.prepare(copy).run(to, from);
    database.prepare('UPDATE OR REPLACE marks SET article = ? WHERE article = ?').run(to, from);
    database.prepare('DELETE FROM readings WHERE key = ?').run(from);
  });
}

function recent(
  database: DatabaseSync,
  most: number,
  isLeftOut: (address: string) => boolean,
): readonly RecentArticle[] {
  const rows: Iterable<Row> = database
    .prepare(
      // Bounded before they are read: the file holds larger numbers than JavaScript.
      `SELECT address, title, min(max(percent, 0), 100) AS percent, min(max(read_at, 0), ${LAST_TIME}) AS read_at
         FROM readings WHERE address IS NOT NULL ORDER BY readings.read_at DESC`,
    )
    .iterate();
  const articles: RecentArticle[] = [];
  for (const { address, title, percent, read_at } of rows) {
    if (isLeftOut(String(address))) continue;
    articles.push({
      address: String(address),
      title: String(title),
      percent: readPercent(percent),
      readAt: readTime(read_at),
    });
    if (articles.length === most) break;
  }
  return articles;
}

function prune(database: DatabaseSync): void {
  database
    .prepare(
      `DELETE FROM readings WHERE key IN (SELECT key FROM readings ORDER BY read_at DESC LIMIT -1 OFFSET ?)
         AND key NOT IN (SELECT key FROM articles)`,
    )
    .run(MOST_ARTICLES);
  database
    .prepare(
      'DELETE FROM searches WHERE query IN (SELECT query FROM searches ORDER BY used_at DESC, rowid DESC LIMIT -1 OFFSET ?)',
    )
    .run(MOST_SEARCHES);
}

/** Opens the state file. Throws a `StoreError` that says in one line why it cannot be used. */
export async function openStore(path: string, { patience = 50 } = {}): Promise<StateStore> {
  const { database, putAside, close } = await openDatabase(path, patience);
  return {
    putAside,
    recall: (key) => recall(database, key),
    isAnnotated: (key, address) => isAnnotated(database, key, address),
    latestAt: (address) => latestAt(database, address),
    rename: (from, to) => rename(database, from, to),
    keep: (key, article, marks, now = Date.now()) => keep(database, key, { article, marks, now }),
    searches: (most) =>
      database
        .prepare('SELECT query FROM searches ORDER BY used_at DESC, rowid DESC LIMIT ?')
        .all(most)
        .map(({ query }) => String(query))
        .reverse(),
    addSearches: (queries, now = Date.now()) =>
      transaction(database, () => {
        const add = database.prepare('INSERT OR REPLACE INTO searches (query, used_at) VALUES (?, ?)');
        for (const query of queries) add.run(query, now);
      }),
    choice: (name) => text(database.prepare('SELECT value FROM choices WHERE name = ?').get(name)?.value),
    choose: (name, value) => {
      if (value === null) database.prepare('DELETE FROM choices WHERE name = ?').run(name);
      else database.prepare('INSERT OR REPLACE INTO choices (name, value) VALUES (?, ?)').run(name, value);
    },
    recent: (most, isLeftOut = () => false) => recent(database, most, isLeftOut),
    forget: (address) => void database.prepare('DELETE FROM readings WHERE address = ?').run(address),
    wait: (milliseconds) => database.exec(`PRAGMA busy_timeout = ${Math.trunc(milliseconds)}`),
    close: () => {
      try {
        prune(database);
      } finally {
        close();
      }
    },
    discard: () => {
      close();
      return setAside(path);
    },
  };
}
