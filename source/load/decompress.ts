import { Failure } from '../failure.ts';
import { tooLarge } from './limit.ts';
import { networkReason } from './reasons.ts';

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

export interface Packed {
  /** The source's name in messages. */
  readonly name: string;
  /** Its extension identifies brotli, which has no magic bytes. */
  readonly fileName: string;
  readonly maxSize: number;
}

/**
 * Decompresses gzip and brotli; other bytes are returned as they are.
 *
 * @throws Failure if the data is damaged, cut short, or larger than `maxSize` bytes when decompressed
 */
export async function decompress(bytes: Uint8Array, { name, fileName, maxSize }: Packed): Promise<Uint8Array> {
  const isBrotli = /\.br$/i.test(fileName);
  if (!isBrotli && !isGzip(bytes)) return bytes;
  const { brotliDecompressSync, gunzipSync } = await import('node:zlib');
  try {
    return (isBrotli ? brotliDecompressSync : gunzipSync)(bytes, { maxOutputLength: maxSize });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name, maxSize);
    throw new Failure(`cannot read ${name}: ${networkReason(error)}`);
  }
}

/** `page.html.gz` → `page.html`: the name of what is inside. */
export const innerName = (name: string): string => name.replace(/\.(?:gz|br)$/i, '');
