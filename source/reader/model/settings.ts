import { BINDINGS, type Binding } from '../keys/keys.ts';

/** The themes, in the order in which the theme key cycles through them. `ui/theme/themes.ts` has their colors. */
export const THEME_NAMES = ['terminal', 'paper', 'ink', 'sepia', 'dusk', 'contrast'] as const;

export type ThemeName = (typeof THEME_NAMES)[number];

/** When the sidebar opens by itself, if there is room beside the article: with quotes whose speakers are named, always, never. */
export const SIDEBAR_CHOICES = ['auto', 'always', 'never'] as const;

/** How pictures are drawn: as well as the terminal supports, as half blocks, or not at all. */
export const IMAGE_CHOICES = ['auto', 'halfblocks', 'never'] as const;

/** How pages are filled: with whole paragraphs, or to the last row. */
export const PAGE_FILLS = ['paragraphs', 'pages'] as const;

export interface Settings {
  /** The key bindings, with presets and `bind` settings applied. */
  readonly bindings: readonly Binding[];
  /** The maximum width of the text column. */
  readonly textWidth: number;
  /** The width of the sidebar; null means 30% of the terminal's columns, from 28 to 40. */
  readonly sidebarWidth: number | null;
  readonly sidebar: (typeof SIDEBAR_CHOICES)[number];
  /** Whether the article scrolls along when the cursor moves in the sidebar. */
  readonly sidebarFollows: boolean;
  readonly pageFill: (typeof PAGE_FILLS)[number];
  /** Whether pictures are drawn in the text; `impossible` if the terminal cannot. */
  readonly pictures: 'shown' | 'hidden' | 'impossible';
  /** Draw everything except the text in ASCII, for terminals without UTF-8. */
  readonly ascii: boolean;
  /** Draw the text in ASCII, too. */
  readonly asciiText: boolean;
  readonly theme: ThemeName;
  /** Justify lines on both sides. */
  readonly justify: boolean;
  /** Hyphenate words at line ends. */
  readonly hyphenate: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  bindings: BINDINGS,
  textWidth: 72,
  sidebarWidth: null,
  sidebar: 'auto',
  sidebarFollows: false,
  pageFill: 'paragraphs',
  pictures: 'impossible',
  ascii: false,
  asciiText: false,
  theme: 'terminal',
  justify: false,
  hyphenate: false,
};
