import type { Range } from '../../article.ts';
import { displayWidth, drawSegment, type Ornament, type Row, type Segment, withRaised } from '../../layout/index.ts';
import { type Printable, printable } from '../../printable.ts';
import { memoizeLast } from '../../reader/model/memoize.ts';
import type { ReaderState } from '../../reader/model/state.ts';
import { geometry } from '../../reader/view/geometry.ts';
import { targetRange, visibleRows } from '../../reader/view/viewport.ts';
import { lineWidth, own, type Run, run, type StyledLine, type StyleName } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';
import { type Decoration, decorationsOf, markedQuote, quotedIn } from './decorations.ts';
import { inScreenOrder } from './screen-order.ts';
import { scrollBar } from './scroll-bar.ts';
import { speakerSign, speakerStyles } from './speakers.ts';

const ORNAMENT_STYLES: Readonly<Record<Ornament['role'], StyleName>> = {
  marker: 'marker',
  bar: 'border',
  rule: 'rule',
  border: 'border',
  label: 'label',
};

/** A label in the place of a text, as wide as that is. */
function over(text: Printable, label: string): string {
  const width = displayWidth(text);
  return label.slice(0, width).padEnd(width);
}

/** The text of a segment, cut where its look changes. */
function segmentRuns(text: string, segment: Segment, decorations: readonly Decoration[]): Run[] {
  const { start, end } = segment;
  const near = decorations.filter((decoration) => decoration.start < end && decoration.end > start);
  const cuts = new Set([start, end]);
  for (const decoration of near) {
    cuts.add(Math.max(start, decoration.start));
    cuts.add(Math.min(end, decoration.end));
  }
  const edges = [...cuts].sort((one, other) => one - other);
  return drawSegment(text, segment, edges).map((piece) => {
    const here = near.filter(({ start: from, end: to }) => from < piece.end && to > piece.start);
    const link = here.find((decoration) => decoration.link)?.link;
    const label = here.find((decoration) => decoration.label !== undefined && decoration.start === piece.start)?.label;
    const text = printable(piece.text);
    const styles = here.map(({ style }) => style);
    const shown = label === undefined ? run(text, ...styles) : own(over(text, label), ...styles);
    return link ? { ...shown, link } : shown;
  });
}

const shownBlocks = memoizeLast(withRaised);

/** One row of the text column, from its left edge. */
function textRow(state: ReaderState, row: Row, decorationsFor: (block: number) => readonly Decoration[]): StyledLine {
  const pieces = [
    ...row.ornaments.map(({ column, text, role }) => ({
      column,
      runs: [run(printable(role === 'label' ? inScreenOrder(state, text) : text), ORNAMENT_STYLES[role])],
    })),
    ...row.segments.map((segment) => ({
      column: segment.column,
      runs: segmentRuns(
        shownBlocks(state.document.article.blocks)[segment.block]?.text ?? '',
        segment,
        decorationsFor(segment.block),
      ),
    })),
  ].sort((one, other) => one.column - other.column);
  const line: Run[] = [];
  let column = 0;
  for (const piece of pieces) {
    if (piece.column > column) line.push(own(' '.repeat(piece.column - column)));
    line.push(...piece.runs);
    column = Math.max(column, piece.column) + lineWidth(piece.runs);
  }
  return line;
}

function touches(row: Row, ranges: readonly Range[]): boolean {
  return row.segments.some((segment) =>
    ranges.some((range) => range.block === segment.block && range.start < segment.next && range.end > segment.start),
  );
}

/** The stretches that the bar in the left margin marks. */
function markedRanges(state: ReaderState): readonly Range[] {
  const quote = markedQuote(state);
  if (quote) return quote.parts;
  const range = state.target?.kind === 'block' ? targetRange(state, state.target) : null;
  return range ? [range] : [];
}

/** The sign of who speaks, on the row where a quote begins. */
function quoteSign(state: ReaderState, row: Row, symbols: Symbols): Run | null {
  for (const segment of row.segments) {
    const begun = quotedIn(state, segment.block).find(
      ({ first, start }) => first && start >= segment.start && start < segment.next,
    );
    if (begun) return speakerSign(state, begun.quote, symbols);
  }
  return null;
}

/** The rows of the article's rectangle: margins, text, scroll bar. */
export function articlePane(state: ReaderState, symbols: Symbols): readonly StyledLine[] {
  const { article, text } = geometry(state);
  const { start, end } = visibleRows(state);
  const marked = markedRanges(state);
  const quote = markedQuote(state);
  const colour = quote ? speakerStyles(state, quote) : [];
  const bar = scrollBar(state, symbols);
  const cache = new Map<number, readonly Decoration[]>();
  const decorationsFor = (block: number) => {
    const known = cache.get(block) ?? decorationsOf(state, block);
    cache.set(block, known);
    return known;
  };
  return Array.from({ length: article.height }, (_, index) => {
    const row = start + index < end ? state.layout.rows[start + index] : undefined;
    const isMarked = row !== undefined && touches(row, marked);
    const sign = row && !isMarked ? quoteSign(state, row, symbols) : null;
    const mark = isMarked ? own(symbols.bar, ...colour, 'chosen') : (sign ?? own(' '));
    const line: Run[] = [own(' '.repeat(text.column - 2)), mark, own(' ')];
    if (row) line.push(...textRow(state, row, decorationsFor));
    const room = article.width - 1 - lineWidth(line);
    if (room > 0) line.push(own(' '.repeat(room)));
    const tick = bar[index];
    if (tick) line.push(tick);
    return line;
  });
}
