/** Draws segments as they appear on the screen. */

import { glyphEnd } from './text/width.ts';
import type { Segment } from './types.ts';

/** A part of a segment as it is drawn. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Invisible break opportunities. They are not drawn, since terminals disagree on how to show them. */
const UNDRAWN = /[\u00ad\u200b\u2060\ufeff]/g;

/** The common characters that are mirrored in right-to-left text (Bidi_Mirroring_Glyph). */
const MIRRORED = new Map(
  ['()[]{}<>«»‹›≤≥⟨⟩⟦⟧❨❩❪❫❬❭❮❯', '（）［］｛｝「」『』《》〈〉【】'].flatMap((pairs) =>
    Array.from(pairs, (mark, index) => [mark, pairs[index % 2 === 0 ? index + 1 : index - 1] ?? mark] as const),
  ),
);

/**
 * The parts of a segment of `text` from left to right, cut at `edges` (ascending offsets at which the style changes), without break marks,
 * and with the hyphen of a broken word.
 */
export function drawSegment(text: string, segment: Segment, edges: readonly number[] = []): Piece[] {
  const { start, end, hyphen, rtl } = segment;
  const pieces: Piece[] = [];
  let from = start;
  for (const edge of [...edges, end]) {
    if (edge <= from || edge > end) continue;
    const drawn = text.slice(from, edge).replace(UNDRAWN, '') + (hyphen && edge === end ? '-' : '');
    pieces.push({ start: from, end: edge, text: rtl ? turnAround(drawn) : drawn });
    from = edge;
  }
  return rtl ? pieces.reverse() : pieces;
}

/** Right-to-left text for a screen that draws only left to right: the last glyph comes first. */
function turnAround(text: string): string {
  let turned = '';
  for (let start = 0; start < text.length; ) {
    const end = glyphEnd(text, start, text.length);
    const glyph = text.slice(start, end);
    turned = (MIRRORED.get(glyph) ?? glyph) + turned;
    start = end;
  }
  return turned;
}
