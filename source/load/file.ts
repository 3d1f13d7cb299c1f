import { closeSync, createReadStream, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../failure.ts';
import { type Messages, messages } from '../messages/index.ts';
import { decompress, innerName } from './decompress.ts';
import { collect, tooLarge } from './limit.ts';
import type { Loaded, LoadOptions } from './types.ts';

/** System error codes as messages. */
const REASONS: Readonly<Record<string, keyof Messages['loading']['files']>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'denied',
  EPERM: 'denied',
  ENAMETOOLONG: 'nameTooLong',
  ELOOP: 'links',
  EMFILE: 'tooManyOpen',
  ENXIO: 'noDevice',
  EIO: 'inputOutput',
  ERR_INVALID_ARG_VALUE: 'nul',
};

export function readFailure(name: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  const known = REASONS[code];
  return new Failure(messages.usage.cannotRead(name, known ? messages.loading.files[known] : message));
}

const looksLikeUrl = (name: string) => /^(?:www\.|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\/)/i.test(name);

/** Loads a file, a pipe (`<(…)`) or a device. Throws a `Failure` that names it. */
export async function loadFile(path: string, name: string, { maxSize }: LoadOptions): Promise<Loaded> {
  let packed: Uint8Array;
  try {
    packed = await read(path, name, maxSize);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isMissing && looksLikeUrl(name)) {
      throw new Failure(messages.usage.cannotRead(name, messages.loading.webPage(name)));
    }
    throw readFailure(name, error);
  }
  const bytes = await decompress(packed, { name, fileName: path, maxSize });
  return { bytes, hints: { fileName: innerName(basename(path)) } };
}

async function read(path: string, name: string, maxSize: number): Promise<Uint8Array> {
  const file = openSync(path, 'r');
  let isOpen = true;
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new Failure(messages.usage.cannotRead(name, messages.loading.files.folder));
    if (stat.isFile() && stat.size > maxSize) throw tooLarge(name, maxSize);
    // Files in /proc claim to be empty, as pipes and devices do.
    if (stat.size > 0) return readFileSync(file);
    isOpen = false;
    return await collect(createReadStream(path, { fd: file }), name, maxSize);
  } finally {
    if (isOpen) closeSync(file);
  }
}
