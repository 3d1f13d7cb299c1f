import { COMMAND_NAMES, KEY_PRESETS, type KeyPreset } from '../../reader/keys/key-settings.ts';
import { IMAGE_CHOICES, PAGE_FILLS, SIDEBAR_CHOICES, THEME_NAMES } from '../../reader/model/settings.ts';
import { flag, list, toggle } from './flag.ts';
import { oneOf, wholeNumber, words } from './values.ts';

const KEY_PRESET_NAMES = Object.keys(KEY_PRESETS) as KeyPreset[];

/** The options of the reader, in the order of the help. */
export const READER_FLAGS = {
  quote: flag({
    kind: wholeNumber('N', 1),
    group: 'Reader',
    help: 'open at the Nth quote',
    rare: true,
  }),
  search: flag({
    short: 's',
    kind: words('WORDS', 'words to look for'),
    group: 'Reader',
    help: 'open at the first match of these words',
  }),
  keys: flag({
    kind: oneOf('PRESET', KEY_PRESET_NAMES),
    group: 'Reader',
    help: 'use the keys of another program: less, vim or emacs',
    rare: true,
    setting: 'less',
  }),
  bind: list({
    kind: words("'KEY COMMAND'", 'a key and a command'),
    group: 'Reader',
    help: 'bind a key to a command; may be repeated',
    manual:
      'For example "x next-quote" or "sidebar:x go-to-selected". A key is a character or a name such as space, enter, tab, ' +
      'backspace, up, pageup, ctrl-x, alt-x or f2. The commands are: ' +
      `${COMMAND_NAMES.join(', ')}.`,
    rare: true,
    setting: 'x next-quote',
  }),
  textWidth: flag({
    kind: wholeNumber('COLUMNS', 20, 200),
    group: 'Reader',
    help: 'maximum text width in the reader (default: 72)',
    rare: true,
    setting: '72',
  }),
  theme: flag({
    kind: oneOf('THEME', THEME_NAMES),
    group: 'Reader',
    help: 'color theme of the reader',
    manual: "terminal uses the terminal's own colors; the other themes need 256 colors or more.",
    rare: true,
    setting: 'terminal',
  }),
  sidebar: flag({
    kind: oneOf('WHEN', SIDEBAR_CHOICES),
    group: 'Reader',
    help: 'open the quotes sidebar: auto, always or never',
    manual:
      'auto opens it beside an article with quotes whose speakers are named. The key " opens and closes it in any case.',
    rare: true,
    setting: 'auto',
  }),
  sidebarFollows: toggle({
    group: 'Reader',
    help: 'scroll the article along when moving in the sidebar',
    rare: true,
    setting: 'yes',
  }),
  pageFill: flag({
    kind: oneOf('HOW', PAGE_FILLS),
    group: 'Reader',
    help: 'end pages between paragraphs, or fill them: paragraphs or pages',
    manual:
      'paragraphs ends a page between paragraphs if that leaves little of the screen empty; pages fills the screen.',
    rare: true,
    setting: 'paragraphs',
  }),
  images: flag({
    kind: oneOf('HOW', IMAGE_CHOICES),
    group: 'Reader',
    help: 'draw pictures: auto, halfblocks or never',
    manual:
      'auto asks the terminal for the best way that it has: the protocols of kitty and iTerm2, sixels, or half blocks in color. ' +
      'Pictures are loaded when they are near the screen. The key I hides and shows them. ' +
      'With halfblocks, text that is printed in color has them too.',
    rare: true,
    setting: 'auto',
  }),
  justify: toggle({
    group: 'Reader',
    help: 'justify the text',
    rare: true,
    setting: 'yes',
  }),
  hyphenate: toggle({
    group: 'Reader',
    help: 'hyphenate words at line ends',
    manual: "Uses the patterns for the article's language, if there are any.",
    rare: true,
    setting: 'yes',
  }),
  escapeTimeout: flag({
    kind: wholeNumber('MS', 0, 5000),
    group: 'Reader',
    help: 'milliseconds to wait after Esc for the rest of a key (default: 100)',
    manual:
      'Terminals send arrow and other special keys as Esc followed by more characters. Over a connection that delays them, ' +
      'a longer wait keeps these keys from falling apart. Other keys never wait.',
    rare: true,
    setting: '100',
  }),
  browserInTerminal: flag({
    kind: oneOf('WHEN', ['auto', 'yes', 'no']),
    group: 'Reader',
    help: 'whether the browser runs in the terminal: auto, yes or no',
    manual:
      'Pullquote hands the terminal to a text browser until it exits. auto recognizes w3m, lynx and others by the name of ' +
      'the program in BROWSER; use yes for a script that starts one.',
    rare: true,
    setting: 'auto',
  }),
  screenReader: toggle({
    group: 'Reader',
    help: 'plain lines for a screen reader; nothing is redrawn',
    manual: 'Quotes are announced with their speakers. INK_SCREEN_READER=true has the same effect.',
    rare: true,
    setting: 'yes',
  }),
  quitIfOneScreen: toggle({
    short: 'F',
    group: 'Reader',
    help: 'print and quit if the article fits on one screen',
    rare: true,
    setting: 'yes',
  }),
  keepChanges: toggle({
    group: 'Reader',
    negative: true,
    help: 'do not keep the theme, widths and sidebar changed in the reader',
    manual:
      'They hold for all articles until they are changed again. A setting that is changed later, or an option on the ' +
      'command line, comes before them.',
    rare: true,
    setting: 'no',
  }),
  state: toggle({
    group: 'Reader',
    negative: true,
    help: 'do not restore or save positions, marks, searches and changes',
    rare: true,
    setting: 'no',
  }),
  farewell: toggle({
    group: 'Reader',
    negative: true,
    help: 'do not print the reading position on exit',
    rare: true,
    setting: 'no',
  }),
} as const;
