import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { type Messages, messages } from '../messages/index.ts';
import { assertCurrent, migrate, StoreError } from './migrate.ts';
import { disown, otherOwner, own, ownerFile } from './owner.ts';
import { loadSqlite, resultOf, troubleOf } from './sqlite.ts';

export { StoreError } from './migrate.ts';

/** The result of opening the file. */
export interface Opening {
  readonly database: DatabaseSync;
  /** The new name of a damaged file, to be shown to the user; null if the file was not damaged. */
  readonly putAside: string | null;
  readonly close: () => void;
}

/** The page size, in bytes, is that of a new file only. Articles fill small pages better: with 4096, the file is a twentieth larger. */
const SETUP =
  'PRAGMA page_size = 2048; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON';

/**
 * Renames a damaged file and its WAL files after the current time, and returns the new name. Null if another process has
 * already done so, in which case the file is missing or has another inode.
 */
export function setAside(path: string, inode: number | null = null, now = new Date()): string | null {
  const name = `${path}.damaged-${now.toISOString().replace(/\D/g, '').slice(0, 14)}`;
  if (!existsSync(path) || existsSync(name)) return null;
  if (inode !== null && statSync(path).ino !== inode) return null;
  renameSync(path, name);
  for (const part of ['-wal', '-shm']) if (existsSync(path + part)) renameSync(path + part, name + part);
  return name;
}

type Reason = keyof Messages['store'];

const REASONS = {
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'diskReadOnly',
  ENOSPC: 'noSpace',
  ERR_OUT_OF_RANGE: 'damaged', // a number that we have not written, since JavaScript cannot hold it
} as const satisfies Readonly<Record<string, Reason>>;

/** The same for SQLite's result codes. */
const RESULTS = {
  8: 'readOnly', // SQLITE_READONLY
  10: 'disk', // SQLITE_IOERR
  11: 'damaged', // SQLITE_CORRUPT
  13: 'noSpace', // SQLITE_FULL
  14: 'cannotOpen', // SQLITE_CANTOPEN
} as const satisfies Readonly<Record<number, Reason>>;

/** The codes of errors of SQLite, and of numbers in the file that JavaScript cannot hold. */
const OF_THE_FILE: ReadonlySet<unknown> = new Set(['ERR_SQLITE_ERROR', 'ERR_OUT_OF_RANGE']);

/** Whether an error is one of the state file, which `storeError` explains. */
export const isOfFile = (error: unknown): boolean =>
  error instanceof StoreError || OF_THE_FILE.has((error as NodeJS.ErrnoException).code);

/** Why the file cannot be used, in one line. */
export function storeError(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  const known = REASONS[code as keyof typeof REASONS] ?? RESULTS[resultOf(error) as keyof typeof RESULTS];
  return new StoreError(messages.usage.named(known ? messages.store[known] : message, path), { cause: error });
}

/** "2026-11-27 14:02", in local time. */
const minuteOf = (time: Date): string =>
  new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace('T', ' ');

/** Throws a `StoreError` if another computer has the file open. */
function assertOwn(path: string): void {
  const owner = otherOwner(path);
  if (owner === null) return;
  throw new StoreError(messages.store.otherComputer(owner.host, minuteOf(owner.since), ownerFile(path)));
}

/**
 * Opens the file read-only, without writing anything beside it: for a file that cannot be written, or that another computer has open.
 * Throws a `StoreError`.
 */
export function openForReading(path: string): Opening {
  const { DatabaseSync } = loadSqlite();
  // SQLite would create the missing log unless it is told that the file does not change.
  const target = pathToFileURL(path);
  target.searchParams.set('immutable', '1');
  let database: DatabaseSync | null = null;
  try {
    const opened = new DatabaseSync(target, { readOnly: true });
    database = opened;
    assertCurrent(opened);
    return { database: opened, putAside: null, close: () => opened.close() };
  } catch (error) {
    database?.close();
    throw storeError(error, path);
  }
}

/**
 * Opens the state file, or creates it; several processes may have it open. A damaged file is renamed and replaced by a new
 * one. `patience`: milliseconds to wait for a write of another process.
 * Throws a `StoreError`. If `troubleOf` says it is `busy`, opening may be tried again.
 */
export async function openDatabase(path: string, patience: number, now = new Date()): Promise<Opening> {
  const { DatabaseSync } = loadSqlite();
  let putAside: string | null = null;
  for (let attempts = 0; ; attempts += 1) {
    let database: DatabaseSync | null = null;
    let inode = 0;
    try {
      // 0700 as the XDG specification says: what one user reads is private.
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      assertOwn(path);
      if (existsSync(path)) inode = statSync(path).ino;
      const opened = new DatabaseSync(path);
      database = opened;
      own(path);
      database.exec(`PRAGMA busy_timeout = ${patience}`);
      database.exec(SETUP);
      migrate(database, path, () => new DatabaseSync(path, { readOnly: true }));
      const close = () => {
        opened.close();
        disown(path);
      };
      return { database, putAside, close };
    } catch (error) {
      database?.close();
      if (database) disown(path);
      if (troubleOf(error) !== 'corrupt' || attempts > 1) throw storeError(error, path);
      putAside = setAside(path, inode, now) ?? putAside;
    }
  }
}
