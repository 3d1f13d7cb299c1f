/** What the terminal can show, told from the environment alone. */
export interface Environment {
  readonly [name: string]: string | undefined;
}

/** Whether the locale says UTF-8; terminals on Windows and macOS all do, and the Linux console has no glyphs to speak of. */
export function hasUtf8(env: Environment, platform: NodeJS.Platform): boolean {
  if (env.TERM === 'linux' || env.TERM === 'dumb') return false;
  if (platform === 'win32') return true;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  if (locale === undefined) return platform === 'darwin';
  return /utf-?8/i.test(locale);
}

/** Whether colours may be used: https://no-color.org and https://force-color.org, then the kind of terminal. */
export function hasColour(env: Environment): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return env.TERM !== 'dumb' && !/^vt(?:52|100|102|220)$|-m$|-mono$/.test(env.TERM ?? '');
}
