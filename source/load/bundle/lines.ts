import { Failure } from '../../failure.ts';
import { messages } from '../../messages/index.ts';
import { sizeInWords } from '../limit.ts';

/** The maximum length of a line, in bytes: an article with its source and pictures. */
const LONGEST_LINE = 512e6;

const LINE_FEED = 0x0a;

const decoder = new TextDecoder();

const textOf = (parts: readonly Uint8Array[]): string =>
  decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts)).replace(/^\ufeff|\r$/g, '');

/**
 * The lines of a stream of UTF-8, one at a time, without line ends and without a byte order mark.
 *
 * @param most the maximum length of a line in bytes
 * @throws Failure if a line is longer
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  most: number = LONGEST_LINE,
): AsyncGenerator<string> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      parts.push(chunk.subarray(start, end));
      yield textOf(parts);
      parts = [];
      size = 0;
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
    size += chunk.length - start;
    if (size > most) throw new Failure(messages.usage.cannotRead(name, messages.loading.longLine(sizeInWords(most))));
  }
  const last = textOf(parts);
  if (last !== '') yield last;
}
