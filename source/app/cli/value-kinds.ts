/** What a flag's value may be: how it is read from the command line or the settings file, and what is said when it is not. */
export interface Kind<T> {
  /** Stands for the value in the help: `--width COLUMNS`. */
  readonly metavar: string;
  /** What is wanted, for the message: `--width wants …`. */
  readonly wanted: string;
  /** The words it can be, for completion. */
  readonly choices?: readonly string[];
  /** undefined: the text is no such value. */
  parse(text: string): T | undefined;
}

/** One of some words. */
export function oneOf<const T extends string>(metavar: string, choices: readonly T[]): Kind<T> {
  const list = choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}` : choices.join('');
  return { metavar, choices, wanted: list, parse: (text) => choices.find((choice) => choice === text) };
}

/** A whole number between two bounds, both included. */
export function wholeNumber(metavar: string, least: number, most = Number.MAX_SAFE_INTEGER): Kind<number> {
  return {
    metavar,
    wanted:
      most === Number.MAX_SAFE_INTEGER ? `a whole number from ${least}` : `a whole number from ${least} to ${most}`,
    parse: (text) => {
      const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      return number >= least && number <= most ? number : undefined;
    },
  };
}

/** A time in seconds, fractions allowed; its value is in milliseconds. */
export const seconds: Kind<number> = {
  metavar: 'SECONDS',
  wanted: 'seconds above 0 and up to 86400',
  parse: (text) => {
    const value = /^\d{0,6}(\.\d{1,3})?$/.test(text) ? Math.round(Number(text) * 1000) : 0;
    return value > 0 && value <= 86_400_000 ? value : undefined;
  },
};

const UNITS: Readonly<Record<string, number>> = { '': 1e6, k: 1e3, m: 1e6, g: 1e9 };

/** A size in megabytes, or with K, M or G behind it; its value is in bytes. */
export const size: Kind<number> = {
  metavar: 'SIZE',
  wanted: 'a size above 0 and up to 2G, as in 200K, 50 or 1G',
  parse: (text) => {
    const [, number, unit] = /^(\d{1,9}(?:\.\d{1,3})?)([kmg]?)b?$/i.exec(text) ?? [];
    const bytes = Math.floor(Number(number) * (UNITS[unit?.toLowerCase() ?? ''] ?? 0));
    return bytes > 0 && bytes <= 2e9 ? bytes : undefined;
  },
};

/** Any text that says something. */
export function words(metavar: string, wanted = 'some text'): Kind<string> {
  return { metavar, wanted, parse: (text) => (text.trim() === '' ? undefined : text) };
}

/** Text that a request can carry in a header: one line of ASCII. */
export const headerText: Kind<string> = {
  metavar: 'TEXT',
  wanted: 'a name in one line of ASCII',
  parse: (text) => (/^[ -~]*[!-~][ -~]*$/.test(text) ? text : undefined),
};

/** A header field of a request: `Name: value`. */
export const headerField: Kind<readonly [name: string, value: string]> = {
  metavar: "'NAME: VALUE'",
  wanted: 'a header as in "Accept-Language: de"',
  parse: (text) => {
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([\t -~]*?)[ \t]*$/.exec(text) ?? [];
    return name !== undefined && value !== undefined ? [name, value] : undefined;
  },
};
