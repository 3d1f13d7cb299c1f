import type { ChunkedParagraph } from '../../syntax/chunks.ts';
import type { CueFrame } from '../../syntax/cue-frames.ts';

/**
 * Whether a verb of saying without a known source leads directly into the quotation at `head` ("as the Welsh say, “…”"), so
 * that no previous speaker continues.
 */
export function isIntroduced(
  { chunks, language }: ChunkedParagraph,
  head: number,
  frames: readonly CueFrame[],
): boolean {
  if (language.dropsSubject) return false; // the source is known although it is not named
  const mark = chunks[head - 1];
  if (mark?.lower !== ',' && mark?.lower !== ':') return false;
  const cue = language.cues.get(chunks[head - 2]?.lower ?? '');
  return (cue === 'say' || cue === 'tell') && frames.every((frame) => frame.cue !== head - 2);
}
