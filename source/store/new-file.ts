import { randomBytes } from 'node:crypto';
import { link, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '../messages/index.ts';

/** The longest file name made from a title, in bytes of UTF-8. File systems allow 255, including what is added to it. */
const LONGEST = 120;

/** How many files of the same name are allowed in a folder. */
const MOST = 1_000;

/** Makes a file name from a title: its letters and digits, in any script, with hyphens between words. */
export function fileName(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (Buffer.byteLength(longer) > LONGEST) break;
    name = longer;
  }
  return name === '' ? 'article' : name;
}

/** Moves the temporary file to a new path by a hard link; writes the file directly if links are not supported. False if the path is taken. */
async function createFile(temporary: string, path: string, text: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EMLINK') throw error;
  }
  try {
    const file = await open(path, 'wx');
    await file.writeFile(text).finally(() => file.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Writes a new file atomically, without overwriting any: `NAME.EXTENSION`, or else `NAME-2.EXTENSION` and so on.
 * Resolves to its name. Rejects with the file system's error.
 */
export async function writeNewFile(folder: string, name: string, extension: string, text: string): Promise<string> {
  const temporary = join(folder, `.pullquote-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    await file.writeFile(text).finally(() => file.close());
    for (let number = 1; number <= MOST; number += 1) {
      const full = `${name}${number === 1 ? '' : `-${number}`}.${extension}`;
      if (await createFile(temporary, join(folder, full), text)) return full;
    }
    throw new Error(messages.store.tooManyFiles(MOST, name));
  } finally {
    await rm(temporary, { force: true });
  }
}
