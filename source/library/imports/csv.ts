import { CsvError, type Info, parse } from 'csv-parse/sync';
import { DAMAGE } from '../../messages/english/damage.ts';

/** A row of a table, with the line on which it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvPart = CsvRow | { readonly line: number; readonly problem: string };

const DELIMITERS = [',', ';', '\t'] as const;

/** What separates the cells: spreadsheet programs in some locales write semicolons. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const counts = DELIMITERS.map((delimiter) => head.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** How many times reading restarts after a damaged row. */
const MOST_RESTARTS = 100;

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

interface Reading {
  readonly delimiter: string;
  /** Whether quotation marks may be in places where the format does not allow them. */
  readonly relaxed: boolean;
}

/** The rows up to the first that is damaged, each with the number of lines up to its end. */
function parseRows(text: string, { delimiter, relaxed }: Reading): { rows: readonly Parsed[]; isWhole: boolean } {
  const rows: Parsed[] = [];
  const collect = (row: unknown): null => {
    rows.push(row as Parsed);
    return null;
  };
  const how = { delimiter, info: true, relax_column_count: true, relax_quotes: relaxed, record_delimiter: '\n' };
  try {
    parse(text, { ...how, on_record: collect });
    return { rows, isWhole: true };
  } catch (error) {
    if (error instanceof CsvError) return { rows, isWhole: false };
    throw error;
  }
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** A line as a row of its own. */
function readLine(text: string, line: number, delimiter: string): CsvPart {
  const { rows, isWhole } = parseRows(text, { delimiter, relaxed: true });
  const cells = isWhole ? rows[0]?.record : undefined;
  return cells ? { line, cells } : { line, problem: DAMAGE.csvOpen };
}

/**
 * The rows of a CSV file. A row whose quotation marks are wrong is read by itself, if possible, and reading continues with the next line:
 * a mark that is never closed does not swallow all other rows. After many such rows, each line is read by itself.
 */
export function* readCsv(text: string): Generator<CsvPart> {
  const delimiter = delimiterOf(text.trimStart());
  const lines = text.split(/\r\n|\r|\n/);
  let from = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
  for (let restarts = 0; restarts < MOST_RESTARTS && from < lines.length; restarts += 1) {
    const { rows, isWhole } = parseRows(lines.slice(from).join('\n'), { delimiter, relaxed: false });
    let line = from;
    for (const { record, info } of rows) {
      if (!isBlank(record)) yield { line: line + 1, cells: record };
      line = from + info.lines;
    }
    if (isWhole) return;
    yield readLine(lines[line] ?? '', line + 1, delimiter);
    from = line + 1;
  }
  for (const [at, line] of lines.slice(from).entries()) {
    if (line.trim() !== '') yield readLine(line, from + at + 1, delimiter);
  }
}
