import type { Flag } from './flag.ts';
import { flagRows, type Row } from './flags.ts';

const USAGE = 'Usage: pullquote [OPTION]... [FILE | URL | -]...';
const COLUMN = 27;
const WIDTH = 80;

/** `-f, --format FORMAT` */
export function spelling({ short, long, kind }: Pick<Row, 'short' | 'long' | 'kind'>): string {
  return `${short ? `-${short}, ` : '    '}--${long}${kind ? ` ${kind.metavar}` : ''}`;
}

function line(row: Row): string {
  return `  ${spelling(row).padEnd(COLUMN - 3)} ${row.help}`;
}

/** The names of the rare options, wrapped at 80 columns. */
function alsoLines(rows: readonly Row[]): string[] {
  const lines = ['  Also:'];
  for (const [at, row] of rows.entries()) {
    const next = `--${row.long}${row.kind ? ` ${row.kind.metavar}` : ''}${at < rows.length - 1 ? ',' : ''}`;
    const last = lines.at(-1) ?? '';
    if (last.length + 1 + next.length > WIDTH) lines.push(`    ${next}`);
    else lines[lines.length - 1] = `${last} ${next}`;
  }
  return lines;
}

const isRare = ({ rare }: Flag) => rare === true;

/** The text of `--help`: at most 24 lines of 80 columns. */
export function help(): string {
  const rows = flagRows();
  return [
    USAGE,
    'Read an article in the terminal, with its quotes and who said them.',
    ...rows.filter((row) => !isRare(row)).map(line),
    ...alsoLines(rows.filter(isRare)),
    '  Press ? in the reader for its keys; see `man pullquote` for more.',
    '',
  ].join('\n');
}
