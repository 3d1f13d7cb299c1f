import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { migrate, StoreError } from './migrate.ts';
import { loadSqlite, troubleOf } from './sqlite.ts';

export { StoreError } from './migrate.ts';

/** The result of opening the file. */
export interface Opening {
  readonly database: DatabaseSync;
  /** The new name of a damaged file, to be shown to the user; null if the file was not damaged. */
  readonly putAside: string | null;
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
      if (existsSync(path)) inode = statSync(path).ino;
      database = new DatabaseSync(path);
      database.exec(`PRAGMA busy_timeout = ${patience}`);
      database.exec(SETUP);
      migrate(database, path, () => new DatabaseSync(path, { readOnly: true }));
      return { database, putAside };
    } catch (error) {
      database?.close();
      if (troubleOf(error) !== 'corrupt' || attempts > 1) throw storeError(error, path);
      putAside = setAside(path, inode, now) ?? putAside;
    }
  }
}
