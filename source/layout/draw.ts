/** What a segment looks like on the screen. */

import type { Segment } from './types.ts';

/** A stretch of a segment, as it is drawn. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Places where a line may or may not break: nothing is drawn for them, and terminals disagree on what they would draw. */
const UNDRAWN = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * The pieces of a segment of `text` from left to right, cut at `edges` (ascending offsets, where the look of the text
 * changes); break marks are left out, and the hyphen of a broken word is put in.
 */
export function drawSegment(text: string, segment: Segment, edges: readonly number[] = []): Piece[] {
  const { start, end, hyphen } = segment;
  const pieces: Piece[] = [];
  let from = start;
  for (const edge of [...edges, end]) {
    if (edge <= from || edge > end) continue;
    pieces.push({ start: from, end: edge, text: text.slice(from, edge).replace(UNDRAWN, '') });
    from = edge;
  }
  const last = pieces.at(-1);
  if (hyphen && last) pieces[pieces.length - 1] = { ...last, text: `${last.text}-` };
  return pieces;
}
