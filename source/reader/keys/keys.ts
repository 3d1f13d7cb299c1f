import { messages } from '../../messages/index.ts';

/**
 * The table of key bindings, from which the key map, the help, the documentation and the settings are generated. The help's texts are in
 * `messages/english/keys.ts`; what a command does is in `reader/commands/`. A binding is active in its mode; the sidebar and a selection fall
 * back to the article's bindings for keys that they do not bind.
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
}

export const BINDINGS = [
  { mode: 'article', command: 'next-page', keys: ['space', 'pagedown', 'right'] },
  { mode: 'article', command: 'previous-page', keys: ['b', 'pageup', 'left'] },
  { mode: 'article', command: 'line-down', keys: ['j', 'down'] },
  { mode: 'article', command: 'line-up', keys: ['k', 'up'] },
  { mode: 'article', command: 'half-page-down', keys: ['d', 'ctrl-d'] },
  { mode: 'article', command: 'half-page-up', keys: ['u', 'ctrl-u'] },
  { mode: 'article', command: 'top', keys: ['g', 'home'] },
  { mode: 'article', command: 'end', keys: ['G', 'end'] },
  { mode: 'article', command: 'percent', keys: ['%'] },
  { mode: 'article', command: 'next-quote', keys: [')'] },
  { mode: 'article', command: 'previous-quote', keys: ['('] },
  { mode: 'article', command: 'sidebar', keys: ['"'] },
  { mode: 'article', command: 'switch-focus', keys: ['tab'] },
  { mode: 'article', command: 'speakers', keys: ['S'] },
  { mode: 'article', command: 'next-by-speaker', keys: ['s'] },
  { mode: 'article', command: 'next-paragraph', keys: ['}'] },
  { mode: 'article', command: 'previous-paragraph', keys: ['{'] },
  { mode: 'article', command: 'next-heading', keys: [']'] },
  { mode: 'article', command: 'previous-heading', keys: ['['] },
  { mode: 'article', command: 'contents', keys: ['t'] },
  { mode: 'article', command: 'search', keys: ['/'] },
  { mode: 'article', command: 'next-match', keys: ['n'] },
  { mode: 'article', command: 'previous-match', keys: ['N'] },
  { mode: 'article', command: 'matches', keys: ['L'] },
  { mode: 'article', command: 'set-mark', keys: ['m'] },
  { mode: 'article', command: 'go-to-mark', keys: ["'"] },
  { mode: 'article', command: 'back', keys: ['backspace'] },
  { mode: 'article', command: 'forward', keys: ['\\'] },
  { mode: 'article', command: 'next-link', keys: [';'] },
  { mode: 'article', command: 'previous-link', keys: [','] },
  { mode: 'article', command: 'follow', keys: ['enter'] },
  { mode: 'article', command: 'hints', keys: ['f'] },
  { mode: 'article', command: 'links', keys: ['F'] },
  { mode: 'article', command: 'browse', keys: ['o'] },
  { mode: 'article', command: 'copy', keys: ['y'] },
  { mode: 'article', command: 'select', keys: ['v'] },
  {
    mode: 'article',
    command: 'highlight',
    keys: ['h'],
  },
  { mode: 'article', command: 'note', keys: ['i'] },
  { mode: 'article', command: 'notes', keys: ['V'] },
  { mode: 'article', command: 'article-note', keys: ['P'] },
  { mode: 'article', command: 'highlights', keys: ['H'] },
  { mode: 'article', command: 'copy-url', keys: ['Y'] },
  { mode: 'article', command: 'export', keys: ['e'] },
  { mode: 'article', command: 'save', keys: ['a'] },
  { mode: 'article', command: 'dim', keys: ['D'] },
  { mode: 'article', command: 'omitted', keys: ['W'] },
  { mode: 'article', command: 'narrower-text', keys: ['-'] },
  { mode: 'article', command: 'wider-text', keys: ['+'] },
  { mode: 'article', command: 'default-text-width', keys: ['='] },
  { mode: 'article', command: 'narrower-sidebar', keys: ['<'] },
  { mode: 'article', command: 'wider-sidebar', keys: ['>'] },
  { mode: 'article', command: 'focus-mode', keys: ['z'] },
  { mode: 'article', command: 'auto-scroll', keys: ['A'] },
  { mode: 'article', command: 'theme', keys: ['c'] },
  { mode: 'article', command: 'pictures', keys: ['I'] },
  { mode: 'article', command: 'recent', keys: ['r'] },
  { mode: 'article', command: 'library', keys: ['l'] },
  {
    mode: 'article',
    command: 'next-unread',
    keys: ['U'],
  },
  {
    mode: 'article',
    command: 'mouse',
    keys: ['M'],
  },
  { mode: 'article', command: 'next-source', keys: ['ctrl-n'] },
  { mode: 'article', command: 'previous-source', keys: ['ctrl-p'] },
  { mode: 'article', command: 'reload', keys: ['R'] },
  { mode: 'article', command: 'redraw', keys: ['ctrl-l'] },
  { mode: 'article', command: 'suspend', keys: ['ctrl-z'] },
  { mode: 'article', command: 'cancel', keys: ['escape'] },
  { mode: 'article', command: 'help', keys: ['?'] },
  { mode: 'article', command: 'quit', keys: ['q', 'Q'] },

  { mode: 'sidebar', command: 'select-next', keys: ['j', 'down'] },
  { mode: 'sidebar', command: 'select-previous', keys: ['k', 'up'] },
  { mode: 'sidebar', command: 'select-first', keys: ['g', 'home'] },
  { mode: 'sidebar', command: 'select-last', keys: ['G', 'end'] },
  { mode: 'sidebar', command: 'go-to-selected', keys: ['enter'] },
  { mode: 'sidebar', command: 'only-speaker', keys: ['s'] },
  { mode: 'sidebar', command: 'filter-quotes', keys: ['/'] },
  { mode: 'sidebar', command: 'fragments', keys: ['f'] },
  {
    mode: 'sidebar',
    command: 'copy-speaker',
    keys: ['Y'],
  },
  { mode: 'sidebar', command: 'tour', keys: ['space'] },

  { mode: 'selection', command: 'word-forward', keys: ['w'] },
  { mode: 'selection', command: 'word-backward', keys: ['b'] },
  { mode: 'selection', command: 'sentence-forward', keys: ['right', 'down'] },
  { mode: 'selection', command: 'sentence-backward', keys: ['left', 'up'] },
  { mode: 'selection', command: 'paragraph-forward', keys: ['}'] },
  { mode: 'selection', command: 'paragraph-backward', keys: ['{'] },
  { mode: 'selection', command: 'search', keys: ['/'] },
  { mode: 'selection', command: 'other-end', keys: ['o'] },
  { mode: 'selection', command: 'highlight', keys: ['h'] },
  { mode: 'selection', command: 'note', keys: ['i'] },
  { mode: 'selection', command: 'copy', keys: ['y'] },
  { mode: 'selection', command: 'select', keys: ['v'] },

  { mode: 'library', command: 'accept', keys: ['enter'] },
  { mode: 'library', command: 'narrow-library', keys: ['f'] },
  { mode: 'library', command: 'find-library', keys: ['/'] },
  { mode: 'library', command: 'people', keys: ['p'] },
  { mode: 'library', command: 'all-highlights', keys: ['H'] },
  { mode: 'library', command: 'next-state', keys: ['tab'] },
  { mode: 'library', command: 'sort-library', keys: ['s'] },
  { mode: 'library', command: 'reverse-library', keys: ['S'] },
  { mode: 'library', command: 'archive', keys: ['a'] },
  { mode: 'library', command: 'edit-tags', keys: ['t'] },
  { mode: 'library', command: 'delete-article', keys: ['d', 'delete'] },
  { mode: 'library', command: 'undo', keys: ['u'] },
  { mode: 'library', command: 'select-next', keys: ['j', 'down'] },
  { mode: 'library', command: 'select-previous', keys: ['k', 'up'] },
  { mode: 'library', command: 'select-next-page', keys: ['space', 'pagedown'] },
  { mode: 'library', command: 'select-previous-page', keys: ['b', 'pageup'] },
  { mode: 'library', command: 'select-first', keys: ['g', 'home'] },
  { mode: 'library', command: 'select-last', keys: ['G', 'end'] },
  { mode: 'library', command: 'recent', keys: ['r'] },
  { mode: 'library', command: 'redraw', keys: ['ctrl-l'] },
  { mode: 'library', command: 'suspend', keys: ['ctrl-z'] },
  { mode: 'library', command: 'help', keys: ['?'] },
  { mode: 'library', command: 'cancel', keys: ['escape'] },
  { mode: 'library', command: 'leave-library', keys: ['q'] },

  { mode: 'prompt', command: 'accept', keys: ['enter'] },
  { mode: 'prompt', command: 'cancel', keys: ['escape'] },
  { mode: 'prompt', command: 'older', keys: ['up'] },
  { mode: 'prompt', command: 'newer', keys: ['down'] },
  { mode: 'prompt', command: 'switch-case', keys: ['f2', 'alt-c'] },
  { mode: 'prompt', command: 'switch-word', keys: ['f3', 'alt-w'] },
  { mode: 'prompt', command: 'switch-regex', keys: ['f4', 'alt-r'] },
  { mode: 'prompt', command: 'switch-all-words', keys: ['f5', 'alt-a'] },
  { mode: 'prompt', command: 'edit-left', keys: ['left', 'ctrl-b'] },
  { mode: 'prompt', command: 'edit-right', keys: ['right', 'ctrl-f'] },
  { mode: 'prompt', command: 'edit-word-left', keys: ['alt-b'] },
  { mode: 'prompt', command: 'edit-word-right', keys: ['alt-f'] },
  { mode: 'prompt', command: 'edit-start', keys: ['ctrl-a', 'home'] },
  { mode: 'prompt', command: 'edit-end', keys: ['ctrl-e', 'end'] },
  { mode: 'prompt', command: 'edit-delete-back', keys: ['backspace'] },
  { mode: 'prompt', command: 'edit-delete', keys: ['delete', 'ctrl-d'] },
  { mode: 'prompt', command: 'edit-delete-word', keys: ['ctrl-w'] },
  { mode: 'prompt', command: 'edit-delete-to-start', keys: ['ctrl-u'] },
  { mode: 'prompt', command: 'edit-delete-to-end', keys: ['ctrl-k'] },

  { mode: 'panel', command: 'select-next', keys: ['down', 'ctrl-n'] },
  { mode: 'panel', command: 'select-previous', keys: ['up', 'ctrl-p'] },
  { mode: 'panel', command: 'select-next-page', keys: ['pagedown'] },
  { mode: 'panel', command: 'select-previous-page', keys: ['pageup'] },
  { mode: 'panel', command: 'select-first', keys: ['home'] },
  { mode: 'panel', command: 'select-last', keys: ['end'] },
  { mode: 'panel', command: 'accept', keys: ['enter'] },
  { mode: 'panel', command: 'copy', keys: ['ctrl-y'] },
  {
    mode: 'panel',
    command: 'forget-recent',
    keys: ['delete', 'ctrl-d'],
  },
  { mode: 'panel', command: 'context', keys: ['tab'] },
  { mode: 'panel', command: 'cancel', keys: ['escape'] },
  { mode: 'panel', command: 'edit-delete-back', keys: ['backspace'] },
  { mode: 'panel', command: 'edit-delete-word', keys: ['ctrl-w'] },
  { mode: 'panel', command: 'edit-delete-to-start', keys: ['ctrl-u'] },

  { mode: 'unfiltered', command: 'cancel', keys: ['q'] },
  {
    mode: 'unfiltered',
    command: 'copy-speaker',
    keys: ['Y'],
  },

  { mode: 'highlights', command: 'highlight', keys: ['h'] },
  { mode: 'highlights', command: 'note', keys: ['i'] },
  { mode: 'highlights', command: 'remove-highlight', keys: ['d'] },
  { mode: 'highlights', command: 'restore-highlight', keys: ['u'] },

  { mode: 'note', command: 'keep-note', keys: ['escape', 'ctrl-s'] },
  { mode: 'note', command: 'discard-note', keys: ['ctrl-g'] },
  { mode: 'note', command: 'note-editor', keys: ['ctrl-e'] },
  { mode: 'note', command: 'note-line', keys: ['enter'] },
  { mode: 'note', command: 'note-up', keys: ['up', 'ctrl-p'] },
  { mode: 'note', command: 'note-down', keys: ['down', 'ctrl-n'] },
  { mode: 'note', command: 'edit-left', keys: ['left', 'ctrl-b'] },
  { mode: 'note', command: 'edit-right', keys: ['right', 'ctrl-f'] },
  { mode: 'note', command: 'edit-word-left', keys: ['alt-b'] },
  { mode: 'note', command: 'edit-word-right', keys: ['alt-f'] },
  { mode: 'note', command: 'edit-start', keys: ['ctrl-a', 'home'] },
  { mode: 'note', command: 'edit-end', keys: ['end'] },
  { mode: 'note', command: 'edit-delete-back', keys: ['backspace'] },
  { mode: 'note', command: 'edit-delete', keys: ['delete', 'ctrl-d'] },
  { mode: 'note', command: 'edit-delete-word', keys: ['ctrl-w'] },
  { mode: 'note', command: 'edit-delete-to-start', keys: ['ctrl-u'] },
  { mode: 'note', command: 'edit-delete-to-end', keys: ['ctrl-k'] },

  { mode: 'help', command: 'select-next', keys: ['j', 'down'] },
  { mode: 'help', command: 'select-previous', keys: ['k', 'up'] },
  { mode: 'help', command: 'select-next-page', keys: ['space', 'pagedown'] },
  { mode: 'help', command: 'select-previous-page', keys: ['b', 'pageup'] },
  { mode: 'help', command: 'select-first', keys: ['g', 'home'] },
  { mode: 'help', command: 'select-last', keys: ['G', 'end'] },
  { mode: 'help', command: 'filter-help', keys: ['/'] },
  { mode: 'help', command: 'cancel', keys: ['escape', 'q', '?', 'enter'] },
] as const satisfies readonly { mode: Mode; command: string; keys: readonly string[] }[];

/** The help text of every binding. */
type HelpTexts = {
  readonly [M in Mode]: Readonly<Record<Extract<(typeof BINDINGS)[number], { mode: M }>['command'], string>>;
};

/** The description of a binding, in the user's language. */
export function helpOf({ mode, command }: Pick<Binding, 'mode' | 'command'>): string {
  const texts: HelpTexts = messages.keys.commands;
  const ofMode: Readonly<Partial<Record<CommandName, string>>> = texts[mode];
  return ofMode[command] ?? command;
}

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
