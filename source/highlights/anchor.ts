import type { Block } from '../article.ts';
import { blockOffsets, bodyOf, rangeInBody, type TextRange } from './range.ts';

/** The text kept on either side of a range, in UTF-16 code units. */
export const CONTEXT = 64;

/**
 * A range with its words and the words around it, so that it is found again in a changed article: the `TextPositionSelector`
 * and the `TextQuoteSelector` of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors). Texts
 * have a line feed between blocks.
 */
export interface TextAnchor {
  readonly range: TextRange;
  readonly exact: string;
  readonly before: string;
  readonly after: string;
}

/** Shortens a context without splitting a surrogate pair. */
const withoutHalves = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

/** The anchor of a range. White space at either end of the range is left out of it. */
export function anchorText(blocks: readonly Block[], { start, end }: TextRange): TextAnchor {
  const offsets = blockOffsets(blocks);
  const body = bodyOf(blocks);
  let from = (offsets[start.block] ?? 0) + start.offset;
  let to = (offsets[end.block] ?? 0) + end.offset;
  while (from < to && /\s/.test(body[from] ?? '')) from += 1;
  while (to > from && /\s/.test(body[to - 1] ?? '')) to -= 1;
  return {
    range: rangeInBody(blocks, offsets, from, to),
    exact: body.slice(from, to),
    before: withoutHalves(body.slice(Math.max(0, from - CONTEXT), from)),
    after: withoutHalves(body.slice(to, to + CONTEXT)),
  };
}
