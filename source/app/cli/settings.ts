import { UsageError } from '../../failure.ts';
import { type FlagName, flagRows, longName, type Options, type Row } from './flags.ts';
import { suggest } from './suggest.ts';
import { readValue } from './values.ts';

export interface Settings {
  readonly options: Options;
  /** One line for each line of the file that says nothing: its number, what is wrong with it. */
  readonly warnings: readonly string[];
}

const settingRows = () => flagRows().filter(({ setting }) => setting !== undefined);

const SWITCH: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  on: true,
  no: false,
  false: false,
  off: false,
};

/** The value of one line. Throws a `UsageError`. */
function settingValue(row: Row, text: string): unknown {
  if (row.kind) return readValue(longName(row.key), row.kind, text);
  const value = SWITCH[text.toLowerCase()];
  if (value === undefined) throw new UsageError(`${longName(row.key)} wants yes or no, not "${text}"`);
  return value;
}

/**
 * Reads a settings file: `name = value` on each line, names as on the command line, `#` before a remark.
 * What cannot be used is left out and said; it never stops the program.
 */
export function parseSettings(text: string): Settings {
  const rows = settingRows();
  const options: Partial<Record<FlagName, unknown>> = {};
  const warnings: string[] = [];
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [, name = '', value = ''] = /^\s*([^\s=]+)\s*(?:=\s*(.*?))?\s*$/.exec(line) ?? [];
    const row = rows.find(({ key }) => longName(key) === name);
    try {
      if (!row) {
        const near = suggest(
          name.toLowerCase(),
          rows.map(({ key }) => longName(key)),
        );
        throw new UsageError(`unknown setting "${name || line.trim()}"${near ? `; did you mean ${near}?` : ''}`);
      }
      const one = settingValue(row, value.replace(/^"(.*)"$/, '$1'));
      const before = options[row.key];
      options[row.key] = row.multiple ? [...(Array.isArray(before) ? before : []), one] : one;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      warnings.push(`line ${at + 1}: ${error.message}`);
    }
  }
  return { options: options as Options, warnings };
}

/** A settings file in which every setting is explained and none is made. */
export function settingsTemplate(path: string): string {
  const entries = settingRows().map(({ key, help, manual, setting, kind }) => {
    const values = kind?.choices ? ` (${kind.choices.join(', ')})` : kind ? '' : ' (yes, no)';
    return [`# ${help}${values}`, ...(manual ? wrapped(manual) : []), `#${longName(key)} = ${setting}`, ''].join('\n');
  });
  return [
    `# Settings of Pullquote, read from ${path}`,
    '# Take away the # before a name to make a setting.',
    '',
    ...entries,
  ].join('\n');
}

/** Remarks of at most 80 columns. */
function wrapped(text: string): string[] {
  const lines: string[] = ['#'];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '#';
    if (last.length + 1 + word.length > 80) lines.push(`# ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
