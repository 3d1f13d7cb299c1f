import { OFFSET_UNITS } from '../../output/offsets.ts';
import { COMMAND_NAMES, KEY_PRESETS, type KeyPreset } from '../../reader/keys/key-settings.ts';
import { THEME_NAMES } from '../../reader/model/settings.ts';
import { headerField, headerText, type Kind, oneOf, seconds, size, wholeNumber, words } from './values.ts';

const KEY_PRESET_NAMES = Object.keys(KEY_PRESETS) as KeyPreset[];

export const GROUPS = ['Output', 'Quotes', 'Input', 'Reader', 'Network', 'Other'] as const;

/** One row of the table that the command line, the help, the manual, the completions and the settings are made from. */
export interface Flag<T = unknown> {
  /** One letter. */
  readonly short?: string;
  /** Without one it is a switch. */
  readonly kind?: Kind<T>;
  readonly group: (typeof GROUPS)[number];
  /** A line of `--help`. */
  readonly help: string;
  /** More for the manual, in whole sentences. */
  readonly manual?: string;
  /** May be given several times. */
  readonly multiple?: boolean;
  /** On unless `--no-NAME` is given; its setting is `NAME = no`. */
  readonly negative?: boolean;
  /** `--help` only names it. */
  readonly rare?: boolean;
  /** May stand in the settings file: the value shown there as an example. */
  readonly setting?: string;
}

const flag = <T>(row: Flag<T> & { readonly kind: Kind<T> }) => row;
const toggle = (row: Flag<boolean> & { readonly kind?: undefined }) => row;
const list = <T>(row: Flag<T> & { readonly kind: Kind<T> }) => ({ ...row, multiple: true as const });

