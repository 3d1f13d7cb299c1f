import meow from 'meow';
import { UsageError } from '../../failure.ts';
import { messages } from '../../messages/index.ts';
import { type FlagName, flagRows, type Options, type Row } from './flags.ts';
import { suggest } from './suggest.ts';
import { expects, readValue } from './values.ts';

export interface Arguments {
  readonly options: Options;
  /** Files, URLs and `-`, as typed. */
  readonly sources: readonly string[];
}

/** Whether meow reads an argument as a value or a source: anything but an option, including `-` and negative numbers. */
const isOperand = (argument: string) => !argument.startsWith('-') || argument === '-' || /^-\.?\d/.test(argument);

function unknownOption(typed: string, rows: readonly Row[]): UsageError {
  const near = suggest(
    typed.replace(/^-+/, '').toLowerCase(),
    rows.map(({ long }) => long),
  );
  const { unknownOption: unknown, unknownOptionLike } = messages.usage;
  return new UsageError(near ? unknownOptionLike(typed, `--${near}`) : unknown(typed));
}

/** Options of `less` that git, man and users pass to any pager. They have no effect here. */
const OF_LESS = 'RrXSKM';

/** A group of such options, in which `i` (ignore case) and `s` (squeeze empty lines) are those of `less`, too: `-is`, `-RFs`. */
const GROUP_OF_LESS = new RegExp(`^-(?=.*(?:i[a-zA-Z]|[${OF_LESS}]))[isF${OF_LESS}]{2,}$`);

/** `-qfjson` → `--quotes`, `--format=json`, as getopt reads short options; meow would read `-q -f -j -s -o -n`. */
function spelledOut(group: string, rows: readonly Row[]): string[] {
  const long: string[] = [];
  const ignored = GROUP_OF_LESS.test(group) ? `${OF_LESS}is` : OF_LESS;
  for (let at = 1; at < group.length; at += 1) {
    if (ignored.includes(group[at] ?? '')) continue;
    const row = rows.find(({ short }) => short === group[at]);
    if (!row) throw unknownOption(`-${group[at]}`, rows);
    const value = group.slice(at + 1).replace(/^=/, '');
    if (row.kind && value !== '') return [...long, `--${row.long}=${value}`];
    long.push(`--${row.long}`);
  }
  return long;
}

/** `--file -` → `--file=-`: meow would read a lone dash as a source. */
function withDashes(spelled: readonly string[], rows: readonly Row[]): string[] {
  return spelled.flatMap((each, at) => {
    const takesValue = (option = ''): boolean => rows.some(({ long, kind }) => kind && option === `--${long}`);
    if (each === '-' && takesValue(spelled[at - 1])) return [];
    return spelled[at + 1] === '-' && takesValue(each) ? [`${each}=-`] : [each];
  });
}

/** The row of `--NAME`, `--NAME=VALUE` or `--no-NAME`. Throws a `UsageError` if there is no such option, or it takes no value. */
function rowOf(option: string, rows: readonly Row[]): Row {
  const typed = option.replace(/=.*$/s, '');
  const name = typed.slice(2);
  const row = rows.find(({ long, kind }) => name === long || (!kind && isSwitch(name, long)));
  if (!row) throw unknownOption(typed, rows);
  if (!row.kind && typed !== option) throw new UsageError(messages.usage.takesNoValue(typed));
  return row;
}

/** `--links` can be negated as `--no-links`, and `--no-state` as `--state`. */
const isSwitch = (name: string, long: string): boolean => name === `no-${long}` || `no-${name}` === long;

/** Checks that an option is not repeated and that each use has a value. Throws a `UsageError`. */
function checkValues({ long, kind, multiple }: Row, times: number, values: readonly string[]): void {
  if (!multiple && times > 1) throw new UsageError(messages.usage.onlyOnce(`--${long}`));
  if (kind && values.length < times) throw new UsageError(expects(`--${long}`, kind));
}

/**
 * Parses the arguments after `pullquote`. meow pairs options with values; the code around it handles what meow does not, or
 * reports badly: grouped short options, unknown options, and options that are repeated or lack a value.
 * Throws a `UsageError` for the first one that is wrong.
 */
export function readArguments(argv: readonly string[]): Arguments {
  const rows = flagRows();
  const end = argv.indexOf('--');
  const before = end < 0 ? argv : argv.slice(0, end);
  const spelled = withDashes(
    before.flatMap((each) => (isOperand(each) || each.startsWith('--') ? [each] : spelledOut(each, rows))),
    rows,
  );
  const times = new Map<Row, number>();
  for (const option of spelled.filter((each) => !isOperand(each))) {
    const row = rowOf(option, rows);
    times.set(row, (times.get(row) ?? 0) + 1);
  }
  const { input, flags } = meow({
    argv: end < 0 ? spelled : [...spelled, ...argv.slice(end)],
    importMeta: import.meta,
    pkg: { name: 'pullquote' },
    flags: Object.fromEntries(
      rows.map(({ key, kind }) => [key, kind ? { type: 'string', isMultiple: true } : { type: 'boolean' }]),
    ),
    autoHelp: false,
    autoVersion: false,
    booleanDefault: undefined,
  });
  const options: Partial<Record<FlagName, unknown>> = {};
  for (const [row, count] of times) {
    const given: unknown = flags[row.key];
    const { kind } = row;
    if (!kind) {
      options[row.key] = given !== false;
      continue;
    }
    const texts = Array.isArray(given) ? given.map(String) : [];
    checkValues(row, count, texts);
    const values = texts.map((text) => readValue(`--${row.long}`, kind, text));
    options[row.key] = row.multiple ? values : values[0];
  }
  return { options: options as Options, sources: input };
}
