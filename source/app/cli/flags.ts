import { LANGUAGE_CHOICES } from '../../messages/choose.ts';
import { messages } from '../../messages/index.ts';
import { OFFSET_UNITS } from '../../output/offsets.ts';
import { type Flag, flag, list, longName, toggle } from './flag.ts';
import { LIBRARY_FLAGS } from './library-flags.ts';
import { READER_FLAGS } from './reader-flags.ts';
import { headerField, headerText, type Kind, oneOf, seconds, size, wholeNumber, words } from './values.ts';

/** The output formats; `source/app/modes/render.ts` calls the writer of each. */
export const FORMATS = ['text', 'markdown', 'json', 'jsonl', 'html', 'csv'] as const;
/** The input formats, as `InputFormat` in `source/parser/input/hints.ts` names them. */
export const INPUTS = ['html', 'list', 'markdown', 'text', 'terminal', 'json'] as const;
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** Keys are the long names in camel case, in the order of the help. */
export const FLAGS = {
  format: flag({
    short: 'f',
    kind: oneOf('FORMAT', FORMATS),
    group: 'Output',
    manual:
      'Prints instead of opening the reader. Text is the default if standard output is not a terminal. ' +
      'jsonl prints one JSON object per source, each on its own line; csv prints the quotes.',
  }),
  width: flag({
    short: 'w',
    kind: wholeNumber('COLUMNS', 10, 1000),
    group: 'Output',
    manual: 'The default is the width of the terminal, or 80 if there is none.',
    setting: '80',
  }),
  links: toggle({
    group: 'Output',
    rare: true,
    setting: 'yes',
  }),
  color: flag({
    kind: oneOf('WHEN', ['auto', 'always', 'never']),
    group: 'Output',
    manual: 'auto respects NO_COLOR and FORCE_COLOR, and uses color only on a terminal.',
    rare: true,
    setting: 'auto',
  }),
  offsets: flag({
    kind: oneOf('UNIT', OFFSET_UNITS),
    group: 'Output',
    manual: 'JavaScript and Java count UTF-16 code units; Python, jq and Spark count code points.',
    rare: true,
    setting: 'utf-16',
  }),
  jsonl: toggle({
    group: 'Output',
    manual:
      'Reads {"id", "html" | "paragraphs" | "markdown" | "text", "url"} from each line of standard input and answers ' +
      'with one line for each, in order: the article as JSON, or {"id", "error"}.',
  }),
  jobs: flag({
    kind: wholeNumber('N', 1, 256),
    group: 'Output',
    manual: 'The output is always in the order of the input.',
    rare: true,
  }),
  quotes: toggle({
    short: 'q',
    group: 'Quotes',
    manual: 'Each is printed with its speaker, the sentence around it and its paragraph number.',
  }),
  speaker: flag({
    kind: words('NAME', 'name'),
    group: 'Quotes',
    manual:
      'If there are several sources, only those with such a quote are printed, and a line on standard error counts them.',
  }),
  match: flag({
    kind: words('WORDS', 'words'),
    group: 'Quotes',
  }),
  fragments: toggle({
    group: 'Quotes',
    manual: "A fragment is a part of the writer's own sentence.",
    rare: true,
    setting: 'yes',
  }),
  withFilename: toggle({
    group: 'Quotes',
    manual: 'CSV and JSON always name it.',
    rare: true,
  }),
  input: flag({
    short: 'i',
    kind: oneOf('KIND', INPUTS),
    group: 'Input',
    manual:
      'By default the format is detected from the content, the name and the content type. list is a JSON or Python list ' +
      "of HTML fragments; terminal is text with colors or overstruck letters, such as the output of git and man; json is Pullquote's own JSON.",
  }),
  full: toggle({
    group: 'Input',
    rare: true,
  }),
  requote: toggle({
    group: 'Input',
    rare: true,
  }),
  maxSize: flag({
    kind: size,
    group: 'Input',
    rare: true,
    setting: '50M',
  }),
  ...READER_FLAGS,
  ...LIBRARY_FLAGS,
  timeout: flag({
    kind: seconds,
    group: 'Network',
    rare: true,
    setting: '20',
  }),
  header: list({
    short: 'H',
    kind: headerField,
    group: 'Network',
    manual: 'Authorization and Cookie are not sent to other hosts.',
    rare: true,
  }),
  userAgent: flag({
    kind: headerText,
    group: 'Network',
    rare: true,
    setting: 'Mozilla/5.0 (X11; Linux x86_64)',
  }),
  messages: flag({
    kind: oneOf('LANGUAGE', LANGUAGE_CHOICES),
    group: 'Other',
    manual:
      'auto takes it from the locale (LC_ALL, LC_MESSAGES or LANG): German, French, or else English. ' +
      'Anything that other programs read is the same in every language: JSON, CSV, and the names of options, settings and commands.',
    rare: true,
    setting: 'auto',
  }),
  completions: flag({
    kind: oneOf('SHELL', SHELLS),
    group: 'Other',
    rare: true,
  }),
  explain: toggle({
    group: 'Other',
    manual:
      'Prints the element that was taken for the article, the runner-up and why it lost, and every passage that was left out, ' +
      'with the reason and the rule; with --format json, as JSON. Include it in a bug report.',
    rare: true,
  }),
  debug: toggle({
    group: 'Other',
    manual: 'Include its output in a bug report.',
    rare: true,
  }),
  help: toggle({ short: 'h', group: 'Other' }),
  version: toggle({ short: 'V', group: 'Other' }),
} as const;

export type FlagName = keyof typeof FLAGS;

type ValueOf<F> = F extends { kind: Kind<infer T> } ? (F extends { multiple: true } ? readonly T[] : T) : boolean;

/** The options set on the command line or in the settings file; the others are absent. */
export type Options = { readonly [K in FlagName]?: ValueOf<(typeof FLAGS)[K]> };

/** The name on the command line, without `--`. */
export const longOf = (key: FlagName): string => {
  const { negative }: Flag = FLAGS[key];
  return negative ? `no-${longName(key)}` : longName(key);
};

/** A row with all of its texts; the table has only the manual's. */
export interface Row extends Flag {
  /** A line of `--help`, in the user's language. */
  readonly help: string;
  readonly key: FlagName;
  readonly long: string;
}

/** The rows of the table, in the order of the help. */
export function flagRows(texts: Readonly<Record<FlagName, string>> = messages.options): readonly Row[] {
  return (Object.entries(FLAGS) as [FlagName, Flag][]).map(([key, row]) => ({
    ...row,
    help: texts[key],
    key,
    long: longOf(key),
  }));
}
