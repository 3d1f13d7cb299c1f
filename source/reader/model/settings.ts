import { BINDINGS, type Binding } from '../keys/keys.ts';

/** The themes, in the order in which the theme key cycles through them. `ui/theme/themes.ts` has their colors. */
export const THEME_NAMES = ['terminal', 'paper', 'ink', 'sepia', 'dusk', 'contrast'] as const;

export type ThemeName = (typeof THEME_NAMES)[number];

export interface Settings {
  /** The key bindings, with presets and `bind` settings applied. */
  readonly bindings: readonly Binding[];
  /** The maximum width of the text column. */
  readonly textWidth: number;
  /** Columns of the sidebar; null: 30% of the terminal's, from 28 to 40. */
  readonly sidebarWidth: number | null;
  /** Draws everything but the text in ASCII, for terminals without UTF-8. */
  readonly ascii: boolean;
  /** Draws the text in ASCII too. */
  readonly asciiText: boolean;
  readonly theme: ThemeName;
  /** Justifies lines on both sides. */
  readonly justify: boolean;
  /** Hyphenates words at line ends. */
  readonly hyphenate: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  bindings: BINDINGS,
  textWidth: 72,
  sidebarWidth: null,
  ascii: false,
  asciiText: false,
  theme: 'terminal',
  justify: false,
  hyphenate: false,
};
