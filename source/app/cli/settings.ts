import { UsageError } from '../../failure.ts';
import { ENGLISH } from '../../messages/english/index.ts';
import { messages } from '../../messages/index.ts';
import { longName } from './flag.ts';
import { type FlagName, flagRows, type Options, type Row } from './flags.ts';
import { suggest } from './suggest.ts';
import { readValue } from './values.ts';

export interface Settings {
  readonly options: Options;
  /** One for each invalid line of the file: its number and the error. */
  readonly warnings: readonly string[];
}

const settingRows = (texts = messages.options) => flagRows(texts).filter(({ setting }) => setting !== undefined);

const SWITCH: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  on: true,
  no: false,
  false: false,
  off: false,
};

/** The value of a setting. Throws a `UsageError`. */
function settingValue(row: Row, text: string): unknown {
  if (row.kind) return readValue(longName(row.key), row.kind, text);
  const value = SWITCH[text.toLowerCase()];
  if (value === undefined) throw new UsageError(messages.usage.yesOrNo(longName(row.key), text));
  return value;
}

/**
 * Parses a settings file: `name = value` on each line, with names as on the command line; `#` begins a comment line.
 * An invalid line is skipped with a warning; it is never fatal.
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
        const unknown = messages.usage.unknownSetting(name || line.trim());
        throw new UsageError(near ? messages.usage.didYouMean(unknown, near) : unknown);
      }
      const one = settingValue(row, value.replace(/^"(.*)"$/, '$1'));
      const before = options[row.key];
      options[row.key] = row.multiple ? [...(Array.isArray(before) ? before : []), one] : one;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      warnings.push(messages.usage.line(at + 1, error.message));
    }
  }
  return { options: options as Options, warnings };
}

/** A settings file that explains every setting, in English, with all of them commented out. */
export function settingsTemplate(path: string): string {
  const entries = settingRows(ENGLISH.options).map(({ key, help, manual, setting, kind }) => {
    const values = kind?.choices ? ` (${kind.choices.join(', ')})` : kind ? '' : ' (yes, no)';
    return [`# ${help}${values}`, ...(manual ? wrapped(manual) : []), `#${longName(key)} = ${setting}`, ''].join('\n');
  });
  return [
    `# Settings for Pullquote, read from ${path}`,
    '# Remove the # before a name to change a setting.',
    '',
    ...entries,
  ].join('\n');
}

/** Comment lines of at most 80 columns. */
function wrapped(text: string): string[] {
  const lines: string[] = ['#'];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '#';
    if (last.length + 1 + word.length > 80) lines.push(`# ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
