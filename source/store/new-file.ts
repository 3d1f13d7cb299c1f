import { randomBytes } from 'node:crypto';
import { link, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The longest name, in bytes of UTF-8, that a title makes: file systems take 255 with all that is added. */
const LONGEST = 120;

/** How many files of one name may stand in a folder before one gives up. */
const MOST = 1_000;

/** A file name out of a title: its letters and digits, in any script, with hyphens between the words. */
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

/** Writes a file that is not there yet; false where one is. Where links cannot be made, the file is made in its place. */
async function place(temporary: string, path: string, text: string): Promise<boolean> {
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
 * Writes a new file as a whole and overwrites none: `NAME.EXTENSION`, else `NAME-2.EXTENSION` and so on.
 * Resolves to its name. Rejects with what the file system says.
 */
export async function writeNewFile(folder: string, name: string, extension: string, text: string): Promise<string> {
  const temporary = join(folder, `.pullquote-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    await file.writeFile(text).finally(() => file.close());
    for (let number = 1; number <= MOST; number++) {
      const full = `${name}${number === 1 ? '' : `-${number}`}.${extension}`;
      if (await place(temporary, join(folder, full), text)) return full;
    }
    throw new Error(`there are ${MOST} files called ${name} already`);
  } finally {
    await rm(temporary, { force: true });
  }
}
