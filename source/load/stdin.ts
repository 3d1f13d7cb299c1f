import { decompress } from './decompress.ts';
import { readFailure } from './file.ts';
import { collect } from './limit.ts';
import type { Loaded, LoadOptions } from './types.ts';

/** Everything that comes down the pipe. Throws a `Failure`. */
export async function loadStdin(input: AsyncIterable<Uint8Array>, { maxSize }: LoadOptions): Promise<Loaded> {
  const name = 'standard input';
  try {
    const packed = await collect(input, name, maxSize);
    return { bytes: await decompress(packed, { name, fileName: '', maxSize }), hints: {} };
  } catch (error) {
    throw readFailure(name, error);
  }
}
