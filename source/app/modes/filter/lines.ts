const LINE_FEED = 0x0a;

/** One line of the input. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Null if the line is longer than the limit. */
  readonly bytes: Uint8Array | null;
}

/**
 * Splits bytes at line feeds only: U+2028 and U+0085 may occur inside a JSON string. A line of more than `maxSize` bytes is
 * yielded without its bytes.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxSize: number): AsyncGenerator<Line> {
  let number = 1;
  let kept: Uint8Array[] = [];
  let size = 0;
  const keep = (bytes: Uint8Array) => {
    size += bytes.length;
    if (size > maxSize) kept = [];
    else kept.push(bytes);
  };
  const line = (): Line => ({ number, bytes: size > maxSize ? null : Buffer.concat(kept) });
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end));
      yield line();
      number += 1;
      kept = [];
      size = 0;
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (size > 0) yield line();
}

/** Whether a line is all white space. Such a line gets no answer. */
export const isBlank = (bytes: Uint8Array | null): boolean =>
  bytes?.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d) ?? false;
