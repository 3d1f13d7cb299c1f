import { MARKER } from './lists.ts';
import { type Finder, rangesOf } from './runs.ts';
import { columnsOf } from './wrapping.ts';

/** The gap between two cells. Two spaces after a full stop are only a typing habit. */
const GAP = /(?<=[^\s.!?:”"’')]) {2}(?=\S)| {3,}(?=\S)|\t+(?=\S)| ?\.{4,} ?|(?: \.){3,}/g;
const WIDE_GAP = /\t| {3,}|\.{4,}|(?: \.){3}/;
const PIPES = /^\s*[|│┃║].*[|│┃║]|\S +[|│┃║] +\S/;
const RULE = /^[\s|+:┌┐└┘├┤┬┴┼│─━═_=-]+$/;
const DASHES = /[-─━═_=]{3}/;
/** The maximum length of a row of a drawn table. */
const LONGEST_ROW = 400;
/** A line that begins at this column or beyond is the last cell of a row, if there are others above it. */
const LAST_COLUMN = 24;
/** The minimum share of rows with the same column. */
const ALIGNED = 0.6;

interface Row {
  /** Columns at which a cell begins or ends. */
  readonly edges: readonly string[];
  /** Of a row of type 'last', only the last cell is filled. */
  readonly kind: 'rule' | 'pipes' | 'cells' | 'last' | 'none';
}

const NO_ROW: Row = { edges: [], kind: 'none' };

/** A line of dashes or box-drawing characters. */
export const isRule = (line: string): boolean => RULE.test(line) && DASHES.test(line);

function rowOf(line: string): Row {
  if (line.length > LONGEST_ROW) return NO_ROW;
  if (isRule(line)) return { edges: [], kind: 'rule' };
  if (PIPES.test(line)) return { edges: [], kind: 'pipes' };
  const text = line.trimEnd();
  const from = MARKER.exec(text)?.[0].length ?? text.length - text.trimStart().length;
  const gaps = [...text.slice(from).matchAll(GAP)];
  if (gaps.length === 0) {
    const isLast = from >= LAST_COLUMN;
    return isLast ? { edges: [`start ${from}`, `end ${columnsOf(text)}`], kind: 'last' } : NO_ROW;
  }
  const edges = gaps.flatMap(({ index, 0: gap }) => [
    `start ${columnsOf(text.slice(0, from + index + gap.length))}`,
    `end ${columnsOf(text.slice(0, from + index))}`,
  ]);
  const last = text.slice(from + (gaps.at(-1)?.index ?? 0)).trim();
  if (/^\S+(?: \S+)?$/.test(last)) edges.push(`end ${columnsOf(text)}`);
  return { edges, kind: 'cells' };
}

/** Ranges of table rows: cells between bars, or cells in aligned columns. */
export const tables: Finder = (lines) => {
  const rows = lines.map(rowOf);
  const isRow = (index: number): boolean => rows[index]?.kind !== 'none';
  return rangesOf(lines, (_, index) => isRow(index), 1).filter(({ start, end }) =>
    isTable(lines.slice(start, end), rows.slice(start, end)),
  );
};

function isTable(lines: readonly string[], rows: readonly Row[]): boolean {
  if (rows.every(({ kind }) => kind === 'last' || kind === 'none')) return false;
  const filled = rows.filter(({ kind }) => kind !== 'rule' && kind !== 'none');
  if (filled.length < 2) return rows.length > 2 && rows.every(({ kind }) => kind !== 'none') && filled.length > 0;
  const piped = filled.filter(({ kind }) => kind === 'pipes').length;
  if (piped >= filled.length * ALIGNED) return true;
  const tabbed = lines.filter((line) => /\S\t+\S/.test(line)).length;
  if (tabbed >= Math.max(2, filled.length * ALIGNED)) return true;
  const shared = mostShared(filled);
  const isDrawn = lines.some((line) => WIDE_GAP.test(line.trim()) || isRule(line));
  if (isDrawn) return shared >= Math.max(2, filled.length * ALIGNED);
  // Justified text has a few gaps of two spaces; a table has one in every line.
  return shared === rows.length && (rows.length > 2 || lines.every((line) => line.length < 40));
}

/** The number of rows that share the most common edge. */
function mostShared(rows: readonly Row[]): number {
  const counts = new Map<string, number>();
  let most = 0;
  for (const { edges } of rows) {
    for (const edge of new Set(edges)) {
      const count = (counts.get(edge) ?? 0) + 1;
      counts.set(edge, count);
      most = Math.max(most, count);
    }
  }
  return most;
}
