import { existsSync } from 'node:fs';
import { loadSqlite } from './sqlite.ts';

/** How long the first screen waits for another process that writes, in milliseconds. */
const PATIENCE = 20;

/**
 * The choices saved in the state file, by name. They are needed before the first screen, which is drawn before the session opens
 * the file. None if there is no file or it cannot be read; opening it reports the error.
 */
export function readChoices(path: string | null): Readonly<Record<string, string>> {
  if (path === null || !existsSync(path)) return {};
  try {
    const { DatabaseSync } = loadSqlite();
    const database = new DatabaseSync(path);
    try {
      database.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
      const rows = database.prepare('SELECT name, value FROM choices').all();
      return Object.fromEntries(rows.map(({ name, value }) => [String(name), String(value)]));
    } finally {
      database.close();
    }
  } catch {
    return {};
  }
}
