import { INTERRUPTED } from '../failure.ts';
import { messages } from '../messages/index.ts';
import { printable, printableLines } from '../printable.ts';
import { AUTO_SCROLL } from './commands/auto-scroll.ts';
import { COPY } from './commands/copy.ts';
import { EXPORT } from './commands/export.ts';
import { HIGHLIGHT } from './commands/highlights/highlight.ts';
import { NOTE } from './commands/highlights/note.ts';
import { SELECT, selectToMatch } from './commands/highlights/select.ts';
import { HISTORY } from './commands/history.ts';
import { LIBRARY_CHANGES } from './commands/library/changes.ts';
import { LIBRARY, waitWithKey } from './commands/library/library.ts';
import { RESULTS } from './commands/library/results.ts';
import { LINKS } from './commands/links.ts';
import { LISTS } from './commands/lists.ts';
import { MOUSE } from './commands/mouse.ts';
import { MOVEMENT } from './commands/movement.ts';
import { PICTURES } from './commands/pictures.ts';
import { QUOTES } from './commands/quotes.ts';
import { RECENT } from './commands/recent.ts';
import { openSearch, SEARCH } from './commands/search.ts';
import { SOURCES } from './commands/sources.ts';
import { VIEW_SETTINGS } from './commands/view-settings.ts';
import { keyLabel } from './keys/key-label.ts';
import { type CommandName, keyMap, type Mode } from './keys/keys.ts';
import { cancel, endMomentary, keyRules, rulesOf, type SelectCommand } from './layer-rules.ts';
import { dropLayers, hasLayer, layerOf, pushLayer, topLayer } from './model/layers.ts';
import { EDITS, type EditCommand, insert } from './model/line-editor.ts';
import { memoizeLast } from './model/memoize.ts';
import { note } from './model/message.ts';
import type { Effect, Handler, Outcome, ReaderState } from './model/state.ts';
import { geometry } from './view/geometry.ts';

/** The maximum number of digits in a count. */
const COUNT_DIGITS = 6;

const keysOf = memoizeLast(keyMap);

const withEffect =
  (effect: Effect): Handler =>
  (state) => ({ state, effects: [effect] });

/** The handlers of all commands that work the same in every mode. */
const HANDLERS: Readonly<Record<Exclude<CommandName, EditCommand | SelectCommand>, Handler>> = {
  ...MOVEMENT,
  ...HISTORY,
  ...QUOTES,
  ...SEARCH,
  'next-match': (state, count) => selectToMatch(SEARCH['next-match'](state, count)),
  'previous-match': (state, count) => selectToMatch(SEARCH['previous-match'](state, count)),
  ...SELECT,
  ...HIGHLIGHT,
  ...NOTE,
  ...LISTS,
  ...LIBRARY,
  ...LIBRARY_CHANGES,
  ...RESULTS,
  ...AUTO_SCROLL,
  ...VIEW_SETTINGS,
  ...COPY,
  ...EXPORT,
  ...LINKS,
  ...PICTURES,
  ...RECENT,
  ...SOURCES,
  ...MOUSE,
  accept: (state) => keyRules(state).accept?.(state) ?? state,
  cancel,
  redraw: withEffect({ type: 'redraw' }),
  suspend: withEffect({ type: 'suspend' }),
  quit: withEffect({ type: 'quit', status: 0 }),
};

function isEdit(command: CommandName): command is EditCommand {
  return command in EDITS;
}

function isSelect(command: CommandName): command is SelectCommand {
  return command.startsWith('select-');
}

function edit(state: ReaderState, command: EditCommand): ReaderState {
  const rules = keyRules(state);
  // Backspace in an empty line closes it, as in `less` and `vi`.
  if (!rules.hasLines && command === 'edit-delete-back' && rules.line?.(state)?.text === '') return cancel(state);
  return rules.edit?.(state, rules.edits?.[command] ?? EDITS[command]) ?? state;
}

/** Runs a command by its name. `count` is the number typed before it. */
export function run(state: ReaderState, command: CommandName, count: number | null): ReaderState | Outcome {
  if (isEdit(command)) return edit(state, command);
  if (isSelect(command)) return keyRules(state).select?.[command]?.(state, count) ?? state;
  return HANDLERS[command](state, count);
}

/** Modes in which the article can still be read: keys without a command of their own have the article's. */
const OVER_ARTICLE: ReadonlySet<Mode> = new Set(['sidebar', 'selection']);

/** The command that a key is bound to in a mode. */
export function commandOf(state: ReaderState, mode: Mode, key: string): CommandName | undefined {
  const keys = keysOf(state.settings.bindings);
  return keys.get(mode)?.get(key) ?? (OVER_ARTICLE.has(mode) ? keys.get('article')?.get(key) : undefined);
}

