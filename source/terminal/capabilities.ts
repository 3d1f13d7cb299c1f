/** Environment variables, from which the functions below derive what the terminal can display. */
export interface Environment {
  readonly [name: string]: string | undefined;
}

/** Whether Unicode symbols can be drawn: in a UTF-8 locale, except on the Linux console, whose font has few glyphs. */
export function hasUtf8(env: Environment, platform: NodeJS.Platform): boolean {
  return env.TERM !== 'linux' && env.TERM !== 'dumb' && readsUtf8(env, platform);
}

/** Whether the terminal decodes UTF-8, according to the locale. Windows always does, and macOS unless the locale says otherwise. */
export function readsUtf8(env: Environment, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return true;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  if (locale === undefined) return platform === 'darwin';
  return /utf-?8/i.test(locale);
}

/** How many colors the terminal can display. */
export type ColorDepth = 'none' | 'sixteen' | '256' | 'true';

const FORCED: Readonly<Record<string, ColorDepth>> = {
  '0': 'none',
  false: 'none',
  '1': 'sixteen',
  '2': '256',
  '3': 'true',
};

/** How many colors may be used: NO_COLOR (https://no-color.org) and FORCE_COLOR (https://force-color.org) decide, then the terminal. */
export function colorDepth(env: Environment): ColorDepth {
  if (env.NO_COLOR) return 'none';
  const forced = env.FORCE_COLOR === undefined ? undefined : FORCED[env.FORCE_COLOR];
  if (forced) return forced;
  const term = env.TERM ?? '';
  if (env.FORCE_COLOR === undefined && (term === 'dumb' || /^vt(?:52|100|102|220)$|-m$|-mono$/.test(term)))
    return 'none';
  if (/^(?:truecolor|24bit)$/i.test(env.COLORTERM ?? '') || term.endsWith('-direct')) return 'true';
  return /256/.test(term) ? '256' : 'sixteen';
}

/** Terminals that support hyperlinks (OSC 8), by a variable that they set. */
const LINKING: readonly (readonly [name: string, value: RegExp])[] = [
  ['TERM_PROGRAM', /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|WarpTerminal|tabby)$/i],
  ['TERM', /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)/],
  ['VTE_VERSION', /^(?:[5-9]\d|\d{3})\d\d$/],
  ['KONSOLE_VERSION', /./],
  ['WT_SESSION', /./],
  ['DOMTERM', /./],
];

/** Whether to write hyperlinks. `FORCE_HYPERLINK` decides if it is set; otherwise only terminals that support them get them. */
export function hasLinks(env: Environment): boolean {
  const { FORCE_HYPERLINK } = env;
  if (FORCE_HYPERLINK !== undefined) return FORCE_HYPERLINK !== '0' && FORCE_HYPERLINK !== 'false';
  if (env.TMUX || env.STY) return false;
  return LINKING.some(([name, value]) => value.test(env[name] ?? ''));
}

/** The terminal's background according to `COLORFGBG`, which rxvt, Konsole and others set; dark if it is not set. */
export function environmentBackground(env: Environment): 'light' | 'dark' {
  const background = /;(\d+)$/.exec(env.COLORFGBG ?? '')?.[1];
  return background === '7' || background === '15' ? 'light' : 'dark';
}
