import type { ThemeName } from '../../reader/model/settings.ts';
import { type Painter, painter, type Theme } from './painter.ts';
import { type Color, type ColorDepth, channels, type Style } from './sgr.ts';
import type { StyleName } from './styled-line.ts';
import type { Symbols } from './symbols.ts';

/** The colors that a theme chooses; its styles are made from them. */
interface Palette {
  readonly text?: Color;
  readonly background?: Color;
  /** For borders, the status line and dimmed text, which are faint if this is absent. */
  readonly quiet?: Color;
  readonly accent: Color;
  readonly found: Color;
  readonly warning: Color;
  /** The colors of the first six speakers. The seventh has the first one again. */
  readonly speakers: readonly [Color, Color, Color, Color, Color, Color];
}

/** The hues of the five colors of highlights, and their numbers in the terminal's own palette. */
const HUES = ['#ffd400', '#2fbf4f', '#2f8fff', '#ff4fa0', '#ff8a1f'] as const;
const BRIGHT: readonly number[] = [11, 10, 14, 13, 9];

/** The share of its hue in the background of a highlight. */
const TINT = 0.3;

/** A highlight as a tinted background, on which the text keeps its contrast; without colors it is bold. */
function highlighted(
  hue: `#${string}`,
  bright: number,
  { text, background }: Pick<Palette, 'text' | 'background'>,
): Style {
  const colorless = { bold: true };
  if (typeof background !== 'string') return { foreground: 0, background: bright, colorless };
  const below = channels(background);
  const mixed = channels(hue).map((value, index) => Math.round(TINT * value + (1 - TINT) * (below[index] ?? 0)));
  const tint = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}` as const;
  return { ...(text === undefined ? {} : { foreground: text }), background: tint, colorless };
}

function theme({ text, background, quiet, accent, found, warning, speakers }: Palette): Theme {
  const silent: Style = quiet === undefined ? { faint: true } : { foreground: quiet };
  // Selected and matched text keeps its contrast, whatever style is below it: neither faint nor in a color of its own.
  const lit: Style = { inverse: true, faint: false, foreground: text, background };
  const marked = HUES.map((hue, index) => highlighted(hue, BRIGHT[index] ?? 11, { text, background }));
  const styles: Record<StyleName, Style> = {
    title: { bold: true },
    heading: { bold: true },
    bold: { bold: true },
    italic: { italic: true },
    code: { foreground: accent },
    'code-keyword': { bold: true, foreground: accent },
    'code-string': { foreground: speakers[3] },
    'code-comment': { ...silent, italic: true },
    'code-number': { foreground: speakers[1] },
    'code-name': { foreground: speakers[2] },
    strike: { strike: true },
    underline: { underline: true },
    faint: { faint: true },
    inverse: { inverse: true },
    highlight: { bold: true, italic: true },
    // The reader's marks can be distinguished without color: only links are underlined, only matches are inverse.
    link: { underline: true },
    'selected-link': { ...lit, bold: true, underline: true },
    marker: { foreground: accent },
    rule: silent,
    caption: { ...silent, italic: true },
    speaker: { bold: true },
    'speaker-0': { foreground: speakers[0] },
    'speaker-1': { foreground: speakers[1] },
    'speaker-2': { foreground: speakers[2] },
    'speaker-3': { foreground: speakers[3] },
    'speaker-4': { foreground: speakers[4] },
    'speaker-5': { foreground: speakers[5] },
    'highlighted-0': marked[0] ?? {},
    'highlighted-1': marked[1] ?? {},
    'highlighted-2': marked[2] ?? {},
    'highlighted-3': marked[3] ?? {},
    'highlighted-4': marked[4] ?? {},
    mention: { bold: true },
    cue: { italic: true },
    chosen: { bold: true },
    match: { ...lit, foreground: found, underline: false },
    'current-match': { ...lit, bold: true, underline: false },
    flash: { bold: true },
    dim: { ...silent, bold: false, italic: false, underline: false },
    status: silent,
    'status-note': { bold: true },
    'status-warning': { bold: true, foreground: warning },
    prompt: { bold: true },
    cursor: { inverse: true },
    selected: lit,
    selection: lit,
    border: silent,
    label: silent,
    tick: { foreground: found, bold: true },
  };
  return { base: { ...(text ? { foreground: text } : {}), ...(background ? { background } : {}) }, styles };
}

/** Readable colors of the terminal's own palette on a dark background. */
const ON_DARK = theme({ accent: 6, found: 3, warning: 9, speakers: [14, 11, 13, 10, 12, 9] });

/** The same on a light background, where yellow and the bright colors would be illegible. */
const ON_LIGHT = theme({ accent: 4, found: 1, warning: 1, speakers: [4, 1, 5, 2, 6, 0] });

const EXACT: Readonly<Record<Exclude<ThemeName, 'terminal'>, Theme>> = {
  paper: theme({
    text: '#24292f',
    background: '#ffffff',
    quiet: '#5f6a75',
    accent: '#0b5cad',
    found: '#9a3b00',
    warning: '#b3261e',
    speakers: ['#0b5cad', '#9a3b00', '#7a2a9c', '#1f6b3a', '#00666b', '#a31551'],
  }),
  ink: theme({
    text: '#d8dee4',
    background: '#12161b',
    quiet: '#8b98a5',
    accent: '#79b8ff',
    found: '#ffd479',
    warning: '#ff9b8f',
    speakers: ['#79b8ff', '#ffc069', '#d6a4ff', '#86d992', '#6fd6d0', '#ff9fbd'],
  }),
  sepia: theme({
    text: '#4a3b28',
    background: '#f6ecd9',
    quiet: '#736046',
    accent: '#1d5a80',
    found: '#8f3a0a',
    warning: '#a3241b',
    speakers: ['#1d5a80', '#8f3a0a', '#6c2f86', '#3a6121', '#0d6360', '#942455'],
  }),
  dusk: theme({
    text: '#d9cfe0',
    background: '#241f2e',
    quiet: '#a294b0',
    accent: '#a8c7fa',
    found: '#f7c873',
    warning: '#ff9d9d',
    speakers: ['#a8c7fa', '#f7c873', '#e0aaff', '#9fd8a4', '#84d7d2', '#ffa9c6'],
  }),
  contrast: theme({
    text: '#ffffff',
    background: '#000000',
    quiet: '#c8c8c8',
    accent: '#66ffff',
    found: '#ffff00',
    warning: '#ff9090',
    speakers: ['#66ffff', '#ffff00', '#ff99ff', '#80ff80', '#a0c0ff', '#ffb070'],
  }),
};

/** The terminal's background. */
export type Background = 'light' | 'dark';

/**
 * The theme with a name. `terminal` has variants for light and dark backgrounds. The others need a terminal with 256
 * colors or more and fall back to `terminal`.
 */
export function themeOf(name: ThemeName, depth: ColorDepth, background: Background): Theme {
  if (name !== 'terminal' && (depth === '256' || depth === 'true')) return EXACT[name];
  return background === 'light' ? ON_LIGHT : ON_DARK;
}

/** How the reader is drawn on a terminal. */
export interface Drawing {
  readonly symbols: Symbols;
  /** The painter of a theme; the same function each time. */
  readonly painterOf: (theme: ThemeName, background: Background) => Painter;
}

/** Makes a `painterOf`. `hyperlinks`: whether the terminal supports OSC 8. */
export function painters(depth: ColorDepth, hyperlinks = false): Drawing['painterOf'] {
  const made = new Map<Theme, Painter>();
  return (name, background) => {
    const theme = themeOf(name, depth, background);
    const known = made.get(theme) ?? painter(theme, depth, hyperlinks);
    made.set(theme, known);
    return known;
  };
}
