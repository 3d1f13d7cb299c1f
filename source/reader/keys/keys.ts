/**
 * The table of key bindings. The key map, the help, the README and the settings are generated from it. A binding is active
 * in its mode; the sidebar and a selection fall back to the article's bindings for keys of which they have none.
 */

/** `unfiltered`: a list whose filter is empty; its keys are letters that would otherwise be typed into the filter. */
export type Mode =
  | 'article'
  | 'selection'
  | 'sidebar'
  | 'library'
  | 'help'
  | 'panel'
  | 'unfiltered'
  | 'highlights'
  | 'note'
  | 'prompt';

export interface Binding {
  readonly mode: Mode;
  readonly command: CommandName;
  readonly keys: readonly string[];
  readonly help: string;
}

export const MODE_TITLES: Readonly<Record<Mode, string>> = {
  article: 'In the article',
  selection: 'While text is selected',
  sidebar: 'In the sidebar',
  library: 'In the library',
  prompt: 'In the search prompt',
  panel: 'In a list',
  unfiltered: 'In a list, nothing typed yet',
  highlights: 'In the list of highlights',
  note: 'While a note is written',
  help: 'In this help',
};

export const BINDINGS = [
  { mode: 'article', command: 'next-page', keys: ['space', 'pagedown', 'right'], help: 'next page' },
  { mode: 'article', command: 'previous-page', keys: ['b', 'pageup', 'left'], help: 'previous page' },
  { mode: 'article', command: 'line-down', keys: ['j', 'down'], help: 'line down' },
  { mode: 'article', command: 'line-up', keys: ['k', 'up'], help: 'line up' },
  { mode: 'article', command: 'half-page-down', keys: ['d', 'ctrl-d'], help: 'half page down' },
  { mode: 'article', command: 'half-page-up', keys: ['u', 'ctrl-u'], help: 'half page up' },
  { mode: 'article', command: 'top', keys: ['g', 'home'], help: 'top' },
  { mode: 'article', command: 'end', keys: ['G', 'end'], help: 'end' },
  { mode: 'article', command: 'percent', keys: ['%'], help: 'go to a percentage (50%)' },
  { mode: 'article', command: 'next-quote', keys: [')'], help: 'next quote' },
  { mode: 'article', command: 'previous-quote', keys: ['('], help: 'previous quote' },
  { mode: 'article', command: 'sidebar', keys: ['"'], help: 'open or close the quotes sidebar' },
  { mode: 'article', command: 'switch-focus', keys: ['tab'], help: 'switch between article and sidebar' },
  { mode: 'article', command: 'speakers', keys: ['S'], help: 'list of speakers' },
  { mode: 'article', command: 'next-by-speaker', keys: ['s'], help: 'next quote of the same speaker' },
  { mode: 'article', command: 'next-paragraph', keys: ['}'], help: 'next paragraph' },
  { mode: 'article', command: 'previous-paragraph', keys: ['{'], help: 'previous paragraph' },
  { mode: 'article', command: 'next-heading', keys: [']'], help: 'next heading' },
  { mode: 'article', command: 'previous-heading', keys: ['['], help: 'previous heading' },
  { mode: 'article', command: 'contents', keys: ['t'], help: 'contents' },
  { mode: 'article', command: 'search', keys: ['/'], help: 'search' },
  { mode: 'article', command: 'next-match', keys: ['n'], help: 'next match' },
  { mode: 'article', command: 'previous-match', keys: ['N'], help: 'previous match' },
  { mode: 'article', command: 'matches', keys: ['L'], help: 'list of all matches' },
  { mode: 'article', command: 'set-mark', keys: ['m'], help: 'set a mark (m, then a letter)' },
  { mode: 'article', command: 'go-to-mark', keys: ["'"], help: "go to a mark ('a), or back before the last jump ('')" },
  { mode: 'article', command: 'back', keys: ['backspace'], help: 'back' },
  { mode: 'article', command: 'forward', keys: ['\\'], help: 'forward' },
  { mode: 'article', command: 'next-link', keys: [';'], help: 'next link' },
  { mode: 'article', command: 'previous-link', keys: [','], help: 'previous link' },
  { mode: 'article', command: 'follow', keys: ['enter'], help: 'follow the selected link' },
  { mode: 'article', command: 'hints', keys: ['f'], help: 'label visible links, type a label to open' },
  { mode: 'article', command: 'links', keys: ['F'], help: 'list of all links' },
  { mode: 'article', command: 'browse', keys: ['o'], help: 'open the selected link, or the article, in the browser' },
  { mode: 'article', command: 'copy', keys: ['y'], help: 'copy the quote or paragraph (2y: with speaker and URL)' },
  { mode: 'article', command: 'select', keys: ['v'], help: 'select text, from the sentence at hand' },
  {
    mode: 'article',
    command: 'highlight',
    keys: ['h'],
    help: 'highlight the quote or sentence at hand, in the last color (2h: the second), or remove the highlight',
  },
  { mode: 'article', command: 'note', keys: ['i'], help: 'write a note on the highlight, quote or sentence at hand' },
  { mode: 'article', command: 'notes', keys: ['V'], help: 'show or hide notes under their passages' },
  { mode: 'article', command: 'article-note', keys: ['P'], help: 'write a note on the article' },
  { mode: 'article', command: 'highlights', keys: ['H'], help: 'list of highlights and marks' },
  { mode: 'article', command: 'copy-url', keys: ['Y'], help: 'copy the URL of the selected link, or of the article' },
  { mode: 'article', command: 'export', keys: ['e'], help: 'export the listed quotes to a new file' },
  { mode: 'article', command: 'save', keys: ['a'], help: 'save the article to the library (again: its tags)' },
  { mode: 'article', command: 'dim', keys: ['D'], help: 'dim all but quotes, or matches while searching' },
  { mode: 'article', command: 'omitted', keys: ['W'], help: 'show or hide what was left out of the article' },
  { mode: 'article', command: 'narrower-text', keys: ['-'], help: 'narrower text' },
  { mode: 'article', command: 'wider-text', keys: ['+'], help: 'wider text' },
  { mode: 'article', command: 'default-text-width', keys: ['='], help: 'default text width' },
  { mode: 'article', command: 'narrower-sidebar', keys: ['<'], help: 'narrower sidebar' },
  { mode: 'article', command: 'wider-sidebar', keys: ['>'], help: 'wider sidebar' },
  { mode: 'article', command: 'focus-mode', keys: ['z'], help: 'focus mode: dim all but the current paragraph' },
  { mode: 'article', command: 'auto-scroll', keys: ['A'], help: 'auto-scroll (300A: 300 words per minute)' },
  { mode: 'article', command: 'theme', keys: ['c'], help: 'next theme' },
  { mode: 'article', command: 'pictures', keys: ['I'], help: 'show or hide pictures (Enter on one: the whole screen)' },
  { mode: 'article', command: 'recent', keys: ['r'], help: 'recently read articles' },
  { mode: 'article', command: 'library', keys: ['l'], help: 'library' },
  {
    mode: 'article',
    command: 'next-unread',
    keys: ['U'],
    help: 'next unread article of the library (archives this one if it is finished)',
  },
  {
    mode: 'article',
    command: 'mouse',
    keys: ['M'],
    help: 'mouse on or off: wheel, quotes, links, scroll bar (while on, the terminal cannot select text)',
  },
  { mode: 'article', command: 'next-source', keys: ['ctrl-n'], help: 'next source' },
  { mode: 'article', command: 'previous-source', keys: ['ctrl-p'], help: 'previous source' },
  { mode: 'article', command: 'reload', keys: ['R'], help: 'reload' },
  { mode: 'article', command: 'redraw', keys: ['ctrl-l'], help: 'redraw' },
  { mode: 'article', command: 'suspend', keys: ['ctrl-z'], help: 'suspend' },
  { mode: 'article', command: 'cancel', keys: ['escape'], help: 'close the top-most prompt, list or search' },
  { mode: 'article', command: 'help', keys: ['?'], help: 'help' },
  { mode: 'article', command: 'quit', keys: ['q', 'Q'], help: 'quit' },

  { mode: 'sidebar', command: 'select-next', keys: ['j', 'down'], help: 'next quote' },
  { mode: 'sidebar', command: 'select-previous', keys: ['k', 'up'], help: 'previous quote' },
  { mode: 'sidebar', command: 'select-first', keys: ['g', 'home'], help: 'first quote' },
  { mode: 'sidebar', command: 'select-last', keys: ['G', 'end'], help: 'last quote' },
  { mode: 'sidebar', command: 'go-to-selected', keys: ['enter'], help: 'go to the quote' },
  { mode: 'sidebar', command: 'only-speaker', keys: ['s'], help: 'only this speaker, or all again' },
  { mode: 'sidebar', command: 'filter-quotes', keys: ['/'], help: 'filter by typing' },
  { mode: 'sidebar', command: 'fragments', keys: ['f'], help: 'show or hide fragments' },
  {
    mode: 'sidebar',
    command: 'copy-speaker',
    keys: ['Y'],
    help: 'with only one speaker listed: copy all their quotes (2Y: with the source)',
  },
  { mode: 'sidebar', command: 'tour', keys: ['space'], help: 'tour: quote by quote, the rest dimmed' },

  { mode: 'selection', command: 'word-forward', keys: ['w'], help: 'one word on' },
  { mode: 'selection', command: 'word-backward', keys: ['b'], help: 'one word back' },
  { mode: 'selection', command: 'sentence-forward', keys: ['right', 'down'], help: 'one sentence on' },
  { mode: 'selection', command: 'sentence-backward', keys: ['left', 'up'], help: 'one sentence back' },
  { mode: 'selection', command: 'paragraph-forward', keys: ['}'], help: 'one paragraph on' },
  { mode: 'selection', command: 'paragraph-backward', keys: ['{'], help: 'one paragraph back' },
  { mode: 'selection', command: 'search', keys: ['/'], help: 'to a match (n and N: to others)' },
  { mode: 'selection', command: 'other-end', keys: ['o'], help: 'move the other end' },
  { mode: 'selection', command: 'highlight', keys: ['h'], help: 'highlight the selection (1h to 5h: in a color)' },
  { mode: 'selection', command: 'note', keys: ['i'], help: 'highlight the selection and write a note on it' },
  { mode: 'selection', command: 'copy', keys: ['y'], help: 'copy the selection (2y: with its source)' },
  { mode: 'selection', command: 'select', keys: ['v'], help: 'select nothing' },

  { mode: 'library', command: 'accept', keys: ['enter'], help: 'read the article' },
  { mode: 'library', command: 'narrow-library', keys: ['f'], help: 'narrow by words of title, site, author or tag' },
  { mode: 'library', command: 'find-library', keys: ['/'], help: 'find articles by any word of their text' },
  { mode: 'library', command: 'people', keys: ['p'], help: 'people, and what each has said' },
  { mode: 'library', command: 'all-highlights', keys: ['H'], help: 'highlights of all articles' },
  { mode: 'library', command: 'next-state', keys: ['tab'], help: 'list unread, reading, archived, all or deleted' },
  { mode: 'library', command: 'sort-library', keys: ['s'], help: 'sort by date added, last read, length or progress' },
  { mode: 'library', command: 'reverse-library', keys: ['S'], help: 'reverse the order' },
  { mode: 'library', command: 'archive', keys: ['a'], help: 'archive the article, or take it out of the archive' },
  { mode: 'library', command: 'edit-tags', keys: ['t'], help: 'change the tags' },
  {
    mode: 'library',
    command: 'delete-article',
    keys: ['d', 'delete'],
    help: 'delete the article; in the list of deleted ones, bring it back',
  },
  { mode: 'library', command: 'undo', keys: ['u'], help: 'undo: the last article deleted, archived or tagged' },
  { mode: 'library', command: 'select-next', keys: ['j', 'down'], help: 'next' },
  { mode: 'library', command: 'select-previous', keys: ['k', 'up'], help: 'previous' },
  { mode: 'library', command: 'select-next-page', keys: ['space', 'pagedown'], help: 'page down' },
  { mode: 'library', command: 'select-previous-page', keys: ['b', 'pageup'], help: 'page up' },
  { mode: 'library', command: 'select-first', keys: ['g', 'home'], help: 'first' },
  { mode: 'library', command: 'select-last', keys: ['G', 'end'], help: 'last' },
  { mode: 'library', command: 'recent', keys: ['r'], help: 'recently read articles' },
  { mode: 'library', command: 'redraw', keys: ['ctrl-l'], help: 'redraw' },
  { mode: 'library', command: 'suspend', keys: ['ctrl-z'], help: 'suspend' },
  { mode: 'library', command: 'help', keys: ['?'], help: 'help' },
  { mode: 'library', command: 'cancel', keys: ['escape'], help: 'clear the words, or close' },
  { mode: 'library', command: 'leave-library', keys: ['q'], help: 'close; quit if there is no article below' },

  { mode: 'prompt', command: 'accept', keys: ['enter'], help: 'accept' },
  { mode: 'prompt', command: 'cancel', keys: ['escape'], help: 'cancel' },
  { mode: 'prompt', command: 'older', keys: ['up'], help: 'previous search' },
  { mode: 'prompt', command: 'newer', keys: ['down'], help: 'next search' },
  { mode: 'prompt', command: 'switch-case', keys: ['f2', 'alt-c'], help: 'case: smart, match, ignore' },
  { mode: 'prompt', command: 'switch-word', keys: ['f3', 'alt-w'], help: 'whole words' },
  { mode: 'prompt', command: 'switch-regex', keys: ['f4', 'alt-r'], help: 'regular expression' },
  { mode: 'prompt', command: 'switch-all-words', keys: ['f5', 'alt-a'], help: 'all words in any order' },
  { mode: 'prompt', command: 'edit-left', keys: ['left', 'ctrl-b'], help: 'character left' },
  { mode: 'prompt', command: 'edit-right', keys: ['right', 'ctrl-f'], help: 'character right' },
  { mode: 'prompt', command: 'edit-word-left', keys: ['alt-b'], help: 'word left' },
  { mode: 'prompt', command: 'edit-word-right', keys: ['alt-f'], help: 'word right' },
  { mode: 'prompt', command: 'edit-start', keys: ['ctrl-a', 'home'], help: 'start of line' },
  { mode: 'prompt', command: 'edit-end', keys: ['ctrl-e', 'end'], help: 'end of line' },
  { mode: 'prompt', command: 'edit-delete-back', keys: ['backspace'], help: 'delete backward' },
  { mode: 'prompt', command: 'edit-delete', keys: ['delete', 'ctrl-d'], help: 'delete forward' },
  { mode: 'prompt', command: 'edit-delete-word', keys: ['ctrl-w'], help: 'delete the word before the cursor' },
  { mode: 'prompt', command: 'edit-delete-to-start', keys: ['ctrl-u'], help: 'delete to the start' },
  { mode: 'prompt', command: 'edit-delete-to-end', keys: ['ctrl-k'], help: 'delete to the end' },

  { mode: 'panel', command: 'select-next', keys: ['down', 'ctrl-n'], help: 'next' },
  { mode: 'panel', command: 'select-previous', keys: ['up', 'ctrl-p'], help: 'previous' },
  { mode: 'panel', command: 'select-next-page', keys: ['pagedown'], help: 'page down' },
  { mode: 'panel', command: 'select-previous-page', keys: ['pageup'], help: 'page up' },
  { mode: 'panel', command: 'select-first', keys: ['home'], help: 'first' },
  { mode: 'panel', command: 'select-last', keys: ['end'], help: 'last' },
  { mode: 'panel', command: 'accept', keys: ['enter'], help: 'select' },
  { mode: 'panel', command: 'copy', keys: ['ctrl-y'], help: 'copy the row' },
  {
    mode: 'panel',
    command: 'forget-recent',
    keys: ['delete', 'ctrl-d'],
    help: 'in the list of recent articles: remove one, with its position and marks',
  },
  { mode: 'panel', command: 'context', keys: ['tab'], help: 'in what somebody has said: the text around a quote' },
  { mode: 'panel', command: 'cancel', keys: ['escape'], help: 'close' },
  { mode: 'panel', command: 'edit-delete-back', keys: ['backspace'], help: 'delete backward' },
  { mode: 'panel', command: 'edit-delete-word', keys: ['ctrl-w'], help: 'delete the word before the cursor' },
  { mode: 'panel', command: 'edit-delete-to-start', keys: ['ctrl-u'], help: 'delete to the start' },

  { mode: 'unfiltered', command: 'cancel', keys: ['q'], help: 'close' },
  {
    mode: 'unfiltered',
    command: 'copy-speaker',
    keys: ['Y'],
    help: 'in the list of speakers: copy all quotes of one (2Y: with the source)',
  },

  { mode: 'highlights', command: 'highlight', keys: ['h'], help: 'remove the highlight (1h to 5h: change its color)' },
  { mode: 'highlights', command: 'note', keys: ['i'], help: 'edit the note' },
  { mode: 'highlights', command: 'remove-highlight', keys: ['d'], help: 'remove the highlight' },
  { mode: 'highlights', command: 'restore-highlight', keys: ['u'], help: 'bring back what was removed last' },

  { mode: 'note', command: 'keep-note', keys: ['escape', 'ctrl-s'], help: 'keep the note' },
  { mode: 'note', command: 'discard-note', keys: ['ctrl-g'], help: 'leave the note as it was' },
  { mode: 'note', command: 'note-editor', keys: ['ctrl-e'], help: 'write it in the editor (VISUAL or EDITOR)' },
  { mode: 'note', command: 'note-line', keys: ['enter'], help: 'new line' },
  { mode: 'note', command: 'note-up', keys: ['up', 'ctrl-p'], help: 'line up' },
  { mode: 'note', command: 'note-down', keys: ['down', 'ctrl-n'], help: 'line down' },
  { mode: 'note', command: 'edit-left', keys: ['left', 'ctrl-b'], help: 'character left' },
  { mode: 'note', command: 'edit-right', keys: ['right', 'ctrl-f'], help: 'character right' },
  { mode: 'note', command: 'edit-word-left', keys: ['alt-b'], help: 'word left' },
  { mode: 'note', command: 'edit-word-right', keys: ['alt-f'], help: 'word right' },
  { mode: 'note', command: 'edit-start', keys: ['ctrl-a', 'home'], help: 'start of line' },
  { mode: 'note', command: 'edit-end', keys: ['end'], help: 'end of line' },
  { mode: 'note', command: 'edit-delete-back', keys: ['backspace'], help: 'delete backward' },
  { mode: 'note', command: 'edit-delete', keys: ['delete', 'ctrl-d'], help: 'delete forward' },
  { mode: 'note', command: 'edit-delete-word', keys: ['ctrl-w'], help: 'delete the word before the cursor' },
  { mode: 'note', command: 'edit-delete-to-start', keys: ['ctrl-u'], help: 'delete to the start of the line' },
  { mode: 'note', command: 'edit-delete-to-end', keys: ['ctrl-k'], help: 'delete to the end of the line' },

  { mode: 'help', command: 'select-next', keys: ['j', 'down'], help: 'line down' },
  { mode: 'help', command: 'select-previous', keys: ['k', 'up'], help: 'line up' },
  { mode: 'help', command: 'select-next-page', keys: ['space', 'pagedown'], help: 'page down' },
  { mode: 'help', command: 'select-previous-page', keys: ['b', 'pageup'], help: 'page up' },
  { mode: 'help', command: 'select-first', keys: ['g', 'home'], help: 'top' },
  { mode: 'help', command: 'select-last', keys: ['G', 'end'], help: 'end' },
  { mode: 'help', command: 'filter-help', keys: ['/'], help: 'filter by typing' },
  { mode: 'help', command: 'cancel', keys: ['escape', 'q', '?', 'enter'], help: 'close' },
] as const satisfies readonly { mode: Mode; command: string; keys: readonly string[]; help: string }[];

