import { OFFSET_UNITS } from '../../output/offsets.ts';
import { COMMAND_NAMES, KEY_PRESETS, type KeyPreset } from '../../reader/keys/key-settings.ts';
import { PAGE_FILLS, SIDEBAR_CHOICES, THEME_NAMES } from '../../reader/model/settings.ts';
import { headerField, headerText, type Kind, oneOf, seconds, size, wholeNumber, words } from './values.ts';

const KEY_PRESET_NAMES = Object.keys(KEY_PRESETS) as KeyPreset[];

export const GROUPS = ['Output', 'Quotes', 'Input', 'Reader', 'Network', 'Other'] as const;

/** A row of the table that the command line, help, manual, completions and settings are generated from. */
export interface Flag<T = unknown> {
  /** One letter. */
  readonly short?: string;
  /** The kind of value it takes; absent for a switch. */
  readonly kind?: Kind<T>;
  readonly group: (typeof GROUPS)[number];
  /** A line of `--help`. */
  readonly help: string;
  /** More for the manual, in full sentences. */
  readonly manual?: string;
  /** Whether it may be repeated. */
  readonly multiple?: boolean;
  /** On unless `--no-NAME` is given, or the setting `NAME = no`. */
  readonly negative?: boolean;
  /** `--help` lists only its name. */
  readonly rare?: boolean;
  /** The example value in the settings template; absent if the option is not allowed in the settings file. */
  readonly setting?: string;
}

const flag = <T>(row: Flag<T> & { readonly kind: Kind<T> }) => row;
const toggle = (row: Flag<boolean> & { readonly kind?: undefined }) => row;
const list = <T>(row: Flag<T> & { readonly kind: Kind<T> }) => ({ ...row, multiple: true as const });

