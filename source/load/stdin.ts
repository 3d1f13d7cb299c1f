import { fstatSync } from 'node:fs';
import { Failure } from '../failure.ts';
import { messages } from '../messages/index.ts';
import { decompress } from './decompress.ts';
import { readFailure } from './file.ts';
import { collect } from './limit.ts';
import type { Loaded, LoadOptions } from './types.ts';

const nameOfInput = (): string => messages.loading.standardInput;

/** Whether standard input is a folder (`< folder`). Node would read it as an empty stream. */
function isFolder(): boolean {
  try {
    return fstatSync(0).isDirectory();
  } catch {
    return false;
  }
}

/**
 * The chunks of standard input. `process.stdin` is not touched before it is read: even accessing it changes the terminal's
 * state. Throws a `Failure`.
 */
export async function* standardInput(): AsyncGenerator<Uint8Array> {
  if (isFolder()) throw new Failure(messages.usage.cannotRead(nameOfInput(), messages.loading.files.folder));
  try {
    yield* process.stdin;
  } catch (error) {
    throw readFailure(nameOfInput(), error);
  }
}

/** Reads standard input to its end. Throws a `Failure`. */
export async function loadStdin(input: AsyncIterable<Uint8Array>, { maxSize }: LoadOptions): Promise<Loaded> {
  try {
    const packed = await collect(input, nameOfInput(), maxSize);
    return { bytes: await decompress(packed, { name: nameOfInput(), fileName: '', maxSize }), hints: {} };
  } catch (error) {
    throw readFailure(nameOfInput(), error);
  }
}
