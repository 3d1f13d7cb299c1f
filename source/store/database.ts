import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { loadSqlite, transaction, troubleOf } from './sqlite.ts';

/** The form of the tables; a file with a higher number is from a newer Pullquote and left alone. */
const VERSION = 1;

const TABLES = `
  CREATE TABLE articles (
    key TEXT PRIMARY KEY,
    address TEXT,
    title TEXT NOT NULL,
    percent INTEGER NOT NULL,
    place TEXT,
    view TEXT NOT NULL,
    read_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX articles_by_time ON articles (read_at);
  CREATE TABLE marks (
    article TEXT NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    PRIMARY KEY (article, name)
  ) STRICT;
  CREATE TABLE searches (
    query TEXT PRIMARY KEY,
    used_at INTEGER NOT NULL
  ) STRICT;
`;

/** What came of opening the file. */
export interface Opening {
  readonly database: DatabaseSync;
  /** The name that a damaged file was given, for the reader to be told; null where it was sound. */
  readonly putAside: string | null;
}

/** The state file cannot be used: the message is one line for the reader. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

function prepare(database: DatabaseSync): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
  const version = () => Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (version() === VERSION) return;
  transaction(database, () => {
    // Another reader may have made the tables since.
    if (version() > VERSION) throw new StoreError('the state file is from a newer Pullquote');
    if (version() === 0) database.exec(`${TABLES} PRAGMA user_version = ${VERSION}`);
  });
}

/**
 * Names a damaged file, with what belongs to it, after the time, and returns the name. null: another reader has done so,
 * and a file with another inode stands in its place.
 */
export function setAside(path: string, inode: number | null = null, now = new Date()): string | null {
  const name = `${path}.damaged-${now.toISOString().replace(/\D/g, '').slice(0, 14)}`;
  if (!existsSync(path) || existsSync(name)) return null;
  if (inode !== null && statSync(path).ino !== inode) return null;
  renameSync(path, name);
  for (const part of ['-wal', '-shm']) if (existsSync(path + part)) renameSync(path + part, name + part);
  return name;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space left on the device',
};

/** Why the file cannot be used, in one line. */
export function storeError(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new StoreError(`${REASONS[code] ?? message}: ${path}`, { cause: error });
}

/**
 * Opens the state file, and makes it where there is none; several readers may have it open. A damaged one is put aside
 * under another name and made anew. `patience`: milliseconds to wait for another reader's writing.
 * Throws a `StoreError`; one that is `busy` to `troubleOf` may be tried again.
 */
export async function openDatabase(path: string, patience: number, now = new Date()): Promise<Opening> {
  const { DatabaseSync } = await loadSqlite();
  let putAside: string | null = null;
  for (let attempts = 0; ; attempts++) {
    let database: DatabaseSync | null = null;
    let inode = 0;
    try {
      // 0700 as the specification has it: what somebody reads is nobody else's business.
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      if (existsSync(path)) inode = statSync(path).ino;
      database = new DatabaseSync(path);
      database.exec(`PRAGMA busy_timeout = ${patience}`);
      prepare(database);
      return { database, putAside };
    } catch (error) {
      database?.close();
      if (troubleOf(error) !== 'corrupt' || attempts > 1) throw storeError(error, path);
      putAside = setAside(path, inode, now) ?? putAside;
    }
  }
}