export const FORMATS = ['text', 'markdown', 'json', 'jsonl', 'html', 'csv'] as const;
export const INPUTS = ['html', 'list', 'markdown', 'text', 'json'] as const;
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** Keys are the long names in camel case; the order is that of the help. */
export const FLAGS = {
  format: flag({
    short: 'f',
    kind: oneOf('FORMAT', FORMATS),
    group: 'Output',
    help: 'print as text, markdown, json, jsonl, html or csv',
    manual:
      'Print instead of opening the reader. Text is also what is printed when standard output is no terminal. ' +
      'jsonl is one JSON object a line and source; csv holds the quotes.',
  }),
  width: flag({
    short: 'w',
    kind: wholeNumber('COLUMNS', 10, 1000),
    group: 'Output',
    help: 'wrap printed text at this many columns',
    manual: 'The default is the width of the terminal, or 80 where there is none.',
    setting: '80',
  }),
  links: toggle({
    group: 'Output',
    help: 'number the links of printed text and list them below',
    setting: 'yes',
  }),
  color: flag({
    kind: oneOf('WHEN', ['auto', 'always', 'never']),
    group: 'Output',
    help: 'colour printed text: auto, always or never',
    manual: 'auto obeys NO_COLOR and FORCE_COLOR, and uses colour on terminals only.',
    setting: 'auto',
  }),
  offsets: flag({
    kind: oneOf('UNIT', OFFSET_UNITS),
    group: 'Output',
    help: 'what offsets in JSON count: utf-16 or codepoints',
    manual: 'UTF-16 code units are what JavaScript and Java count; code points are what Python, jq and Spark count.',
    rare: true,
    setting: 'utf-16',
  }),
  jsonl: toggle({
    group: 'Output',
    help: 'filter: one JSON object a line in, one a line out',
    manual:
      'Reads {"id", "html" | "paragraphs" | "markdown" | "text", "url"} from each line of standard input and answers ' +
      'each in order with one line: the article as JSON, or {"id", "error"}.',
  }),
  jobs: flag({
    kind: wholeNumber('N', 1, 256),
    group: 'Output',
    help: 'filter: so many threads at once (one a core)',
    manual: 'The answers come in the order of the lines whatever the number.',
    rare: true,
  }),
  quotes: toggle({
    short: 'q',
    group: 'Quotes',
    help: 'print the quotes alone: text, markdown, json or csv',
    manual: 'Each comes with its speaker, the sentence around it and the number of its paragraph.',
  }),
  speaker: flag({
    kind: words('NAME', 'a name'),
    group: 'Quotes',
    help: 'only those of this speaker, by any form of the name',
  }),
  match: flag({
    kind: words('WORDS', 'words to look for'),
    group: 'Quotes',
    help: 'only those that hold all of these words',
  }),
  fragments: toggle({
    group: 'Quotes',
    help: 'also those of less than four words in a sentence of the writer',
    rare: true,
    setting: 'yes',
  }),
  input: flag({
    short: 'i',
    kind: oneOf('KIND', INPUTS),
    group: 'Input',
    help: 'take the source for html, list, markdown, text, json',
    manual:
      'The default is to tell it from content, name and type. list is a JSON or Python list of HTML fragments; json is ' +
      "Pullquote's own.",
  }),
  full: toggle({
    group: 'Input',
    help: 'keep the whole page, not just the article in it',
  }),
  requote: toggle({
    group: 'Input',
    help: 'find the quotes of an article saved as JSON anew',
    rare: true,
  }),
  maxSize: flag({
    kind: size,
    group: 'Input',
    help: 'largest source, unpacked (50M)',
    rare: true,
    setting: '50M',
  }),
  quote: flag({
    kind: wholeNumber('N', 1),
    group: 'Reader',
    help: 'open at this quote',
  }),
  search: flag({
    short: 's',
    kind: words('WORDS', 'words to look for'),
    group: 'Reader',
    help: 'open at the first place with these words',
  }),
  keys: flag({
    kind: oneOf('PRESET', KEY_PRESET_NAMES),
    group: 'Reader',
    help: 'keys as in another program',
    rare: true,
    setting: 'less',
  }),
  bind: list({
    kind: words("'KEY COMMAND'", 'a key and a command'),
    group: 'Reader',
    help: 'give a key to a command; may be given again',
    manual:
      'As in "x next-quote" or "sidebar:x go-to-selected". Keys are letters, and space, enter, tab, backspace, up, pageup, ' +
      'ctrl-x, alt-x, f2 and the like. The commands are: ' +
      `${COMMAND_NAMES.join(', ')}.`,
    rare: true,
    setting: 'x next-quote',
  }),
  textWidth: flag({
    kind: wholeNumber('COLUMNS', 20, 200),
    group: 'Reader',
    help: 'the widest that the text gets in the reader (72)',
    rare: true,
    setting: '72',
  }),
  theme: flag({
    kind: oneOf('THEME', THEME_NAMES),
    group: 'Reader',
    help: 'how the reader looks',
    manual: "terminal keeps to the terminal's own colours; the others need 256 colours or more.",
    rare: true,
    setting: 'terminal',
  }),
  justify: toggle({
    group: 'Reader',
    help: 'end all lines at the same column',
    rare: true,
    setting: 'yes',
  }),
  hyphenate: toggle({
    group: 'Reader',
    help: 'break words at the ends of lines',
    manual: "By the patterns of the article's language, where there are any.",
    rare: true,
    setting: 'yes',
  }),
  screenReader: toggle({
    group: 'Reader',
    help: 'line after line for a screen reader, nothing drawn again',
    manual: 'Quotes are announced with their speakers. INK_SCREEN_READER=true does the same.',
    rare: true,
    setting: 'yes',
  }),
  quitIfOneScreen: toggle({
    short: 'F',
    group: 'Reader',
    help: 'print what fits on the screen and leave',
    setting: 'yes',
  }),
  state: toggle({
    group: 'Reader',
    negative: true,
    help: 'neither bring back nor keep places, marks and searches',
    rare: true,
    setting: 'no',
  }),
  farewell: toggle({
    group: 'Reader',
    negative: true,
    help: 'do not say on leaving where one stopped',
    rare: true,
    setting: 'no',
  }),
  timeout: flag({
    kind: seconds,
    group: 'Network',
    help: 'how long a server may be silent (20)',
    rare: true,
    setting: '20',
  }),
  header: list({
    short: 'H',
    kind: headerField,
    group: 'Network',
    help: 'another header of the request; may be given again',
    manual: 'Authorization and Cookie are not sent on when a page redirects to another host.',
    rare: true,
  }),
  userAgent: flag({
    kind: headerText,
    group: 'Network',
    help: 'what to call oneself in requests',
    rare: true,
    setting: 'Mozilla/5.0 (X11; Linux x86_64)',
  }),
  printConfig: toggle({
    group: 'Other',
    help: 'print a settings file with every setting explained',
    rare: true,
  }),
  completions: flag({
    kind: oneOf('SHELL', SHELLS),
    group: 'Other',
    help: 'print the completions for bash, zsh or fish',
    rare: true,
  }),
  debug: toggle({
    group: 'Other',
    help: 'say more about what goes wrong',
    manual: 'Prints where in the program an error arose; to go with a report.',
    rare: true,
  }),
  help: toggle({ short: 'h', group: 'Other', help: 'print this' }),
  version: toggle({ short: 'V', group: 'Other', help: 'print the version' }),
} as const;

export type FlagName = keyof typeof FLAGS;

type ValueOf<F> = F extends { kind: Kind<infer T> } ? (F extends { multiple: true } ? readonly T[] : T) : boolean;

/** What the command line and the settings asked for: only what was given. */
export type Options = { readonly [K in FlagName]?: ValueOf<(typeof FLAGS)[K]> };

/** `maxSize` → `max-size` */
export const longName = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Its name on the command line: `--` comes before it. */
export const longOf = (key: FlagName) => {
  const { negative }: Flag = FLAGS[key];
  return negative ? `no-${longName(key)}` : longName(key);
};

export interface Row extends Flag {
  readonly key: FlagName;
  readonly long: string;
}

/** The table as rows, in the order of the help. */
export const flagRows = (): readonly Row[] =>
  (Object.entries(FLAGS) as [FlagName, Flag][]).map(([key, row]) => ({
    ...row,
    key,
    long: longOf(key),
  }));
