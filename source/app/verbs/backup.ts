import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure, UsageError } from '../../failure.ts';
import { messages } from '../../messages/index.ts';
import { printable } from '../../printable.ts';
import { stateFile } from '../../store/index.ts';
import { type Database, isSound } from '../../store/sqlite.ts';
import { reportUncaught, write } from '../streams.ts';
import type { VerbContext } from './context.ts';
import { withLibrary } from './open-library.ts';
import { nameNew, unfinishedName, writeFailure } from './transfer/write-file.ts';

/** SQLITE_CANTOPEN */
const CANNOT_OPEN = 14;

/** Copies the file as of one moment, and checks the copy before it gets its name. Throws a `Failure`. */
function copy(database: Database, path: string): void {
  if (existsSync(path)) throw writeFailure(path, { code: 'EEXIST' });
  const unfinished = unfinishedName(path);
  try {
    database.prepare('VACUUM INTO ?').run(unfinished);
    if (!isSound(unfinished)) throw new Failure(messages.verbs.cannotWrite(path, messages.verbs.backup.damaged));
    nameNew(unfinished, path);
  } catch (error) {
    const { errcode } = error as { readonly errcode?: number };
    throw writeFailure(
      path,
      errcode === CANNOT_OPEN ? { code: existsSync(dirname(path)) ? 'EACCES' : 'ENOENT' } : error,
    );
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** `pullquote backup`. */
export async function run(context: VerbContext): Promise<number> {
  reportUncaught();
  const [path, ...others] = context.operands;
  if (path === undefined || others.length > 0) throw new UsageError(messages.verbs.backup.operands);
  await withLibrary(context, ({ database }) => copy(database, path), { reads: true });
  await write(
    process.stdout,
    `${printable(messages.verbs.backup.done(String(stateFile(context.environment)), path))}\n`,
  );
  return 0;
}
