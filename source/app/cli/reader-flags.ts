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
    rare: true,
  }),
  search: flag({
    short: 's',
    kind: words('WORDS', 'words'),
    group: 'Reader',
  }),
  keys: flag({
    kind: oneOf('PRESET', KEY_PRESET_NAMES),
    group: 'Reader',
    rare: true,
    setting: 'less',
  }),
  bind: list({
    kind: words("'KEY COMMAND'", 'binding'),
    group: 'Reader',
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
    rare: true,
    setting: '72',
  }),
  theme: flag({
    kind: oneOf('THEME', THEME_NAMES),
    group: 'Reader',
    manual: "terminal uses the terminal's own colors; the other themes need 256 colors or more.",
    rare: true,
    setting: 'terminal',
  }),
  sidebar: flag({
    kind: oneOf('WHEN', SIDEBAR_CHOICES),
    group: 'Reader',
    manual:
      'auto opens it beside an article with quotes whose speakers are named. The key " opens or closes it whatever the setting.',
    rare: true,
    setting: 'auto',
  }),
  sidebarFollows: toggle({
    group: 'Reader',
    rare: true,
    setting: 'yes',
  }),
  pageFill: flag({
    kind: oneOf('HOW', PAGE_FILLS),
    group: 'Reader',
    manual:
      'paragraphs ends a page between paragraphs unless that would leave much of the screen empty; pages always fills the screen.',
    rare: true,
    setting: 'paragraphs',
  }),
  images: flag({
    kind: oneOf('HOW', IMAGE_CHOICES),
    group: 'Reader',
    manual:
      'auto uses the best method that the terminal supports: the protocols of kitty and iTerm2, sixels, or half blocks in color. ' +
      'Pictures are loaded as they come near the screen. The key I hides or shows them. ' +
      'With halfblocks, text printed in color has pictures too.',
    rare: true,
    setting: 'auto',
  }),
  justify: toggle({
    group: 'Reader',
    rare: true,
    setting: 'yes',
  }),
  hyphenate: toggle({
    group: 'Reader',
    manual: "Uses the patterns for the article's language, if there are any.",
    rare: true,
    setting: 'yes',
  }),
  escapeTimeout: flag({
    kind: wholeNumber('MS', 0, 5000),
    group: 'Reader',
    manual:
      'Terminals send arrow and other special keys as Esc followed by more characters. Over a connection that delays them, ' +
      'a longer wait keeps these keys from being read as several. Other keys never wait.',
    rare: true,
    setting: '100',
  }),
  browserInTerminal: flag({
    kind: oneOf('WHEN', ['auto', 'yes', 'no']),
    group: 'Reader',
    manual:
      'Pullquote hands the terminal to a text browser until it exits. auto recognizes w3m, lynx and others by the name of ' +
      'the program in BROWSER; use yes for a script that starts one.',
    rare: true,
    setting: 'auto',
  }),
  screenReader: toggle({
    group: 'Reader',
    manual: 'Quotes are announced with their speakers. INK_SCREEN_READER=true has the same effect.',
    rare: true,
    setting: 'yes',
  }),
  quitIfOneScreen: toggle({
    short: 'F',
    group: 'Reader',
    rare: true,
    setting: 'yes',
  }),
  keepChanges: toggle({
    group: 'Reader',
    negative: true,
    manual:
      'Such changes apply to all articles until you change them again. A setting changed later, or an option on the ' +
      'command line, takes precedence.',
    rare: true,
    setting: 'no',
  }),
  state: toggle({
    group: 'Reader',
    negative: true,
    rare: true,
    setting: 'no',
  }),
  farewell: toggle({
    group: 'Reader',
    negative: true,
    rare: true,
    setting: 'no',
  }),
} as const;
