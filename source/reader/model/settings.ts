import { BINDINGS, type Binding } from '../keys/keys.ts';

/** The themes by name, in the order in which the key goes through them. `ui/themes.ts` says how each looks. */
export const THEME_NAMES = ['terminal', 'paper', 'ink', 'sepia', 'dusk', 'contrast'] as const;

export type ThemeName = (typeof THEME_NAMES)[number];

export interface Settings {
  /** The keys as the reader's settings have them. */
  readonly bindings: readonly Binding[];
  /** The widest that the text column gets. */
  readonly textWidth: number;
  /** Columns of the sidebar; null: 30 % of the terminal's, from 28 to 40. */
  readonly sidebarWidth: number | null;
  /** Nothing but ASCII is drawn besides the text: the terminal has no UTF-8. */
  readonly ascii: boolean;
  /** All that is shown in ASCII, the text too. */
  readonly asciiText: boolean;
  readonly theme: ThemeName;
  /** Lines end at the same column. */
  readonly justify: boolean;
  /** Words are broken where lines would else be left short. */
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
