import { Failure } from '../failure.ts';
import { messages } from '../messages/index.ts';

/** 2e6 → "2 MB", 1500 → "1.5 KB" */
export function sizeInWords(bytes: number): string {
  const [unit, factor] =
    bytes >= 1e9 ? ['GB', 1e9] : bytes >= 1e6 ? ['MB', 1e6] : bytes >= 1e3 ? ['KB', 1e3] : [messages.loading.bytes, 1];
  return `${Number((bytes / Number(factor)).toFixed(1))} ${unit}`;
}

export const tooLarge = (name: string, maxSize: number): Failure =>
  new Failure(messages.usage.cannotRead(name, messages.loading.tooLarge(sizeInWords(maxSize))));

/** Joins all chunks. Throws a `Failure` as soon as they exceed `maxSize` bytes. */
export async function collect(chunks: AsyncIterable<Uint8Array>, name: string, maxSize: number): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > maxSize) throw tooLarge(name, maxSize);
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}
