import type { Block, OmittedReason } from '../../article.ts';
import { type Extract, omitBlocks } from '../blocks/omit-blocks.ts';

/** How many times a picture must occur in a text to count as a sign of the page: a check mark, stars, a badge. */
const SIGN = 3;

/** Omits signs, and pictures without an address after the first with the same words. */
export function omitRepeatedPictures(read: Extract): Extract {
  const counts = new Map<string, number>();
  for (const block of read.blocks) {
    if (block.type === 'image') counts.set(nameOf(block), (counts.get(nameOf(block)) ?? 0) + 1);
  }
  const gone = new Map<number, OmittedReason>();
  const seen = new Set<string>();
  for (const [index, block] of read.blocks.entries()) {
    if (block.type !== 'image') continue;
    const name = nameOf(block);
    const isCopy = block.src === undefined && seen.has(name);
    if (isCopy || (counts.get(name) ?? 0) >= SIGN) gone.set(index, 'duplicate');
    seen.add(name);
  }
  return omitBlocks(read, gone);
}

const nameOf = ({ src, text }: Block): string => src ?? ` ${text}`;
