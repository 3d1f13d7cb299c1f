import type { Block } from '../article.ts';
import { blockOffsets, bodyOf, rangeInBody, type TextRange, withoutSpace } from './range.ts';

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
  const offsetOf = ({ block, offset }: TextRange['start']): number => (offsets[block] ?? 0) + offset;
  const [from, to] = withoutSpace(body, offsetOf(start), offsetOf(end));
  return {
    range: rangeInBody(blocks, offsets, from, to),
    exact: body.slice(from, to),
    before: withoutHalves(body.slice(Math.max(0, from - CONTEXT), from)),
    after: withoutHalves(body.slice(to, to + CONTEXT)),
  };
}
