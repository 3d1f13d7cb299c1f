import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Failure } from '../../../failure.ts';
import { exportRecords } from '../../../library/index.ts';
import { messages } from '../../../messages/index.ts';
import { VERSION } from '../../../store/schema.ts';
import { type Database, loadSqlite } from '../../../store/sqlite.ts';
import { type Taking, takeExport } from './take-export.ts';

/** The beginning of a library file (https://sqlite.org/fileformat.html). */
export const isLibraryFile = (head: Uint8Array): boolean =>
  Buffer.from(head.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0';

function unreadable(path: string, error: unknown): unknown {
  const isOfDatabase = (error as NodeJS.ErrnoException).code === 'ERR_SQLITE_ERROR';
  return isOfDatabase
    ? new Failure(messages.usage.cannotRead(path, (error as Error).message), { cause: error })
    : error;
}

/** Opens a library for reading. Throws a `Failure` if the file is not a library, or is one of another version. */
function openOther(path: string): Database {
  const { DatabaseSync } = loadSqlite();
  let other: Database | null = null;
  try {
    // A file that nobody has open is complete, and is read without writing anything beside it.
    const url = pathToFileURL(path);
    if (!existsSync(`${path}-wal`)) url.searchParams.set('immutable', '1');
    other = new DatabaseSync(url, { readOnly: true });
    const isLibrary = other.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'article_people'").get() !== undefined;
    if (!isLibrary) throw new Failure(messages.verbs.import.cannot(path, messages.verbs.import.noLibrary));
    if (other.prepare('PRAGMA user_version').get()?.user_version !== VERSION) {
      throw new Failure(messages.verbs.import.cannot(path, messages.verbs.import.otherVersion));
    }
    other.exec('BEGIN');
    return other;
  } catch (error) {
    other?.close();
    throw unreadable(path, error);
  }
}

/**
 * Imports the file of another library, such as a backup, without changing it.
 *
 * @throws Failure if it is not a library, or one of another version
 */
export async function takeFile(path: string, taking: Taking): Promise<void> {
  const other = openOther(path);
  async function* lines(): AsyncGenerator<string> {
    try {
      for (const record of exportRecords(other)) {
        if (record.type === 'library') taking.tally.expect(Number(record.articles));
        yield JSON.stringify(record);
      }
    } catch (error) {
      throw unreadable(path, error);
    }
  }
  try {
    await takeExport(lines(), taking);
  } finally {
    other.close();
  }
}
