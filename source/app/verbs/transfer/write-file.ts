import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { Failure } from '../../../failure.ts';
import { type Messages, messages } from '../../../messages/index.ts';

const REASONS: Readonly<Record<string, keyof Messages['verbs']['writing']>> = {
  EACCES: 'denied',
  EEXIST: 'exists',
  EISDIR: 'folder',
  ENOENT: 'noFolder',
  ENOSPC: 'noSpace',
  ENOTDIR: 'noFolder',
  EPERM: 'denied',
  EROFS: 'readOnly',
};

export function writeFailure(path: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  const known = REASONS[code];
  const reason = known ? messages.verbs.writing[known] : message;
  return new Failure(messages.verbs.cannotWrite(path, reason), { cause: error });
}

/** The temporary name of a file until it is complete. */
export const unfinishedName = (path: string): string => `${path}.${process.pid}.part`;

/** The errors of file systems without links, such as FAT. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/**
 * Gives a complete file its final name, which must not exist yet.
 *
 * @throws Failure if the file exists
 */
export function nameNew(unfinished: string, path: string): void {
  try {
    // Unlike a renamed file, a link never replaces another.
    linkSync(unfinished, path);
    rmSync(unfinished);
  } catch (error) {
    if (existsSync(path)) throw writeFailure(path, { code: 'EEXIST' });
    if (!WITHOUT_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    renameSync(unfinished, path);
  }
}

/**
 * Writes a file in pieces. It gets its name only when it is complete, and replaces an older one then.
 *
 * @throws Failure that names the file
 */
export function writeFile(path: string, pieces: Iterable<string>): void {
  const unfinished = unfinishedName(path);
  let file: number | null = null;
  try {
    file = openSync(unfinished, 'w', 0o600);
    for (const piece of pieces) writeSync(file, piece);
    fsyncSync(file);
    closeSync(file);
    file = null;
    renameSync(unfinished, path);
  } catch (error) {
    if (file !== null) closeSync(file);
    rmSync(unfinished, { force: true });
    throw writeFailure(path, error);
  }
}
