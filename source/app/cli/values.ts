import { UsageError } from '../../failure.ts';
import { DATE_FORMS, type Period, parsePeriod } from '../../library/find/period.ts';
import { suggest } from './suggest.ts';

/** A kind of value: how it is parsed from the command line or the settings file, and how error messages describe it. */
export interface Kind<T> {
  /** The placeholder in the help: `--width COLUMNS`. */
  readonly metavar: string;
  /** The end of the message `--width expects …`. */
  readonly wanted: string;
  /** The allowed words; also used for completions. */
  readonly choices?: readonly string[];
  /** Returns undefined if the text is not a valid value. */
  parse(text: string): T | undefined;
}

/** One of several words. */
export function oneOf<const T extends string>(metavar: string, choices: readonly T[]): Kind<T> {
  const list = choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}` : choices.join('');
  return { metavar, choices, wanted: list, parse: (text) => choices.find((choice) => choice === text) };
}

/** A whole number from `least` to `most`, both included. */
export function wholeNumber(metavar: string, least: number, most = Number.MAX_SAFE_INTEGER): Kind<number> {
  return {
    metavar,
    wanted:
      most === Number.MAX_SAFE_INTEGER
        ? `a whole number above ${least - 1}`
        : `a whole number from ${least} to ${most}`,
    parse: (text) => {
      const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      return number >= least && number <= most ? number : undefined;
    },
  };
}

/** A time in seconds, to three decimals; its value is in milliseconds. */
export const seconds: Kind<number> = {
  metavar: 'SECONDS',
  wanted: 'a number of seconds above 0 and up to 86400',
  parse: (text) => {
    const value = /^\d{0,6}(\.\d{1,3})?$/.test(text) ? Math.round(Number(text) * 1000) : 0;
    return value > 0 && value <= 86_400_000 ? value : undefined;
  },
};

/** A year, a month or a day. */
export const period: Kind<Period> = { metavar: 'DATE', wanted: DATE_FORMS, parse: parsePeriod };

const UNITS: Readonly<Record<string, number>> = { '': 1e6, k: 1e3, m: 1e6, g: 1e9 };

/** A size in megabytes, or with a unit: K, M or G; its value is in bytes. */
export const size: Kind<number> = {
  metavar: 'SIZE',
  wanted: 'a size above 0 and up to 2G, such as 200K, 50 or 1G',
  parse: (text) => {
    const [, number, unit] = /^(\d{1,9}(?:\.\d{1,3})?)([kmg]?)b?$/i.exec(text) ?? [];
    const bytes = Math.floor(Number(number) * (UNITS[unit?.toLowerCase() ?? ''] ?? 0));
    return bytes > 0 && bytes <= 2e9 ? bytes : undefined;
  },
};

/** A web URL with `{url}` in it. */
export const urlTemplate: Kind<string> = {
  metavar: 'URL',
  wanted: 'a URL with {url} in it, such as https://web.archive.org/web/{url}',
  parse: (text) => (/^https?:\/\/[^/\s]+\/\S*\{url\}\S*$/i.test(text) && URL.canParse(text) ? text : undefined),
};

/** Any text that is not blank. */
export function words(metavar: string, wanted = 'some text'): Kind<string> {
  return { metavar, wanted, parse: (text) => (text.trim() === '' ? undefined : text) };
}

/** The value of a request header: one line of ASCII. */
export const headerText: Kind<string> = {
  metavar: 'TEXT',
  wanted: 'one line of ASCII',
  parse: (text) => (/^[ -~]*[!-~][ -~]*$/.test(text) ? text : undefined),
};

/** A request header: `Name: value`. */
export const headerField: Kind<readonly [name: string, value: string]> = {
  metavar: "'NAME: VALUE'",
  wanted: 'a header such as "Accept-Language: de"',
  parse: (text) => {
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([\t -~]*?)[ \t]*$/.exec(text) ?? [];
    return name !== undefined && value !== undefined ? [name, value] : undefined;
  },
};

/** The message for a missing value, or for the wrong value `got`. */
export const expects = (name: string, { wanted }: Kind<unknown>, got = ''): string =>
  `${name} expects ${wanted}${got === '' ? '' : `, not "${got}"`}`;

/** The value of one option or setting. Throws a `UsageError` that says what is expected and what was given. */
export function readValue<T>(name: string, kind: Kind<T>, text: string): T {
  const value = kind.parse(text);
  if (value !== undefined) return value;
  const near = kind.choices && suggest(text.toLowerCase(), kind.choices);
  throw new UsageError(`${expects(name, kind, text)}${near ? `; did you mean ${near}?` : ''}`);
}
