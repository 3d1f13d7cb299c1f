/** Which computer has the state file open: two must not write to copies of it that are then synchronized. */

import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A computer that has the file open. */
export interface Owner {
  readonly host: string;
  readonly since: Date;
}

/** The file beside the state file that names the owner. A synchronized folder takes it to the other computers. */
export const ownerFile = (path: string): string => `${path}-open`;

/** The longest name of a computer, as DNS has it. */
const LONGEST = 253;

/** Another computer that has the file open; null if there is none. */
export function otherOwner(path: string, host = hostname()): Owner | null {
  try {
    const file = ownerFile(path);
    const name = readFileSync(file, 'utf8').trim().slice(0, LONGEST);
    return name === '' || name === host ? null : { host: name, since: statSync(file).mtime };
  } catch {
    return null;
  }
}

/** Records that this computer has the file open. If the folder cannot be written, neither can the state file. */
export function own(path: string, host = hostname()): void {
  try {
    writeFileSync(ownerFile(path), `${host}\n`, { flag: 'wx', mode: 0o600 });
  } catch {
    // Another process of this computer has it open, or has been killed.
  }
}

/** Removes the record, unless another process has the file open: SQLite removes the log when the last one closes it. */
export function disown(path: string): void {
  if (!existsSync(`${path}-wal`)) rmSync(ownerFile(path), { force: true });
}