/** Tells the user, once for each key, that the key has no command. */
function unknownKey(state: ReaderState, key: string): ReaderState {
  if (state.unknownKeys.includes(key)) return state;
  const told = { ...state, unknownKeys: [...state.unknownKeys, key] };
  const help = state.settings.bindings.find(({ mode, command }) => mode === 'article' && command === 'help')?.keys[0];
  return note(told, messages.reader.unknownKey(keyLabel(key), help ? keyLabel(help) : ''));
}

const digitsOf = (state: ReaderState): string => layerOf(state, 'count')?.digits ?? '';
const countOf = (digits: string): number | null => (digits === '' ? null : Number(digits));
const isDigit = (key: string, digits: string): boolean => /^\d$/.test(key) && (key !== '0' || digits !== '');

function withDigit(state: ReaderState, digit: string): ReaderState {
  return pushLayer(state, { kind: 'count', digits: (digitsOf(state) + digit).slice(0, COUNT_DIGITS) });
}

/** Handles a key in a list whose filter is empty. Null if the list has no such key; the key is then typed into the filter. */
function unfilteredKey(state: ReaderState, key: string): ReaderState | Outcome | null {
  const digits = digitsOf(state);
  const kind = layerOf(state, 'list')?.list;
  const isSpeakers = kind === 'speakers';
  if ((isSpeakers || kind === 'highlights') && isDigit(key, digits)) return withDigit(state, key);
  const own = kind === 'highlights' ? commandOf(state, 'highlights', key) : undefined;
  const command = own ?? commandOf(state, 'unfiltered', key);
  if (command === undefined || (command === 'copy-speaker' && !isSpeakers)) return null;
  return run(dropLayers(state, 'count'), command, countOf(digits));
}

/** Handles a key while a line is edited: its commands and those of a list, or else a character to insert. */
function pressInLine(state: ReaderState, key: string): ReaderState | Outcome {
  const { mode, line } = keyRules(state);
  const command = commandOf(state, mode, key);
  const digits = digitsOf(state);
  const counted = dropLayers(state, 'count');
  if (command === 'cancel' || (command === 'edit-delete-back' && digits !== '')) return cancel(state);
  if (command) return run(counted, command, countOf(digits));
  const own = hasLayer(state, 'list') && line?.(state)?.text === '' ? unfilteredKey(state, key) : null;
  if (own) return own;
  const character = key === 'space' ? ' ' : key;
  if ([...character].length !== 1) return state;
  return keyRules(counted).edit?.(counted, (edited) => insert(edited, digits + character)) ?? counted;
}

/** Quits. A note that is being written is kept. */
function interrupted(state: ReaderState): Outcome {
  const kept = NOTE['keep-note'](state);
  const outcome = 'effects' in kept ? kept : { state: kept, effects: [] };
  return { ...outcome, effects: [...outcome.effects, { type: 'quit', status: INTERRUPTED }] };
}

/** Handles a key, named as in `terminal/input/events.ts`. */
export function pressKey(state: ReaderState, key: string): ReaderState | Outcome {
  if (key === 'ctrl-c') return interrupted(state);
  if (geometry(state).tooSmall && key !== 'q') return state;
  const waiting = waitWithKey(state, key);
  if (waiting) return waiting;
  const fresh: ReaderState = { ...state, message: null };
  const takesAll = rulesOf(topLayer(fresh)).key;
  if (takesAll) return takesAll(fresh, key);
  const { mode, edit } = keyRules(fresh);
  if (edit) return pressInLine(fresh, key);
  const command = commandOf(fresh, mode, key);
  const digits = digitsOf(fresh);
  if (isDigit(key, digits)) return withDigit(fresh, key);
  if (command === 'cancel') return cancel(fresh);
  const counted = dropLayers(fresh, 'count');
  return command ? run(counted, command, countOf(digits)) : unknownKey(counted, key);
}

/** Terminals send the line feeds of pasted text as carriage returns. */
const pastedLines = (text: string): string => printableLines(text.replace(/\r\n?/g, '\n'));

/** Handles pasted text: inserts it into the line being edited, or else starts a search. It is never run as commands. */
export function paste(state: ReaderState, text: string): ReaderState {
  const fresh = endMomentary({ ...state, message: null });
  const { hasLines } = keyRules(fresh);
  const line = hasLines ? pastedLines(text) : printable(text.trim().replace(/\s+/g, ' '));
  if (line === '' || geometry(state).tooSmall) return state;
  const opened = keyRules(fresh).openLine?.(fresh) ?? fresh;
  const { edit } = keyRules(opened);
  return edit ? edit(opened, (edited) => insert(edited, line)) : openSearch(dropLayers(fresh, 'help'), line);
}
