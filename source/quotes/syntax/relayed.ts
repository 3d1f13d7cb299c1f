import type { ChunkedParagraph } from './chunks.ts';
import type { Source } from './noun-phrases.ts';

/** A cue with its source, as far as it matters who passes it on. */
interface Attributing {
  readonly cue: number;
  readonly source: Source;
  readonly construction: string;
}

/** The maximum distance between a source and the phrase after it, in chunks. */
const MOST_RELAYED = 2;

/** Whether a phrase only tells who passes on what somebody says in the cue before: "sagte Holm laut Bote". */
export function isRelayed(
  { construction, cue }: Attributing,
  before: Attributing | undefined,
  { chunks }: ChunkedParagraph,
): boolean {
  if (construction !== 'according' || before?.construction !== 'inverted') return false;
  const right = Math.max(before.cue, before.source.chunk);
  return cue > right && cue - right <= MOST_RELAYED && chunks[cue - 1]?.lower !== ',';
}
