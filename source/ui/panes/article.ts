import { partsOf } from '../../highlights/range.ts';
import { displayWidth, drawSegment, type Ornament, type Row, type Segment, withRaised } from '../../layout/index.ts';
import { type Printable, printable } from '../../printable.ts';
import { memoizeLast } from '../../reader/model/memoize.ts';
import type { ShownArticle } from '../../reader/shown/article.ts';
import type { Rectangle } from '../../reader/view/geometry.ts';
import { lineWidth, literal, type Run, run, type StyledLine, type StyleName } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';
import { type Decoration, decorationsOf } from './decorations.ts';
import { highlightSign, inVisualOrder, speakerSign, speakerStyles } from './labels.ts';
import { pictureRow } from './picture.ts';
import { scrollBar } from './scroll-bar.ts';

const ORNAMENT_STYLES: Readonly<Record<Ornament['role'], StyleName>> = {
  marker: 'marker',
  bar: 'border',
  rule: 'rule',
  border: 'border',
  label: 'label',
  omitted: 'dim',
};

/** A label drawn over a text, as wide as the text. */
function over(text: Printable, label: string): string {
  const width = displayWidth(text);
  return label.slice(0, width).padEnd(width);
}

/** The text of a segment, split where its styles change. */
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
    const shown = label === undefined ? run(text, ...styles) : literal(over(text, label), ...styles);
    return link ? { ...shown, link } : shown;
  });
}

const raisedBlocks = memoizeLast(withRaised);

/** One row of the text column, from its left edge. */
function textRow(data: ShownArticle, row: Row, decorationsFor: (block: number) => readonly Decoration[]): StyledLine {
  const { blocks, bidiLevels } = data;
  const pieces = [
    ...row.ornaments.map(({ column, text, role }) => ({
      column,
      runs: [
        run(
          printable(role === 'label' || role === 'omitted' ? inVisualOrder(text, bidiLevels) : text),
          ORNAMENT_STYLES[role],
        ),
      ],
    })),
    ...row.segments.map((segment) => ({
      column: segment.column,
      runs: segmentRuns(raisedBlocks(blocks)[segment.block]?.text ?? '', segment, decorationsFor(segment.block)),
    })),
    ...(row.picture === undefined
      ? []
      : [{ column: 0, runs: pictureRow(data.pictures.get(row.block), row.picture, data.textWidth) }]),
  ].sort((one, other) => one.column - other.column);
  const line: Run[] = [];
  let column = 0;
  for (const piece of pieces) {
    if (piece.column > column) line.push(literal(' '.repeat(piece.column - column)));
    line.push(...piece.runs);
    column = Math.max(column, piece.column) + lineWidth(piece.runs);
  }
  return line;
}

/** Whether a row gets the bar in the margin because it contains part of the last jump's target. */
function isMarked(row: Row, { blocks, markedQuote, markedBlock, markedHighlight }: ShownArticle): boolean {
  const parts = markedHighlight ? partsOf(blocks, markedHighlight.anchor.range) : (markedQuote?.parts ?? []);
  return row.segments.some(
    ({ block, start, end, next }) =>
      (block === markedBlock && end > 0) ||
      parts.some((part) => part.block === block && part.start < next && part.end > start),
  );
}

/** The sign of a highlight, on the row where it begins. */
function highlightMark(row: Row, { highlights }: ShownArticle, symbols: Symbols): Run | null {
  for (const { block, start, next } of row.segments) {
    const begun = highlights.get(block)?.find((part) => part.first && part.start >= start && part.start < next);
    if (begun) return highlightSign(begun.color, symbols);
  }
  return null;
}

/** The speaker's symbol, on the row where a quote begins. */
function quoteSign(row: Row, { quotes, speakers }: ShownArticle, symbols: Symbols): Run | null {
  for (const { block, start, next } of row.segments) {
    const begun = quotes.get(block)?.find((part) => part.first && part.start >= start && part.start < next);
    if (begun) return speakerSign(begun.quote, speakers, symbols);
  }
  return null;
}

/** The lines of the article pane: margin, text, scroll bar. */
export function articleLines(rect: Rectangle, data: ShownArticle, symbols: Symbols): readonly StyledLine[] {
  const { rows, start, end, goesOn, textColumn, markedQuote, speakers } = data;
  const color = markedQuote ? speakerStyles(markedQuote, speakers) : [];
  const bar = scrollBar(rect.height, data, symbols);
  const known = new Map<number, readonly Decoration[]>();
  const decorationsFor = (block: number) => {
    const decorations = known.get(block) ?? decorationsOf(data, block);
    known.set(block, decorations);
    return decorations;
  };
  return bar.map((tick, index) => {
    const row = start + index < end ? rows[start + index] : undefined;
    const marked = row !== undefined && isMarked(row, data);
    const sign = row && !marked ? quoteSign(row, data, symbols) : null;
    const onward = goesOn && start + index === end - 1 ? literal(symbols.onward, 'border') : literal(' ');
    const mark = marked ? literal(symbols.bar, ...color, 'chosen') : (sign ?? onward);
    const line: Run[] = textColumn < 2 ? [] : [literal(' '.repeat(textColumn - 2)), mark];
    if (textColumn > 0) line.push((row && highlightMark(row, data, symbols)) ?? literal(' '));
    if (row) line.push(...textRow(data, row, decorationsFor));
    const room = rect.width - 1 - lineWidth(line);
    if (room > 0) line.push(literal(' '.repeat(room)));
    // A row may take the whole width.
    if (room >= 0) line.push(tick);
    return line;
  });
}
