import type { DatabaseSync } from 'node:sqlite';

/** Loads SQLite without the warning that Node 22 prints for it, and without silencing any other. */
export async function loadSqlite(): Promise<typeof import('node:sqlite')> {
  const { emitWarning } = process;
  process.emitWarning = ((...args: Parameters<typeof emitWarning>) => {
    if (!/sqlite/i.test(String(args[0]))) emitWarning.apply(process, args);
  }) as typeof emitWarning;
  try {
    return await import('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** What SQLite's result codes mean here: https://sqlite.org/rescode.html */
export type Trouble = 'busy' | 'corrupt' | 'unavailable';

const TROUBLES: Readonly<Record<number, Trouble>> = {
  5: 'busy', // SQLITE_BUSY
  6: 'busy', // SQLITE_LOCKED
  11: 'corrupt', // SQLITE_CORRUPT
  26: 'corrupt', // SQLITE_NOTADB
};

export function troubleOf(error: unknown): Trouble {
  const { errcode, cause } = error as { readonly errcode?: number; readonly cause?: { readonly errcode?: number } };
  return TROUBLES[(errcode ?? cause?.errcode ?? 0) & 0xff] ?? 'unavailable';
}

/** Does all of something or nothing, so that another reader never sees half of it. */
export function transaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    try {
      database.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself where the disk is full or the file damaged.
    }
    throw error;
  }
}
