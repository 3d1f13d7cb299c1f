import type { Block, Span, SpanStyle } from '../article.ts';

export type TextStyle = Exclude<SpanStyle, 'link'>;

/** A stretch of a block's text that looks the same all through. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly styles: readonly TextStyle[];
  /** The link span that it stands in, as the page has it. */
  readonly link: Span | null;
  /** The first of the stretches given that it stands in. */
  readonly within: Stretch | null;
}

/** Something else that begins and ends in the text, such as a part of a quote. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** From the outside in: the order in which marks are written around a text. */
const ORDER: readonly TextStyle[] = ['mark', 'bold', 'italic', 'strike', 'sub', 'sup', 'code'];

const looksAlike = (a: Piece, b: Piece) =>
  a.link === b.link && a.within === b.within && a.styles.join() === b.styles.join();

/**
 * Cuts a block's text wherever a span starts or ends, so that spans that overlap can be written as nested marks.
 * The pieces cover the text without a gap; of links inside links the outer one counts.
 */
export function piecesOf(
  { text, spans }: Pick<Block, 'text' | 'spans'>,
  stretches: readonly Stretch[] = [],
): readonly Piece[] {
  const sorted = spans
    .filter(({ start, end }) => start < end && start < text.length)
    .map((span, index) => ({ span, index }))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || a.index - b.index)
    .map(({ span }) => span);
  const cuts = [
    ...new Set([
      0,
      text.length,
      ...[...sorted, ...stretches].flatMap(({ start, end }) => [start, Math.min(end, text.length)]),
    ]),
  ];
  cuts.sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let open: Span[] = [];
  let next = 0;
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    open = open.filter((span) => span.end > start);
    for (let span = sorted[next]; span && span.start <= start; span = sorted[++next]) open.push(span);
    const end = cuts[index + 1] ?? text.length;
    const piece: Piece = {
      start,
      end,
      text: text.slice(start, end),
      styles: ORDER.filter((style) => open.some((span) => span.style === style)),
      link: open.find((span) => span.style === 'link') ?? null,
      within: stretches.find((stretch) => stretch.start <= start && stretch.end >= end) ?? null,
    };
    const last = pieces.at(-1);
    if (last && looksAlike(last, piece)) {
      pieces[pieces.length - 1] = { ...last, end, text: last.text + piece.text };
    } else pieces.push(piece);
  }
  return pieces;
}

/** The pieces in runs that belong to one link and one of the stretches, or to none. */
export function byLink(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && last[0]?.link === piece.link && last[0]?.within === piece.within) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}
