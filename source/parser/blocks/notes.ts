import type { Position, Span } from '../../article.ts';
import type { MutableBlock } from './attributions.ts';

/** A footnote, and the marks in the text that refer to it. */
export interface Note {
  label: string;
  readonly marks: { readonly block: MutableBlock; readonly offset: number }[];
}

/**
 * Gives the blocks of footnotes their labels and the positions of their marks, and drops the labels that their texts begin with.
 *
 * @returns the blocks, without those that consisted only of a label
 */
export function attachNotes(blocks: readonly MutableBlock[], noted: ReadonlyMap<MutableBlock, Note>): MutableBlock[] {
  if (noted.size === 0) return [...blocks];
  /** The number of UTF-16 code units removed from the start of a block. */
  const cut = new Map<MutableBlock, number>();
  const begun = new Set<Note>();
  for (const [block, note] of noted) {
    if (begun.has(note)) continue;
    const length = labelLength(block.text, note.label);
    if (length < block.text.length) begun.add(note);
    if (length > 0) cut.set(block, length);
  }
  for (const [block, length] of cut) takeOff(block, length);
  const left = blocks.filter((block) => block.text !== '' || !cut.has(block));
  const indexes = new Map(left.map((block, index) => [block, index]));
  const known = new Map<Note, Position | undefined>();
  for (const [block, note] of noted) {
    if (note.label !== '') block.label = note.label;
    let from = known.get(note);
    // Only the first block of a note lists all marks: marks × paragraphs could be many.
    if (!known.has(note) && indexes.has(block)) {
      const [first, ...alsoFrom] = note.marks.flatMap(({ block: marked, offset }) => {
        const index = indexes.get(marked);
        return index === undefined ? [] : [{ block: index, offset: Math.max(0, offset - (cut.get(marked) ?? 0)) }];
      });
      from = first;
      known.set(note, from);
      if (alsoFrom.length > 0) block.alsoFrom = alsoFrom;
    }
    if (from) block.from = from;
  }
  return left;
}

/** The length of the label that a note begins with: "1.", "[1]", or brackets whose link back is gone. */
function labelLength(text: string, label: string): number {
  const bare = /^(?:\[\s?\]|\(\s?\)|[.:\u2191^])[.:]?\s*/.exec(text)?.[0];
  if (bare !== undefined) return bare.length;
  const opening = /^[[(]?\s?/.exec(text)?.[0] ?? '';
  if (label === '' || !text.startsWith(label, opening.length)) return 0;
  const rest = text.slice(opening.length + label.length, opening.length + label.length + 8);
  const isNumber = /^[\p{L}\p{N}]/u.test(label);
  const closing = /^\s?[\])]?[.:]?\s*/.exec(rest)?.[0] ?? '';
  if (isNumber && opening === '' && closing === '' && /^[\p{Ll}\p{N}]/u.test(rest)) return 0;
  return opening.length + label.length + closing.length;
}

function takeOff(block: MutableBlock, length: number): void {
  block.text = block.text.slice(length);
  const moved = <T extends { readonly start: number; readonly end: number }>(ranges: readonly T[]): T[] =>
    ranges.flatMap((range) => {
      const [start, end] = [Math.max(0, range.start - length), range.end - length];
      return end > start ? [{ ...range, start, end }] : [];
    });
  block.spans = moved<Span>(block.spans);
  if (block.quoted) block.quoted = moved(block.quoted);
}
