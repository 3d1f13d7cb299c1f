import { displayWidth, truncate, wrap } from '../../layout/index.ts';
import { printable } from '../../printable.ts';
import type { ResultItem } from '../../reader/model/library/results.ts';
import type { ShownResults } from '../../reader/shown/results.ts';
import type { Rectangle } from '../../reader/view/geometry.ts';
import { resultsRoom } from '../../reader/view/library/results.ts';
import {
  fit,
  lineWidth,
  literal,
  type Run,
  type RunStyle,
  run,
  type StyledLine,
  withStyle,
} from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';
import { editLine } from './prompt.ts';

/** The maximum width of a row, in columns: longer lines are hard to read. */
const WIDEST = 120;

/** Columns of the cursor before a heading, and of the indentation below it. */
const CURSOR = 2;

/** The fewest columns for a heading beside its detail. */
const LEAST_HEADING = 24;

/** The most rows for the text around a quote. */
const MOST_CONTEXT = 8;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A part of a text as runs; the ranges that match the query have a style of their own. */
function litRuns(text: string, { start, end }: Range, lit: readonly Range[], style: RunStyle): readonly Run[] {
  const runs: Run[] = [];
  let at = start;
  for (const range of lit) {
    const [from, to] = [Math.max(range.start, at), Math.min(range.end, end)];
    if (to <= from) continue;
    runs.push(run(printable(text.slice(at, from))), run(printable(text.slice(from, to)), style));
    at = to;
  }
  return [...runs, run(printable(text.slice(at, end)))];
}

/** A text in lines of at most `width` columns; the last of `most` lines shows that more follows. */
function wrapped(
  { text, lit }: { readonly text: string; readonly lit: readonly Range[] },
  { width, most, symbols, style }: { width: number; most: number; symbols: Symbols; style: RunStyle },
): readonly StyledLine[] {
  const ranges: Range[] = [];
  wrap(text, Math.max(2, width), (start, end) => ranges.push({ start, end }));
  return ranges.slice(0, most).map((range, index): StyledLine => {
    const line = litRuns(text, range, lit, style);
    if (index < most - 1 || ranges.length <= most) return line;
    const isFull = lineWidth(line) + displayWidth(symbols.ellipsis) > width;
    return fit(isFull ? fit(line, width - 1) : [...line, literal(symbols.ellipsis)], width);
  });
}

/** Whether a detail fits beside a heading. */
const hasRoom = (detail: string, width: number): boolean =>
  width - CURSOR - displayWidth(printable(detail)) - 2 >= LEAST_HEADING;

/** The first row of a result: its heading, and the detail on the right if there is room. */
function headingLine(item: ResultItem, width: number, isSelected: boolean, symbols: Symbols): StyledLine {
  const { heading, headingLit, detail } = item;
  const shown = printable(detail);
  const right: Run[] =
    detail !== '' && hasRoom(detail, width)
      ? [literal('  '), run(shown, ...(isSelected ? [] : (['label'] as const)))]
      : [];
  const columns = width - lineWidth(right);
  const whole = { start: 0, end: heading.length };
  const left: StyledLine = [
    literal(isSelected ? `${symbols.arrow} ` : '  ', 'chosen'),
    ...litRuns(heading, whole, headingLit, isSelected ? 'bold' : 'match'),
  ];
  return [...fit(left, columns), ...right];
}

/** The rows of a result. The selected one has as many as the text around its quote needs. */
function itemLines(item: ResultItem, data: ShownResults, style: RowStyle): readonly StyledLine[] {
  const { isSelected, width, symbols, rows } = style;
  const context = isSelected ? data.context : null;
  const indent = literal(' '.repeat(CURSOR));
  // The number of quotes says more about somebody than the role.
  const isDetail = data.kind === 'people' && !hasRoom(item.detail, width);
  const own = isDetail ? { text: item.detail, lit: [] } : { text: item.text, lit: item.textLit };
  const below = wrapped(context === null ? own : { text: context, lit: [] }, {
    width: width - CURSOR,
    most: context === null ? rows - 1 : MOST_CONTEXT,
    symbols,
    style: isSelected ? 'bold' : 'match',
  });
  const blank = Array.from({ length: Math.max(0, rows - 1 - below.length) }, (): StyledLine => []);
  const lines = [headingLine(item, width, isSelected, symbols), ...below.map((line) => [indent, ...line]), ...blank];
  return lines.map((line) => (isSelected ? withStyle(fit(line, width), 'selected') : line));
}

interface RowStyle {
  readonly isSelected: boolean;
  readonly width: number;
  readonly rows: number;
  readonly symbols: Symbols;
}

/** The title, and the line of the query with the number of results. */
function headLines({ title, edit, summary }: ShownResults, width: number, symbols: Symbols): readonly StyledLine[] {
  const found = run(printable(truncate(printable(summary), Math.max(0, width - 12), symbols.ellipsis)), 'label');
  const room = width - lineWidth([found]) - 2;
  return [
    [literal(' '), run(printable(title), 'heading')],
    [literal(' '), ...fit(editLine('/', edit, room), room), found],
  ];
}

/** The lines of a list of results: the question, then the visible results. */
export function resultsLines(rect: Rectangle, data: ShownResults, symbols: Symbols): readonly StyledLine[] {
  const width = Math.min(WIDEST, rect.width - 2);
  const { rowsEach } = resultsRoom(rect, data.kind);
  const items = data.items.flatMap((item, index) =>
    itemLines(item, data, { isSelected: index === data.selected, width, rows: rowsEach, symbols }),
  );
  const hints = data.hints.flatMap((text) =>
    wrapped({ text, lit: [] }, { width, most: rect.height, symbols, style: 'match' }),
  );
  const rows = [...hints, ...items].map((line): StyledLine => [literal(' '), ...line]);
  const lines = [...headLines(data, Math.min(WIDEST, rect.width), symbols), ...rows];
  return Array.from({ length: rect.height }, (_, row) => fit(lines[row] ?? [], rect.width));
}
