import type { Block, Position, Range } from '../article.ts';

/** A range of an article's text, which may go over several blocks. The end is exclusive. */
export interface TextRange {
  readonly start: Position;
  readonly end: Position;
}

type Texts = readonly Pick<Block, 'text'>[];

/** Negative if `one` is before `other`, positive if it is after, 0 if they are the same. */
export function comparePositions(one: Position, other: Position): number {
  return one.block - other.block || one.offset - other.offset;
}

export const isEmptyRange = ({ start, end }: TextRange): boolean => comparePositions(start, end) >= 0;

/** Whether two ranges have text in common. */
export function overlap(one: TextRange, other: TextRange): boolean {
  return comparePositions(one.start, other.end) < 0 && comparePositions(other.start, one.end) < 0;
}

export function isSameRange(one: TextRange, other: TextRange): boolean {
  return comparePositions(one.start, other.start) === 0 && comparePositions(one.end, other.end) === 0;
}

/** The text of a range, with a line feed between blocks. */
export function textOf(blocks: Texts, { start, end }: TextRange): string {
  if (start.block === end.block) return blocks[start.block]?.text.slice(start.offset, end.offset) ?? '';
  const whole = blocks.slice(start.block + 1, end.block).map(({ text }) => text);
  const [first, last] = [blocks[start.block]?.text ?? '', blocks[end.block]?.text ?? ''];
  return [first.slice(start.offset), ...whole, last.slice(0, end.offset)].join('\n');
}

/** The parts of a range, block by block, without empty ones. */
export function partsOf(blocks: Texts, { start, end }: TextRange): readonly Range[] {
  const parts: Range[] = [];
  for (let block = start.block; block <= end.block; block += 1) {
    const from = block === start.block ? start.offset : 0;
    const to = block === end.block ? end.offset : (blocks[block]?.text.length ?? 0);
    if (from < to) parts.push({ block, start: from, end: to });
  }
  return parts;
}

/** The ends of a part of a text without the white space at either of them; both the same if there is nothing else. */
export function withoutSpace(text: string, from: number, to: number): readonly [from: number, to: number] {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return [start, end];
}

/** The texts of all blocks, joined by line feeds. */
export const bodyOf = (blocks: Texts): string => blocks.map(({ text }) => text).join('\n');

/** The offset of each block in the body. */
export function blockOffsets(blocks: Texts): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const { text } of blocks) {
    offsets.push(at);
    at += text.length + 1;
  }
  return offsets;
}

/** The last block that begins at or before an offset of the body. */
function blockAt(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The range between two offsets of the body. It neither begins at the end of a block nor ends at the start of one. */
export function rangeInBody(blocks: Texts, offsets: readonly number[], start: number, end: number): TextRange {
  const position = (offset: number): Position => {
    const block = blockAt(offsets, offset);
    return { block, offset: Math.min(offset - (offsets[block] ?? 0), blocks[block]?.text.length ?? 0) };
  };
  let [from, to] = [start, end];
  const body = (offset: number): boolean => position(offset).offset === blocks[position(offset).block]?.text.length;
  while (from < to && body(from)) from += 1;
  while (to > from && position(to).offset === 0) to -= 1;
  return { start: position(from), end: position(to) };
}
