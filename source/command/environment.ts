/** What the environment says about output: https://no-color.org, https://force-color.org, the locale's character set. */

type Environment = Readonly<Record<string, string | undefined>>;

export interface ColorQuestion {
  readonly flag: 'auto' | 'always' | 'never' | undefined;
  readonly isTerminal: boolean;
  readonly environment: Environment;
}

/** The flag counts first, then NO_COLOR, then FORCE_COLOR, then whether a terminal with colours is there. */
export function wantsColor({ flag = 'auto', isTerminal, environment }: ColorQuestion): boolean {
  if (flag !== 'auto') return flag === 'always';
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && TERM !== 'dumb';
}

/** A locale was chosen and its character set is not UTF-8 (`LC_ALL=C`). */
export function isAsciiOnly({ LC_ALL, LC_CTYPE, LANG }: Environment): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG || '';
  return locale !== '' && !/utf-?8/i.test(locale);
}
