import { Failure } from '../failure.ts';
import { messages } from '../messages/index.ts';
import { tooLarge } from './limit.ts';
import { networkReason } from './reasons.ts';

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isZstd = (bytes: Uint8Array) => bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd;

export interface Packed {
  /** The source's name in messages. */
  readonly name: string;
  /** Its extension identifies brotli, which has no magic bytes. */
  readonly fileName: string;
  readonly maxSize: number;
}

/**
 * Decompresses gzip, brotli and Zstandard; other bytes are returned as they are.
 *
 * @throws Failure if the data is damaged, cut short, or larger than `maxSize` bytes when decompressed
 */
export async function decompress(bytes: Uint8Array, packed: Packed): Promise<Uint8Array> {
  const { name, fileName, maxSize } = packed;
  if (isZstd(bytes)) return decompressZstd(bytes, packed);
  const isBrotli = /\.br$/i.test(fileName);
  if (!isBrotli && !isGzip(bytes)) return bytes;
  const { brotliDecompressSync, gunzipSync } = await import('node:zlib');
  try {
    return (isBrotli ? brotliDecompressSync : gunzipSync)(bytes, { maxOutputLength: maxSize });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name, maxSize);
    throw new Failure(messages.usage.cannotRead(name, networkReason(error)));
  }
}

/** How many compressed bytes are decoded at a time, so that the size limit holds. @speed */
const SLICE = 1 << 14;

/** Decompresses Zstandard, which the `node:zlib` of the oldest supported Node lacks. */
async function decompressZstd(bytes: Uint8Array, { name, maxSize }: Omit<Packed, 'fileName'>): Promise<Uint8Array> {
  const { Decompress } = await import('fzstd');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Decompress((chunk) => {
    size += chunk.length;
    if (size > maxSize) throw tooLarge(name, maxSize);
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < bytes.length; at += SLICE)
      stream.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(messages.usage.cannotRead(name, messages.loading.files.damaged));
  }
  return Buffer.concat(chunks);
}

/** `page.html.gz` → `page.html`: the name of what is inside. */
export const innerName = (name: string): string => name.replace(/\.(?:gz|br|zst)$/i, '');
