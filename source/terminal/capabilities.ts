/** What the terminal can show, told from the environment alone. */
export interface Environment {
  readonly [name: string]: string | undefined;
}

/** Whether the signs of Unicode may be drawn: in UTF-8, and not on the Linux console, which has no glyphs to speak of. */
export function hasUtf8(env: Environment, platform: NodeJS.Platform): boolean {
  return env.TERM !== 'linux' && env.TERM !== 'dumb' && readsUtf8(env, platform);
}

/** Whether the locale says UTF-8; terminals on Windows and macOS all do. Where it does not, bytes above 127 are not text. */
export function readsUtf8(env: Environment, platform: NodeJS.Platform): boolean {
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

/** Terminals that open the links of OSC 8, by a variable that they set. */
const LINKING: readonly (readonly [name: string, value: RegExp])[] = [
  ['TERM_PROGRAM', /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|WarpTerminal|tabby)$/i],
  ['TERM', /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)/],
  ['VTE_VERSION', /^(?:[5-9]\d|\d{3})\d\d$/],
  ['KONSOLE_VERSION', /./],
  ['WT_SESSION', /./],
  ['DOMTERM', /./],
];

/** Whether links may be marked: where nobody knows them they would be noise. `FORCE_HYPERLINK` decides where it is set. */
export function hasLinks(env: Environment): boolean {
  const { FORCE_HYPERLINK } = env;
  if (FORCE_HYPERLINK !== undefined) return FORCE_HYPERLINK !== '0' && FORCE_HYPERLINK !== 'false';
  if (env.TMUX || env.STY) return false;
  return LINKING.some(([name, value]) => value.test(env[name] ?? ''));
}

/** Whether the ground is light, as far as the environment says (`COLORFGBG`, set by rxvt, Konsole and others). */
export function groundOf(env: Environment): 'light' | 'dark' {
  const ground = /;(\d+)$/.exec(env.COLORFGBG ?? '')?.[1];
  return ground === '7' || ground === '15' ? 'light' : 'dark';
}
