import type { DatabaseSync, StatementSync } from 'node:sqlite';

export type { DatabaseSync as Database, SQLOutputValue as Value } from 'node:sqlite';

/** Loads SQLite without Node 22's warning that it is experimental; other warnings still appear. */
export function loadSqlite(): typeof import('node:sqlite') {
  const { emitWarning } = process;
  process.emitWarning = ((...args: Parameters<typeof emitWarning>) => {
    if (!/sqlite/i.test(String(args[0]))) emitWarning.apply(process, args);
  }) as typeof emitWarning;
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** The kinds of errors that the store tells apart, from SQLite's result codes: https://sqlite.org/rescode.html */
export type Trouble = 'busy' | 'corrupt' | 'unavailable';

const TROUBLES: Readonly<Record<number, Trouble>> = {
  5: 'busy', // SQLITE_BUSY
  6: 'busy', // SQLITE_LOCKED
  11: 'corrupt', // SQLITE_CORRUPT
  26: 'corrupt', // SQLITE_NOTADB
};

/** The primary result code of an error that SQLite has thrown, or of one that it has caused; 0 for other errors. */
export function resultOf(error: unknown): number {
  const { errcode, cause } = error as { readonly errcode?: number; readonly cause?: { readonly errcode?: number } };
  return (errcode ?? cause?.errcode ?? 0) & 0xff;
}

/** The kind of an error that SQLite has thrown, or of one that it has caused. */
export const troubleOf = (error: unknown): Trouble => TROUBLES[resultOf(error)] ?? 'unavailable';

const STATEMENTS = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** A statement that is compiled once for each connection. For the statements of the code, whose number is bounded. */
export function statement(database: DatabaseSync, sql: string): StatementSync {
  const known = STATEMENTS.get(database) ?? new Map<string, StatementSync>();
  STATEMENTS.set(database, known);
  const compiled = known.get(sql) ?? database.prepare(sql);
  known.set(sql, compiled);
  return compiled;
}

/** Databases that are in a transaction of `transaction`. */
const IN_TRANSACTION = new WeakSet<DatabaseSync>();

/** Runs `work` in a transaction: if it throws, nothing is changed. Within another transaction, it is a part of that. */
export function transaction<T>(database: DatabaseSync, work: () => T): T {
  if (IN_TRANSACTION.has(database)) return savepoint(database, work);
  database.exec('BEGIN IMMEDIATE');
  IN_TRANSACTION.add(database);
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    try {
      database.exec('ROLLBACK');
    } catch {
      // SQLite has already rolled back, as it does if the disk is full or the file damaged.
    }
    throw error;
  } finally {
    IN_TRANSACTION.delete(database);
  }
}

/** Runs `work` within a transaction; if it throws, everything is rolled back. */
export function savepoint<T>(database: DatabaseSync, work: () => T): T {
  database.exec('SAVEPOINT part');
  try {
    const result = work();
    database.exec('RELEASE part');
    return result;
  } catch (error) {
    try {
      database.exec('ROLLBACK TO part; RELEASE part');
    } catch {
      // The whole transaction has been rolled back.
    }
    throw error;
  }
}

/** Whether all pages of a file are sound. Its integrity check reads the whole file. */
export function isSound(path: string): boolean {
  const { DatabaseSync } = loadSqlite();
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check === 'ok';
  } finally {
    database.close();
  }
}
