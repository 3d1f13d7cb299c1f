import { existsSync, renameSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { messages } from '../messages/index.ts';
import { STEPS, VERSION } from './schema.ts';
import { transaction } from './sqlite.ts';

/** The state file cannot be used. The message is one line for the user. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** Opens another connection to the same file, for reading. */
type Reopen = () => DatabaseSync;

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.user_version);

/** The name of the copy that is made of a file before it is migrated from a version. */
export const copyName = (path: string, version: number): string => `${path}.v${version}-backup`;

/** Copies the file under its final name only once the copy is complete. An earlier copy of that version stays. */
function copyBefore(path: string, version: number, reopen: Reopen): void {
  const copy = copyName(path, version);
  if (existsSync(copy)) return;
  const unfinished = `${copy}.${process.pid}`;
  const reader = reopen();
  try {
    reader.prepare('VACUUM INTO ?').run(unfinished);
    renameSync(unfinished, copy);
  } finally {
    reader.close();
    rmSync(unfinished, { force: true });
  }
}

/** Throws a `StoreError` if the file has other tables than this version. */
export function assertCurrent(database: DatabaseSync): void {
  const version = versionOf(database);
  if (version > VERSION) throw new StoreError(messages.store.newer);
  if (version < VERSION) throw new StoreError(messages.store.older);
}

/**
 * Migrates the tables to the current version, in one transaction. A file that has tables is copied before. Nobody else can write
 * in the meantime. The copy is made through a second connection (`reopen`), since SQLite does not copy within a transaction.
 *
 * @throws StoreError if the file is from a newer Pullquote
 */
export function migrate(database: DatabaseSync, path: string, reopen: Reopen): void {
  if (versionOf(database) === VERSION) return;
  transaction(database, () => {
    // Another process may have migrated the file in the meantime.
    const version = versionOf(database);
    if (version > VERSION) throw new StoreError(messages.store.newer);
    if (version > 0 && version < VERSION) copyBefore(path, version, reopen);
    for (const step of STEPS.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${VERSION}`);
  });
}
