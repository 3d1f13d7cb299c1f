import { OFFSET_UNITS } from '../output/offsets.ts';
import { headerField, type Kind, oneOf, seconds, size, wholeNumber, words } from './kinds.ts';

export const GROUPS = ['Output', 'Quotes', 'Input', 'Network', 'Other'] as const;

/** One row of the table that the command line, the help, the manual and the completions are made from. */
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
  /** Takes the place of reading a source: the help lists it, completion offers it alone. */
  readonly alone?: boolean;
}

const flag = <T>(row: Flag<T> & { readonly kind: Kind<T> }) => row;
const toggle = (row: Flag<boolean> & { readonly kind?: undefined }) => row;

const list = <T>(row: Flag<T> & { readonly kind: Kind<T> }) => ({ ...row, multiple: true as const });

export const FORMATS = ['text', 'markdown', 'json', 'jsonl'] as const;
export const INPUTS = ['html', 'list', 'markdown', 'text', 'json'] as const;

/** Keys are the long names in camel case. */
export const FLAGS = {
  format: flag({
    short: 'f',
    kind: oneOf('FORMAT', FORMATS),
    group: 'Output',
    help: 'print as text, markdown, json or jsonl',
    manual:
      'Print instead of opening the reader. Text is what is printed when standard output is no terminal. ' +
      'jsonl is one JSON object a line and source.',
  }),
  width: flag({
    short: 'w',
    kind: wholeNumber('COLUMNS', 10, 1000),
    group: 'Output',
    help: 'columns that text output is wrapped at',
    manual: 'The default is the width of the terminal, or 80 where there is none.',
  }),
  offsets: flag({
    kind: oneOf('UNIT', OFFSET_UNITS),
    group: 'Output',
    help: 'what offsets in JSON count: utf-16 or codepoints',
    manual: 'UTF-16 code units are what JavaScript and Java count; code points are what Python, jq and Spark count.',
  }),
  jsonl: toggle({
    group: 'Output',
    help: 'filter: one JSON object a line in, one a line out',
    manual:
      'Reads {"id", "html" | "paragraphs" | "markdown" | "text", "url"} from each line of standard input and answers ' +
      'each in order with one line: the article as JSON, or {"id", "error"}.',
  }),
  input: flag({
    short: 'i',
    kind: oneOf('KIND', INPUTS),
    group: 'Input',
    help: 'what the source is: html, list, markdown, text or json',
    manual: 'The default is to tell it from content, name and type. list is a JSON or Python list of HTML fragments.',
  }),
  maxSize: flag({
    kind: size,
    group: 'Input',
    help: 'largest source, unpacked (50M)',
  }),
  timeout: flag({
    kind: seconds,
    group: 'Network',
    help: 'how long a server may be silent (20)',
  }),
  header: list({
    short: 'H',
    kind: headerField,
    group: 'Network',
    help: 'another header of the request; may be repeated',
    manual: 'Authorization and Cookie are not sent on when a page redirects to another host.',
  }),
  userAgent: flag({
    kind: words('TEXT'),
    group: 'Network',
    help: 'what to call oneself',
  }),
} as const;

export type FlagName = keyof typeof FLAGS;

type ValueOf<F> = F extends { kind: Kind<infer T> } ? (F extends { multiple: true } ? readonly T[] : T) : boolean;

/** What the command line asked for: only what was given. */
export type Options = { readonly [K in FlagName]?: ValueOf<(typeof FLAGS)[K]> };

/** `maxSize` → `max-size` */
export const longName = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The table as rows, in the order of the help. */
export const flagRows = (): readonly (Flag & { readonly key: FlagName; readonly long: string })[] =>
  (Object.entries(FLAGS) as [FlagName, Flag][]).map(([key, row]) => ({ ...row, key, long: longName(key) }));
