import type { Block, Range } from '../../article.ts';
import type { InterviewSide } from '../language/interview-labels.ts';
import { type TextRange, trimRange } from '../text/text-range.ts';
import { type PairingOptions, pairMarks } from './pairing.ts';
import type { QuoteForm } from './quote-span.ts';

/** A part of a quotation: a range of one block, with and without its marks. */
export interface QuotedPart {
  readonly inner: Range;
  readonly outer: Range;
  readonly closed: boolean;
}

/** A part in quotation marks or in a `<q>`. */
export interface MarkedPart extends QuotedPart {
  readonly element: boolean;
}

/** A quotation to which parts may still be added as the blocks are read. */
export interface PendingSpan {
  readonly form: QuoteForm;
  readonly parts: QuotedPart[];
  openedAgain: boolean;
  interrupted: boolean;
  readonly label: Range | null;
  readonly side: InterviewSide | null;
  readonly signature: Range | null;
  readonly cite: string | null;
}

export const pendingSpan = (
  form: QuoteForm,
  parts: readonly QuotedPart[],
  details: Partial<Omit<PendingSpan, 'form' | 'parts'>> = {},
): PendingSpan => ({
  form,
  parts: [...parts],
  openedAgain: false,
  interrupted: false,
  label: null,
  side: null,
  signature: null,
  cite: null,
  ...details,
});

/** A part without quotation marks. */
export const unmarkedPart = (block: number, { start, end }: TextRange): QuotedPart => ({
  inner: { block, start, end },
  outer: { block, start, end },
  closed: true,
});

/** The parts of a block's text that are in quotation marks. */
export const markedParts = (text: string, block: number, options: PairingOptions): MarkedPart[] =>
  pairMarks(text, options).map(({ start, end, outerStart, outerEnd, closing }) => ({
    inner: { block, start, end },
    outer: { block, start: outerStart, end: outerEnd },
    closed: closing !== null,
    element: false,
  }));

/** The parts in quotation marks and the block's `<q>` elements, except elements that overlap such a part. */
export function withElements({ text, quoted = [] }: Block, index: number, marked: MarkedPart[]): MarkedPart[] {
  if (quoted.length === 0) return marked;
  const elements: MarkedPart[] = [];
  let next = 0;
  let last = 0;
  for (const element of [...quoted].sort((a, b) => a.start - b.start)) {
    const range = trimRange(text, element);
    if (range === null) continue;
    while (next < marked.length && (marked[next]?.outer.end ?? 0) <= range.start) next += 1;
    const overlaps = (marked[next]?.outer.start ?? Number.POSITIVE_INFINITY) < range.end;
    if (overlaps || range.start < last) continue;
    elements.push({ ...unmarkedPart(index, range), element: true });
    last = range.end;
  }
  return [...marked, ...elements].sort((a, b) => a.outer.start - b.outer.start);
}
