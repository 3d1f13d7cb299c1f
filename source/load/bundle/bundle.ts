/** Files exported by another program: one file, which may be compressed with gzip; the files of a zip archive; or standard input. */

import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../../failure.ts';
import { messages } from '../../messages/index.ts';
import { innerName } from '../decompress.ts';
import { readFailure } from '../file.ts';
import { collect } from '../limit.ts';
import { networkReason } from '../reasons.ts';
import { standardInput } from '../stdin.ts';
import type { Bundle } from './types.ts';

/** The maximum size of an archive that comes from a pipe, which has to be in memory. */
const LARGEST_PIPED = 1e9;

const SIGNATURES = { zip: /^PK(?:\x03\x04|\x05\x06)/, gzip: /^\x1f\x8b/ } as const;

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 4)).toString('latin1');

/** The beginning of a stream, of at least `least` bytes if it has as many, and all of it again. */
export async function beginning(
  chunks: AsyncIterable<Uint8Array>,
  least: number,
): Promise<{
  readonly head: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly end: () => Promise<void>;
}> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < least) {
    const { value, done } = await iterator.next();
    if (done) break;
    first.push(value);
    size += value.length;
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  const end = async (): Promise<void> => {
    await iterator.return?.();
  };
  return { head: Buffer.concat(first), chunks: again(), end };
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib');
  const { Readable } = await import('node:stream');
  const gunzip = createGunzip();
  const input = Readable.from(chunks);
  input.on('error', (error) => gunzip.destroy(error));
  try {
    yield* input.pipe(gunzip);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(messages.usage.cannotRead(name, networkReason(error)));
  } finally {
    input.destroy();
  }
}

async function* readable(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw readFailure(name, error);
  }
}

const single = (name: string, chunks: () => AsyncIterable<Uint8Array>, path?: string): Bundle => ({
  entries: [{ name, chunks, ...(path === undefined ? {} : { path }) }],
  isArchive: false,
  close: () => {},
});

async function pipedBundle(): Promise<Bundle> {
  const name = messages.loading.standardInput;
  const { head, chunks } = await beginning(standardInput(), 4);
  if (SIGNATURES.zip.test(latin(head))) {
    const { zipBundle } = await import('./zip.ts');
    return zipBundle({ bytes: await collect(chunks, name, LARGEST_PIPED) }, name);
  }
  return single(name, () => (SIGNATURES.gzip.test(latin(head)) ? unpacked(chunks, name) : chunks));
}

/** The first bytes of a file; none of a pipe, which could not be read again. */
function headOf(path: string, name: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new Failure(messages.usage.cannotRead(name, messages.loading.files.folder));
    if (!stat.isFile()) return new Uint8Array();
    const head = new Uint8Array(4);
    return head.subarray(0, readSync(file, head, 0, 4, 0));
  } finally {
    closeSync(file);
  }
}

/** Opens a file, or standard input (`-`), whose kind is recognized by its content. Throws a `Failure` that names it. */
export async function openBundle(path: string): Promise<Bundle> {
  if (path === '-') return pipedBundle();
  try {
    const kind = latin(headOf(path, path));
    if (SIGNATURES.zip.test(kind)) return await (await import('./zip.ts')).zipBundle({ path }, path);
    const chunks = () => readable(path, path);
    const name = basename(path);
    return SIGNATURES.gzip.test(kind)
      ? single(innerName(name), () => unpacked(chunks(), path))
      : single(name, chunks, path);
  } catch (error) {
    throw readFailure(path, error);
  }
}
