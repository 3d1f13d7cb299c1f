import { UsageError } from '../../failure.ts';
import { type Period, parsePeriod } from '../../library/find/period.ts';
import { type Messages, messages } from '../../messages/index.ts';
import { suggest } from './suggest.ts';

/** A kind of value: how it is parsed from the command line or the settings file, and how error messages describe it. */
export interface Kind<T> {
  /** The placeholder in the help: `--width COLUMNS`. */
  readonly metavar: string;
  /** The end of the message `--width expects …`. */
  readonly wanted: () => string;
  /** The allowed words; also used for completions. */
  readonly choices?: readonly string[];
  /** Returns undefined if the text is not a valid value. */
  parse(text: string): T | undefined;
}

/** "text, json or csv" */
export const anyOf = (names: readonly string[]): string =>
  names.length > 1 ? messages.usage.anyOf(names.slice(0, -1).join(', '), names.at(-1) ?? '') : names.join('');

/** One of several words. */
export function oneOf<const T extends string>(metavar: string, choices: readonly T[]): Kind<T> {
  return { metavar, choices, wanted: () => anyOf(choices), parse: (text) => choices.find((choice) => choice === text) };
}

/** A whole number from `least` to `most`, both included. */
export function wholeNumber(metavar: string, least: number, most = Number.MAX_SAFE_INTEGER): Kind<number> {
  return {
    metavar,
    wanted: () => {
      const { numberAbove, numberBetween } = messages.usage.wanted;
      return most === Number.MAX_SAFE_INTEGER ? numberAbove(least - 1) : numberBetween(least, most);
    },
    parse: (text) => {
      const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      return number >= least && number <= most ? number : undefined;
    },
  };
}

/** A time in seconds, to three decimals; its value is in milliseconds. */
export const seconds: Kind<number> = {
  metavar: 'SECONDS',
  wanted: () => messages.usage.wanted.seconds,
  parse: (text) => {
    const value = /^\d{0,6}(\.\d{1,3})?$/.test(text) ? Math.round(Number(text) * 1000) : 0;
    return value > 0 && value <= 86_400_000 ? value : undefined;
  },
};

/** A year, a month or a day. */
export const period: Kind<Period> = { metavar: 'DATE', wanted: () => messages.usage.wanted.date, parse: parsePeriod };

const UNITS: Readonly<Record<string, number>> = { '': 1e6, k: 1e3, m: 1e6, g: 1e9 };

/** A size in megabytes, or with a unit: K, M or G; its value is in bytes. */
export const size: Kind<number> = {
  metavar: 'SIZE',
  wanted: () => messages.usage.wanted.size,
  parse: (text) => {
    const [, number, unit] = /^(\d{1,9}(?:\.\d{1,3})?)([kmg]?)b?$/i.exec(text) ?? [];
    const bytes = Math.floor(Number(number) * (UNITS[unit?.toLowerCase() ?? ''] ?? 0));
    return bytes > 0 && bytes <= 2e9 ? bytes : undefined;
  },
};

/** A web URL with `{url}` in it. */
export const urlTemplate: Kind<string> = {
  metavar: 'URL',
  wanted: () => messages.usage.wanted.urlTemplate,
  parse: (text) => (/^https?:\/\/[^/\s]+\/\S*\{url\}\S*$/i.test(text) && URL.canParse(text) ? text : undefined),
};

/** The kinds of text, for the message that one is missing. */
type WantedText = Extract<
  keyof Messages['usage']['wanted'],
  'text' | 'words' | 'binding' | 'name' | 'tag' | 'fileOrInput' | 'path' | 'folder' | 'file'
>;

/** Any text that is not blank. */
export function words(metavar: string, wanted: WantedText = 'text'): Kind<string> {
  return {
    metavar,
    wanted: () => messages.usage.wanted[wanted],
    parse: (text) => (text.trim() === '' ? undefined : text),
  };
}

/** The value of a request header: one line of ASCII. */
export const headerText: Kind<string> = {
  metavar: 'TEXT',
  wanted: () => messages.usage.wanted.ascii,
  parse: (text) => (/^[ -~]*[!-~][ -~]*$/.test(text) ? text : undefined),
};

/** A request header: `Name: value`. */
export const headerField: Kind<readonly [name: string, value: string]> = {
  metavar: "'NAME: VALUE'",
  wanted: () => messages.usage.wanted.header,
  parse: (text) => {
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([\t -~]*?)[ \t]*$/.exec(text) ?? [];
    return name !== undefined && value !== undefined ? [name, value] : undefined;
  },
};

/** The message for a missing value, or for the wrong value `got`. */
export const expects = (name: string, { wanted }: Kind<unknown>, got = ''): string =>
  got === '' ? messages.usage.expects(name, wanted()) : messages.usage.expectsNot(name, wanted(), got);

/** The value of one option or setting. Throws a `UsageError` that says what is expected and what was given. */
export function readValue<T>(name: string, kind: Kind<T>, text: string): T {
  const value = kind.parse(text);
  if (value !== undefined) return value;
  const near = kind.choices && suggest(text.toLowerCase(), kind.choices);
  const wrong = expects(name, kind, text);
  throw new UsageError(near ? messages.usage.didYouMean(wrong, near) : wrong);
}
