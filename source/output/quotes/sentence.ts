import type { Block, Quote } from '../../article.ts';
import { partitionPoint } from '../../binary-search.ts';
import type { TextRange } from '../styled-text.ts';

/** What ends a sentence, with the marks that close after it, before a space and what may begin the next. */
const END =
  /[.!?…。！？]+[)\]"'”’»›」』]*(?:\s+(?=[\p{Lu}\p{Lt}\p{Lo}\p{N}("'“‘«‹„‚¿¡[—–-])|(?<=[。！？][)\]"'”’»›」』]*))/gu;

/** Words whose full stop does not end a sentence: titles, and a single letter as in "J. K.". */
const SHORT =
  /(?:^|[\s("'“‘])(?:\p{L}|Mr|Mrs|Ms|Mx|Dr|Prof|St|Sr|Jr|Rev|Hon|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Gov|Sen|Rep|Pres|No|vs|approx|e\.g|i\.e|Mme|Mlle|Hr|Fr|bzw|z\. ?B|Sra|Srta)\.$/u;

/** Code units of context on either side of a quotation, and of a whole sentence: beyond them text without full stops is cut. */
const MOST_CONTEXT = 1000;
const MOST_SENTENCE = 5000;

/** Where a sentence ends, before its full stop, and where the next one starts. */
export interface Boundary {
  readonly end: number;
  readonly next: number;
}

/** The boundaries between the sentences of a text, in order. */
export function boundariesOf(text: string): readonly Boundary[] {
  const boundaries: Boundary[] = [];
  for (const found of text.matchAll(END)) {
    const words = text.slice(Math.max(0, found.index - 12), found.index + 1);
    if (found[0].startsWith('.') && SHORT.test(words)) continue;
    boundaries.push({ end: found.index, next: found.index + found[0].length });
  }
  return boundaries;
}

/** Whether a boundary lies inside one of the ranges: what follows the closing mark of a quotation continues the sentence around it. */
function insideOf(ranges: readonly TextRange[]): (boundary: Boundary) => boolean {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  const ends: number[] = [];
  for (const { end } of sorted) ends.push(Math.max(end, ends.at(-1) ?? 0));
  return ({ end, next }) => {
    const before = partitionPoint(0, sorted.length, (index) => (sorted[index]?.start ?? 0) > end);
    return before > 0 && next <= (ends[before - 1] ?? 0) + 1;
  };
}

/** Finds the sentences around quotations. Searches for the boundaries of a block only once for all its quotations. */
export class Sentences {
  readonly #blocks: readonly Block[];
  readonly #boundaries = new Map<number, readonly Boundary[]>();

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  /**
   * The sentence around a quotation, from the start of the one that it begins in to the end of the one that it ends in; the
   * paragraphs that it runs over are joined by a space. "…" replaces text that is too long to repeat.
   */
  around(quote: Quote): string {
    const first = quote.parts[0];
    const last = quote.parts.at(-1);
    if (!first || !last) return '';
    const text = this.#text(last.block);
    const from = this.#startBefore(first.block, first.start);
    const to = this.#endAfter(quote, last.block, last.end);
    const before = Math.max(from, first.start - MOST_CONTEXT);
    const after = Math.min(to, last.end + MOST_CONTEXT);
    const pieces: string[] = [];
    if (first.block === last.block) pieces.push(text.slice(before, after));
    else {
      pieces.push(this.#text(first.block).slice(before));
      for (let block = first.block + 1, length = 0; block < last.block && length <= MOST_SENTENCE; block += 1) {
        pieces.push(this.#text(block));
        length += this.#text(block).length;
      }
      pieces.push(text.slice(0, after));
    }
    const sentence = pieces
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
      .join(' ');
    const whole = sentence.slice(0, MOST_SENTENCE).trimEnd();
    return `${before > from ? '…' : ''}${whole}${after < to || whole !== sentence ? '…' : ''}`.toWellFormed();
  }

  #text(block: number): string {
    return this.#blocks[block]?.text ?? '';
  }

  #of(block: number): readonly Boundary[] {
    const known = this.#boundaries.get(block) ?? boundariesOf(this.#text(block));
    this.#boundaries.set(block, known);
    return known;
  }

  #startBefore(block: number, offset: number): number {
    const boundaries = this.#of(block);
    const after = partitionPoint(0, boundaries.length, (at) => (boundaries[at]?.next ?? 0) > offset);
    return boundaries[after - 1]?.next ?? 0;
  }

  #endAfter(quote: Quote, block: number, offset: number): number {
    const boundaries = this.#of(block);
    const isInside = insideOf(quote.parts.filter((part) => part.block === block));
    let index = partitionPoint(0, boundaries.length, (at) => (boundaries[at]?.next ?? 0) >= offset);
    for (let found = boundaries[index]; found && isInside(found); found = boundaries[index]) index += 1;
    return boundaries[index]?.next ?? this.#text(block).length;
  }
}
