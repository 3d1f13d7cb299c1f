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

/** How much colour the terminal shows. */
export type ColourDepth = 'none' | 'sixteen' | '256' | 'true';

const FORCED: Readonly<Record<string, ColourDepth>> = {
  '0': 'none',
  false: 'none',
  '1': 'sixteen',
  '2': '256',
  '3': 'true',
};

/** How many colours may be used: https://no-color.org and https://force-color.org, then what the terminal says it has. */
export function colourDepth(env: Environment): ColourDepth {
  if (env.NO_COLOR) return 'none';
  const forced = env.FORCE_COLOR === undefined ? undefined : FORCED[env.FORCE_COLOR];
  if (forced) return forced;
  const term = env.TERM ?? '';
  if (env.FORCE_COLOR === undefined && (term === 'dumb' || /^vt(?:52|100|102|220)$|-m$|-mono$/.test(term)))
    return 'none';
  if (/^(?:truecolor|24bit)$/i.test(env.COLORTERM ?? '') || term.endsWith('-direct')) return 'true';
  return /256/.test(term) ? '256' : 'sixteen';
}

/** Whether the ground is light, as far as the environment says (`COLORFGBG`, set by rxvt, Konsole and others). */
export function groundOf(env: Environment): 'light' | 'dark' {
  const ground = /;(\d+)$/.exec(env.COLORFGBG ?? '')?.[1];
  return ground === '7' || ground === '15' ? 'light' : 'dark';
}

/** Whether colours may be used at all. */
export function hasColour(env: Environment): boolean {
  return colourDepth(env) !== 'none';
}
