import type { Block } from '../../article.ts';
import { trimmed } from '../text/trimmed.ts';
import type { Draft, Piece } from './parts.ts';
import { nameLine } from './signatures.ts';

/**
 * Block quotations as drafts, by the index of their first block; `null` for the blocks that belong to one before them.
 *
 * A block quotation is one utterance, its paragraphs the parts and its last line perhaps the name below it. Where it
 * opens with a mark and holds words outside the marks, it is an excerpt with its own attributions: it is left out, so
 * that its marks count as in any paragraph.
 */
export function blockQuotations(
  blocks: readonly Block[],
  pair: (text: string) => readonly Piece[],
): ReadonlyMap<number, Draft | null> {
  const found = new Map<number, Draft | null>();
  for (let first = 0; first < blocks.length; first++) {
    if (blocks[first]?.type !== 'quote') continue;
    let end = first + 1;
    while (blocks[end]?.type === 'quote' && blocks[end]?.group === blocks[first]?.group) end++;
    const draft = quotation(blocks, first, end, pair);
    if (draft !== null) {
      for (let index = first; index < end; index++) found.set(index, null);
      found.set(first, draft);
    }
    first = end - 1;
  }
  return found;
}

function quotation(
  blocks: readonly Block[],
  first: number,
  end: number,
  pair: (text: string) => readonly Piece[],
): Draft | null {
  const signature = end - first > 1 ? nameLine(blocks[end - 1]?.text ?? '', end - 1) : null;
  const last = signature === null ? end : end - 1;
  const pieces: Piece[] = [];
  for (let block = first; block < last; block++) {
    const { text } = blocks[block] as Block;
    const marked = pair(text);
    const [only] = marked;
    const opens = only !== undefined && text.slice(0, only.outer.start).trim() === '';
    const around = only === undefined ? text : text.slice(only.outer.end);
    if (opens && marked.length === 1 && !/[\p{L}\p{N}]/u.test(around)) {
      pieces.push({ part: { ...only.part, block }, outer: { ...only.outer, block }, closed: true });
    } else if (opens && block === first) return null;
    else {
      const piece = whole(block, text);
      if (piece !== null) pieces.push(piece);
    }
  }
  if (pieces.length === 0) return null;
  const cite = blocks.slice(first, end).find((block) => block.cite !== undefined)?.cite ?? null;
  return {
    form: 'block',
    pieces,
    openedAgain: pieces.length > 1,
    interrupted: false,
    label: null,
    part: null,
    signature,
    cite: signature === null ? cite : null,
  };
}

function whole(block: number, text: string): Piece | null {
  const stretch = trimmed(text, 0, text.length);
  if (stretch === null) return null;
  return { part: { block, ...stretch }, outer: { block, ...stretch }, closed: true };
}