export type CommandName = (typeof BINDINGS)[number]['command'];

/** The commands of the article that a new user needs; the help begins with them. */
export const ESSENTIALS = [
  'next-page',
  'previous-page',
  'next-quote',
  'previous-quote',
  'sidebar',
  'speakers',
  'search',
  'next-match',
  'contents',
  'back',
  'copy',
  'help',
  'quit',
] as const satisfies readonly CommandName[];

/** Key names as printed in the help. */
const KEY_LABELS: Readonly<Record<string, string>> = {
  space: 'Space',
  enter: 'Enter',
  escape: 'Esc',
  tab: 'Tab',
  backspace: 'Backspace',
  delete: 'Del',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
};

/** ASCII arrows would look like the keys `^`, `v`, `<` and `>`. */
const ARROWS_IN_WORDS: Readonly<Record<string, string>> = { up: 'Up', down: 'Down', left: 'Left', right: 'Right' };

/** A key name as people write it: `ctrl-d` becomes Ctrl-D, `f2` becomes F2. `ascii` spells arrows out. */
export function keyLabel(key: string, ascii = false): string {
  const control = /^(ctrl|alt)-(.+)$/.exec(key);
  if (control)
    return `${control[1] === 'ctrl' ? 'Ctrl' : 'Alt'}-${control[1] === 'ctrl' ? control[2]?.toUpperCase() : control[2]}`;
  if (/^f\d+$/.test(key)) return key.toUpperCase();
  return (ascii ? ARROWS_IN_WORDS[key] : undefined) ?? KEY_LABELS[key] ?? key;
}

/** The command of each key, by mode. */
export function keyMap(bindings: readonly Binding[] = BINDINGS): ReadonlyMap<Mode, ReadonlyMap<string, CommandName>> {
  const map = new Map<Mode, Map<string, CommandName>>();
  for (const { mode, command, keys } of bindings) {
    const own = map.get(mode) ?? new Map<string, CommandName>();
    for (const key of keys) own.set(key, command);
    map.set(mode, own);
  }
  return map;
}
