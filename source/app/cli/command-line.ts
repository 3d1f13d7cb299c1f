/** Reads the command line and the settings file. Each part is loaded only when needed, since this runs before the first screen. */

import { messages } from '../../messages/index.ts';
import { settingsFile } from '../../store/folders.ts';
import { readSettingsFile } from '../../store/settings-file.ts';
import type { Environment } from '../../terminal/capabilities.ts';
import type { Arguments } from './arguments.ts';
import type { Options } from './flags.ts';
import { type VerbName, verbOf } from './verb-names.ts';

/** `maxSize` in bytes, of an unpacked source or a line of the filter; `timeout` in milliseconds that a server may be silent. */
export const DEFAULTS = { maxSize: 50_000_000, timeout: 20_000 } as const;

/** A command line. Without a verb, its operands are sources to read. */
export interface CommandLine extends Arguments {
  readonly verb: VerbName | null;
}

/** Reads the arguments after `pullquote`. Throws a `UsageError`. */
export async function readCommandLine(argv: readonly string[]): Promise<CommandLine> {
  const verb = verbOf(argv[0]);
  return { verb, ...(await readOptions(verb === null ? argv : argv.slice(1))) };
}

/** Parses the arguments. Without options, the parser is not loaded, because that takes longer than reading a page. */
async function readOptions(argv: readonly string[]): Promise<Arguments> {
  if (!argv.some((argument) => argument.startsWith('-') && argument !== '-')) return { options: {}, sources: argv };
  return (await import('./arguments.ts')).readArguments(argv);
}

/** The options in the settings file, and its errors: as shown in the reader, and as printed. */
export interface FileSettings {
  readonly options: Options;
  readonly problems: readonly string[];
  readonly complaints: readonly string[];
}

/** The options in the settings file, and its errors. An invalid line is ignored. */
export async function readSettings(environment: Environment): Promise<FileSettings> {
  const path = settingsFile(environment);
  if (path === null) return { options: {}, problems: [], complaints: [] };
  const { text, warning } = readSettingsFile(path);
  const complaints = warning ? [`${path}: ${warning}`] : [];
  if (text === '') return { options: {}, problems: warning ? [messages.usage.settingsFile(warning)] : [], complaints };
  const { options, warnings } = (await import('./settings.ts')).parseSettings(text);
  return {
    options,
    problems: warnings.map((each) => messages.usage.settingsLine(each)),
    complaints: [...complaints, ...warnings.map((each) => `${path}: ${each}`)],
  };
}

/** The text for `--help`, `--version` and the like; null if none of them was given. */
export async function information(
  { help, version, completions }: Options,
  { number, verb }: { readonly number: string; readonly verb: VerbName | null },
): Promise<string | null> {
  if (help && verb !== null) return (await import('./help.ts')).verbHelp(verb);
  if (help) return (await import('./help.ts')).help();
  if (version) return `${number}\n`;
  if (completions) return (await import('./completions.ts')).completions(completions);
  return null;
}
