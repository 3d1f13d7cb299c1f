import meow from 'meow';
import { UsageError } from '../../failure.ts';
import { type FlagName, flagRows, type Options, type Row } from './flags.ts';
import { suggest } from './suggest.ts';
import { readValue } from './value.ts';

export interface Arguments {
  readonly options: Options;
  /** Files, addresses and `-`, as they were given. */
  readonly sources: readonly string[];
}

/**
 * meow splits the arguments and nothing more. The rest it leaves open or says in its own way: it takes two lines for an
 * unknown flag, makes NaN of `--width abc`, throws for a flag given twice, and drops a value it did not expect.
 */
function split(given: readonly string[], rows: readonly Row[]) {
  const argv = detached(given, rows);
  for (const row of rows) checkShape(row, argv);
  const flags = Object.fromEntries(
    rows.map(({ key, short, kind, multiple }) => [
      key,
      {
        type: kind ? ('string' as const) : ('boolean' as const),
        ...(multiple ? { isMultiple: true as const } : {}),
        ...(short ? { shortFlag: short } : {}),
      },
    ]),
  );
  const { input, unnormalizedFlags } = meow({
    argv,
    importMeta: import.meta,
    pkg: { name: 'pullquote' },
    flags,
    autoHelp: false,
    autoVersion: false,
    booleanDefault: undefined,
  });
  return { input, given: unnormalizedFlags as Readonly<Record<string, unknown>> };
}

/** `-fjson` and `-w60` as getopt reads them: meow would take the letters of the value for switches. */
function detached(argv: readonly string[], rows: readonly Row[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((argument, at) => {
    const row = rows.find(({ short, kind }) => kind && short === argument[1]);
    const attached = /^-[a-z][^=]/i.test(argument) && (end < 0 || at < end);
    return row && attached ? `--${row.long}=${argument.slice(2)}` : argument;
  });
}

/** Throws where a flag is given twice, a switch with a value, or a repeatable flag without one. */
function checkShape({ long, short, kind, multiple }: Row, argv: readonly string[]): void {
  const end = argv.indexOf('--');
  const before = end < 0 ? argv : argv.slice(0, end);
  const isThis = (argument: string) => argument === `--${long}` || argument === `-${short}`;
  const withValue = before.filter((argument) => argument.startsWith(`--${long}=`));
  if (!kind && withValue.length > 0) throw new UsageError(`--${long} takes no value`);
  const times = before.filter(isThis).length + withValue.length;
  if (kind && !multiple && times > 1) throw new UsageError(`--${long} is given ${times} times`);
  const bare = before.some((argument, at) => isThis(argument) && /^-.|^$/.test(before[at + 1] ?? ''));
  if (kind && multiple && bare) throw new UsageError(`--${long} wants ${kind.wanted}`);
}

/** The argument as it was typed, for a name that meow has put into camel case. */
function asTyped(key: string, argv: readonly string[]): string {
  if (key.length === 1) return `-${key}`;
  const plain = (text: string) =>
    text
      .replace(/^-+(no-)?/, '')
      .replace(/=[\s\S]*$/, '')
      .replaceAll('-', '')
      .toLowerCase();
  const typed = argv.find((argument) => argument.startsWith('-') && plain(argument) === plain(key));
  return typed?.replace(/=[\s\S]*$/, '') ?? `--${key}`;
}

function unknownFlag(typed: string, rows: readonly Row[]): UsageError {
  const near = suggest(
    typed.replace(/^-+/, '').toLowerCase(),
    rows.map(({ long }) => long),
  );
  return new UsageError(`unknown option ${typed}${near ? `; did you mean --${near}?` : ' (--help lists them all)'}`);
}

function readFlag(row: Row, value: unknown): unknown {
  if (!row.kind) return value !== false;
  const name = `--${row.long}`;
  if (value === false) throw new UsageError(`unknown option --no-${row.long}`);
  if (Array.isArray(value)) return value.map((one) => readValue(name, row, String(one)));
  return readValue(name, row, String(value));
}

/**
 * Splits and checks the arguments after `pullquote`.
 * Throws a `UsageError` with one line for the first that makes no sense.
 */
export function readArguments(argv: readonly string[]): Arguments {
  const rows = flagRows();
  const { input, given } = split(argv, rows);
  const byKey = new Map<string, Row>(
    rows.flatMap((row) => [[row.key, row], ...(row.short ? [[row.short, row] as const] : [])]),
  );
  const options: Partial<Record<FlagName, unknown>> = {};
  for (const [key, value] of Object.entries(given)) {
    const row = byKey.get(key);
    if (!row) throw unknownFlag(asTyped(key, argv), rows);
    const isGiven = value !== undefined && !(Array.isArray(value) && value.length === 0);
    if (isGiven) options[row.key] = readFlag(row, value);
  }
  return { options: options as Options, sources: input };
}
