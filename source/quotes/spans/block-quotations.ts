import type { Block } from '../../article.ts';
import { nameLine as namePattern } from '../language/any-language.ts';
import { trimRange } from '../text/text-range.ts';
import { markedParts, type PendingSpan, pendingSpan, type QuotedPart, unmarkedPart } from './parts.ts';
import { nameLine, signatureInside } from './signatures.ts';

/**
 * Block quotations by the index of their first block, with `null` for their other blocks.
 *
 * A block quotation is one utterance: its paragraphs are the parts, and its last line may be the name below it. If it
 * opens with a quotation mark and has words outside the marks, it is an excerpt with attributions of its own. It is left
 * out, so that its marks are read as in any other paragraph.
 *
 * @param singles whether single marks are used for quotations in the article
 */
export function findBlockQuotations(
  blocks: readonly Block[],
  singles: boolean,
): ReadonlyMap<number, PendingSpan | null> {
  const found = new Map<number, PendingSpan | null>();
  for (let first = 0; first < blocks.length; first += 1) {
    if (blocks[first]?.type !== 'quote') continue;
    let end = first + 1;
    while (blocks[end]?.type === 'quote' && blocks[end]?.group === blocks[first]?.group) end += 1;
    const quotation = blockQuotation(blocks.slice(first, end), first, singles);
    if (quotation !== null) {
      for (let index = first; index < end; index += 1) found.set(index, null);
      found.set(first, quotation);
    }
    first = end - 1;
  }
  return found;
}

/** The quotation consisting of consecutive blocks, the first of which has the index `first` in the article. */
function blockQuotation(blocks: readonly Block[], first: number, singles: boolean): PendingSpan | null {
  const last = blocks.length - 1;
  const below = last > 0 ? nameLine(blocks[last]?.text ?? '', first + last) : null;
  const inside = below === null ? signatureInside(blocks[last]?.text ?? '', first + last) : null;
  const signature = below ?? inside?.signature ?? null;
  const parts: QuotedPart[] = [];
  for (const [offset, { text: whole }] of (below === null ? blocks : blocks.slice(0, last)).entries()) {
    const block = first + offset;
    const text = offset === last ? whole.slice(0, inside?.end) : whole;
    const marked = markedParts(text, block, { singles, continuing: false });
    const [only] = marked;
    const opens = only !== undefined && text.slice(0, only.outer.start).trim() === '';
    const around = only === undefined ? text : text.slice(only.outer.end);
    if (opens && marked.length === 1 && !/[\p{L}\p{N}]/u.test(around)) parts.push({ ...only, closed: true });
    else if (opens && offset === 0) return null;
    else {
      const range = trimRange(text, { start: 0, end: text.length });
      if (range !== null) parts.push(unmarkedPart(block, range));
    }
  }
  if (parts.length === 0 || isNameAlone(blocks, parts)) return null;
  const cite = blocks.find((block) => block.cite !== undefined)?.cite ?? null;
  return pendingSpan('block', parts, {
    openedAgain: parts.length > 1,
    signature,
    cite: signature === null ? cite : null,
  });
}

/** The maximum number of words in a name that is all of a quotation. */
const LONGEST_NAME = 4;

/** Whether a block quotation contains only a name besides its signature: the caption of a portrait or card. */
function isNameAlone(blocks: readonly Block[], parts: readonly QuotedPart[]): boolean {
  const [only] = parts;
  const text = blocks[0]?.text.trim() ?? '';
  return (
    parts.length === 1 &&
    only?.closed === true &&
    text.split(/\s+/).length <= LONGEST_NAME &&
    /\s/.test(text) &&
    namePattern.test(text)
  );
}