export const FORMATS = ['text', 'markdown', 'json', 'jsonl', 'html', 'csv'] as const;
export const INPUTS = ['html', 'list', 'markdown', 'text', 'json'] as const;
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** Keys are the long names in camel case, in the order of the help. */
export const FLAGS = {
  format: flag({
    short: 'f',
    kind: oneOf('FORMAT', FORMATS),
    group: 'Output',
    help: 'print as text, markdown, json, jsonl, html or csv',
    manual:
      'Prints instead of opening the reader. If standard output is not a terminal, text is printed by default. ' +
      'jsonl is one JSON object per source, each on a line; csv has the quotes.',
  }),
  width: flag({
    short: 'w',
    kind: wholeNumber('COLUMNS', 10, 1000),
    group: 'Output',
    help: 'wrap printed text at this column',
    manual: 'The default is the width of the terminal, or 80 if there is none.',
    setting: '80',
  }),
  links: toggle({
    group: 'Output',
    help: 'number links in printed text and list them below it',
    setting: 'yes',
  }),
  color: flag({
    kind: oneOf('WHEN', ['auto', 'always', 'never']),
    group: 'Output',
    help: 'color printed text: auto, always or never',
    manual: 'auto obeys NO_COLOR and FORCE_COLOR, and uses color only on a terminal.',
    setting: 'auto',
  }),
  offsets: flag({
    kind: oneOf('UNIT', OFFSET_UNITS),
    group: 'Output',
    help: 'unit of offsets in JSON: utf-16 or codepoints',
    manual: 'JavaScript and Java count UTF-16 code units; Python, jq and Spark count code points.',
    rare: true,
    setting: 'utf-16',
  }),
  jsonl: toggle({
    group: 'Output',
    help: 'filter: JSON Lines in, JSON Lines out',
    manual:
      'Reads {"id", "html" | "paragraphs" | "markdown" | "text", "url"} from each line of standard input and answers ' +
      'with one line for each, in order: the article as JSON, or {"id", "error"}.',
  }),
  jobs: flag({
    kind: wholeNumber('N', 1, 256),
    group: 'Output',
    help: 'filter: number of threads (default: one per core)',
    manual: 'Output keeps the order of the input, whatever the number.',
    rare: true,
  }),
  quotes: toggle({
    short: 'q',
    group: 'Quotes',
    help: 'print only the quotes: text, markdown, json or csv',
    manual: 'Each has its speaker, the sentence around it and the number of its paragraph.',
  }),
  speaker: flag({
    kind: words('NAME', 'a name'),
    group: 'Quotes',
    help: 'only quotes by this speaker (any form of the name)',
  }),
  match: flag({
    kind: words('WORDS', 'words to look for'),
    group: 'Quotes',
    help: 'only quotes that contain all of these words',
  }),
  fragments: toggle({
    group: 'Quotes',
    help: "include fragments: fewer than four words in the writer's sentence",
    rare: true,
    setting: 'yes',
  }),
  input: flag({
    short: 'i',
    kind: oneOf('KIND', INPUTS),
    group: 'Input',
    help: 'input format: html, list, markdown, text or json',
    manual:
      'By default the format is detected from the content, the name and the content type. list is a JSON or Python list ' +
      "of HTML fragments; json is Pullquote's own JSON.",
  }),
  full: toggle({
    group: 'Input',
    help: 'keep the whole page, not only the article',
    rare: true,
  }),
  requote: toggle({
    group: 'Input',
    help: 'find quotes again in an article saved as JSON',
    rare: true,
  }),
  maxSize: flag({
    kind: size,
    group: 'Input',
    help: 'maximum size of a source, uncompressed (default: 50M)',
    rare: true,
    setting: '50M',
  }),
  quote: flag({
    kind: wholeNumber('N', 1),
    group: 'Reader',
    help: 'open at the Nth quote',
    rare: true,
  }),
  search: flag({
    short: 's',
    kind: words('WORDS', 'words to look for'),
    group: 'Reader',
    help: 'open at the first match of these words',
  }),
  keys: flag({
    kind: oneOf('PRESET', KEY_PRESET_NAMES),
    group: 'Reader',
    help: 'use the keys of another program: less, vim or emacs',
    rare: true,
    setting: 'less',
  }),
  bind: list({
    kind: words("'KEY COMMAND'", 'a key and a command'),
    group: 'Reader',
    help: 'bind a key to a command; may be repeated',
    manual:
      'For example "x next-quote" or "sidebar:x go-to-selected". A key is a character or a name such as space, enter, tab, ' +
      'backspace, up, pageup, ctrl-x, alt-x or f2. The commands are: ' +
      `${COMMAND_NAMES.join(', ')}.`,
    rare: true,
    setting: 'x next-quote',
  }),
  textWidth: flag({
    kind: wholeNumber('COLUMNS', 20, 200),
    group: 'Reader',
    help: 'maximum text width in the reader (default: 72)',
    rare: true,
    setting: '72',
  }),
  theme: flag({
    kind: oneOf('THEME', THEME_NAMES),
    group: 'Reader',
    help: 'color theme of the reader',
    manual: "terminal uses the terminal's own colors; the other themes need 256 colors or more.",
    rare: true,
    setting: 'terminal',
  }),
  sidebar: flag({
    kind: oneOf('WHEN', SIDEBAR_CHOICES),
    group: 'Reader',
    help: 'open the quotes sidebar: auto, always or never',
    manual:
      'auto opens it beside an article with quotes whose speakers are named. The key " opens and closes it in any case.',
    rare: true,
    setting: 'auto',
  }),
  sidebarFollows: toggle({
    group: 'Reader',
    help: 'moving in the sidebar takes the article along',
    rare: true,
    setting: 'yes',
  }),
  pageFill: flag({
    kind: oneOf('HOW', PAGE_FILLS),
    group: 'Reader',
    help: 'fill pages with whole paragraphs, or pages to the end',
    manual:
      'paragraphs begins a page with a paragraph if that leaves little of the screen empty; pages fills the screen.',
    rare: true,
    setting: 'paragraphs',
  }),
  justify: toggle({
    group: 'Reader',
    help: 'justify the text',
    rare: true,
    setting: 'yes',
  }),
  hyphenate: toggle({
    group: 'Reader',
    help: 'hyphenate words at line ends',
    manual: "Uses the patterns for the article's language, if there are any.",
    rare: true,
    setting: 'yes',
  }),
  escapeTimeout: flag({
    kind: wholeNumber('MS', 0, 5000),
    group: 'Reader',
    help: 'milliseconds to wait after Esc for the rest of a key (default: 100)',
    manual:
      'Terminals send arrow and other special keys as Esc followed by more characters. Over a connection that delays them, ' +
      'a longer wait keeps these keys from falling apart. Other keys never wait.',
    rare: true,
    setting: '100',
  }),
  browserInTerminal: flag({
    kind: oneOf('WHEN', ['auto', 'yes', 'no']),
    group: 'Reader',
    help: 'whether the browser runs in the terminal: auto, yes or no',
    manual:
      'Pullquote hands the terminal to a text browser until it exits. auto recognizes w3m, lynx and others by the name of ' +
      'the program in BROWSER; use yes for a script that starts one.',
    rare: true,
    setting: 'auto',
  }),
  screenReader: toggle({
    group: 'Reader',
    help: 'plain lines for a screen reader; nothing is redrawn',
    manual: 'Quotes are announced with their speakers. INK_SCREEN_READER=true has the same effect.',
    rare: true,
    setting: 'yes',
  }),
  quitIfOneScreen: toggle({
    short: 'F',
    group: 'Reader',
    help: 'print and quit if the article fits on one screen',
    setting: 'yes',
  }),
  state: toggle({
    group: 'Reader',
    negative: true,
    help: 'do not restore or save positions, marks and searches',
    rare: true,
    setting: 'no',
  }),
  farewell: toggle({
    group: 'Reader',
    negative: true,
    help: 'do not print the reading position on exit',
    rare: true,
    setting: 'no',
  }),
  timeout: flag({
    kind: seconds,
    group: 'Network',
    help: 'seconds to wait for a silent server (default: 20)',
    rare: true,
    setting: '20',
  }),
  header: list({
    short: 'H',
    kind: headerField,
    group: 'Network',
    help: 'add a request header; may be repeated',
    manual: 'Authorization and Cookie are not sent to other hosts.',
    rare: true,
  }),
  userAgent: flag({
    kind: headerText,
    group: 'Network',
    help: 'the User-Agent header',
    rare: true,
    setting: 'Mozilla/5.0 (X11; Linux x86_64)',
  }),
  printConfig: toggle({
    group: 'Other',
    help: 'print a settings file that explains every setting',
    rare: true,
  }),
  completions: flag({
    kind: oneOf('SHELL', SHELLS),
    group: 'Other',
    help: 'print the completion script for bash, zsh or fish',
    rare: true,
  }),
  debug: toggle({
    group: 'Other',
    help: 'print stack traces of errors',
    manual: 'Include its output in a bug report.',
    rare: true,
  }),
  help: toggle({ short: 'h', group: 'Other', help: 'print this help' }),
  version: toggle({ short: 'V', group: 'Other', help: 'print the version' }),
} as const;

export type FlagName = keyof typeof FLAGS;

type ValueOf<F> = F extends { kind: Kind<infer T> } ? (F extends { multiple: true } ? readonly T[] : T) : boolean;

/** The options set on the command line or in the settings file; the others are absent. */
export type Options = { readonly [K in FlagName]?: ValueOf<(typeof FLAGS)[K]> };

/** `maxSize` → `max-size` */
export const longName = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The name on the command line, without `--`. */
export const longOf = (key: FlagName): string => {
  const { negative }: Flag = FLAGS[key];
  return negative ? `no-${longName(key)}` : longName(key);
};

export interface Row extends Flag {
  readonly key: FlagName;
  readonly long: string;
}

/** The rows of the table, in the order of the help. */
export const flagRows = (): readonly Row[] =>
  (Object.entries(FLAGS) as [FlagName, Flag][]).map(([key, row]) => ({
    ...row,
    key,
    long: longOf(key),
  }));
