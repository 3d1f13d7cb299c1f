import type { Block, Range } from '../../article.ts';
import type { InterviewSide } from '../language/interview-labels.ts';
import type { Language } from '../language/language.ts';
import { trimmed } from '../text/trimmed.ts';
import type { QuoteForm } from './find-spans.ts';
import { withoutClauses } from './inserted-clauses.ts';
import { pairMarks } from './pairing.ts';

/** A stretch that is quoted in one block, marks included in `outer`. */
export interface Piece {
  readonly part: Range;
  readonly outer: Range;
  readonly closed: boolean;
}

/** A quotation while the blocks are read. */
export interface Draft {
  readonly form: QuoteForm;
  readonly pieces: Piece[];
  openedAgain: boolean;
  interrupted: boolean;
  readonly label: Range | null;
  readonly part: InterviewSide | null;
  readonly signature: Range | null;
  readonly cite: string | null;
}

/** A piece between marks or in a `<q>`. */
export interface Found extends Piece {
  readonly element: boolean;
}

export const plain = (form: QuoteForm, pieces: readonly Piece[]): Draft => ({
  form,
  pieces: [...pieces],
  openedAgain: false,
  interrupted: false,
  label: null,
  part: null,
  signature: null,
  cite: null,
});

export const unmarked = (block: number, start: number, end: number): Piece => ({
  part: { block, start, end },
  outer: { block, start, end },
  closed: true,
});

export const spoken = (block: number, parts: readonly { readonly start: number; readonly end: number }[]): Draft => ({
  ...plain(
    'dash',
    parts.map(({ start, end }) => unmarked(block, start, end)),
  ),
  interrupted: parts.length > 1,
});

export function piecesIn(text: string, block: number, singles: boolean, continuing: boolean): Found[] {
  return pairMarks(text, { singles, continuing }).map(({ start, end, outerStart, outerEnd, closing }) => ({
    part: { block, start, end },
    outer: { block, start: outerStart, end: outerEnd },
    closed: closing !== null,
    element: false,
  }));
}

/** The marked pieces and the `<q>` elements that hold none and lie in none of them. */
export function withElements(block: Block, index: number, marked: Found[]): Found[] {
  if (block.quoted === undefined || block.quoted.length === 0) return marked;
  const own: Found[] = [];
  let next = 0;
  let last = 0;
  for (const given of [...block.quoted].sort((a, b) => a.start - b.start)) {
    const stretch = trimmed(block.text, given.start, given.end);
    if (stretch === null) continue;
    const { start, end } = stretch;
    while (next < marked.length && (marked[next]?.outer.end ?? 0) <= start) next++;
    const overlaps = (marked[next]?.outer.start ?? Number.POSITIVE_INFINITY) < end;
    if (overlaps || start < last) continue;
    own.push({ ...unmarked(index, start, end), element: true });
    last = end;
  }
  return [...marked, ...own].sort((a, b) => a.outer.start - b.outer.start);
}

/** The pieces without the clauses that the writer sets inside the marks. */
export function withoutInsertions(
  blocks: readonly Block[],
  pieces: readonly Piece[],
  language: Language,
  form: QuoteForm,
): readonly Piece[] {
  if (!language.clausesInside && (form !== 'dash' || !language.clausesAfterDashes)) return pieces;
  return pieces.flatMap((piece) => {
    const { block, start, end } = piece.part;
    const stretches = withoutClauses(blocks[block]?.text ?? '', { start, end }, language);
    return stretches.map(
      (stretch, index): Piece => ({
        part: { block, ...stretch },
        outer: {
          block,
          start: index === 0 ? piece.outer.start : stretch.start,
          end: stretch.end === end ? piece.outer.end : stretch.end,
        },
        closed: piece.closed,
      }),
    );
  });
}
