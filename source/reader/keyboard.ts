import { printable } from '../printable.ts';
import { AUTO_SCROLL } from './commands/auto-scroll.ts';
import { COPY } from './commands/copy.ts';
import { EXPORT } from './commands/export.ts';
import { HISTORY } from './commands/history.ts';
import { LINKS } from './commands/links.ts';
import { LISTS } from './commands/lists.ts';
import { MOUSE } from './commands/mouse.ts';
import { MOVEMENT } from './commands/movement.ts';
import { QUOTES } from './commands/quotes.ts';
import { RECENT } from './commands/recent.ts';
import { openSearch, SEARCH } from './commands/search.ts';
import { SOURCES } from './commands/sources.ts';
import { VIEW_SETTINGS } from './commands/view-settings.ts';
import { type CommandName, keyLabel, keyMap, type Mode } from './keys/keys.ts';
import { cancel, endMomentary, keyRules, rulesOf, type SelectCommand } from './layer-rules.ts';
import { dropLayers, layerOf, pushLayer, topLayer } from './model/layers.ts';
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

/** The handlers of all commands that do the same in every mode. */
const HANDLERS: Readonly<Record<Exclude<CommandName, EditCommand | SelectCommand>, Handler>> = {
  ...MOVEMENT,
  ...HISTORY,
  ...QUOTES,
  ...SEARCH,
  ...LISTS,
  ...AUTO_SCROLL,
  ...VIEW_SETTINGS,
  ...COPY,
  ...EXPORT,
  ...LINKS,
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
  if (command === 'edit-delete-back' && rules.line?.(state)?.text === '') return cancel(state);
  return rules.edit?.(state, EDITS[command]) ?? state;
}

/** Runs a command by its name. `count` is the number typed before it. */
export function run(state: ReaderState, command: CommandName, count: number | null): ReaderState | Outcome {
  if (isEdit(command)) return edit(state, command);
  if (isSelect(command)) return keyRules(state).select?.[command]?.(state, count) ?? state;
  return HANDLERS[command](state, count);
}

/** The command that a key is bound to in a mode. */
export function commandOf(state: ReaderState, mode: Mode, key: string): CommandName | undefined {
  const keys = keysOf(state.settings.bindings);
  return keys.get(mode)?.get(key) ?? (mode === 'sidebar' ? keys.get('article')?.get(key) : undefined);
}

/** Says once of each key that it does nothing. */
function unknownKey(state: ReaderState, key: string): ReaderState {
  if (state.unknownKeys.includes(key)) return state;
  const told = { ...state, unknownKeys: [...state.unknownKeys, key] };
  const help = state.settings.bindings.find(({ mode, command }) => mode === 'article' && command === 'help')?.keys[0];
  return note(told, `${keyLabel(key)}: not a key${help ? `, ${keyLabel(help)} for help` : ''}`);
}

/** Handles a key, named as in `terminal/input/events.ts`. */
export function pressKey(state: ReaderState, key: string): ReaderState | Outcome {
  if (key === 'ctrl-c') return { state, effects: [{ type: 'quit', status: 130 }] };
  if (geometry(state).tooSmall && key !== 'q') return state;
  const fresh: ReaderState = { ...state, message: null };
  const takesAll = rulesOf(topLayer(fresh)).key;
  if (takesAll) return takesAll(fresh, key);
  const { mode, edit } = keyRules(fresh);
  const command = commandOf(fresh, mode, key);
  if (edit) {
    if (command) return run(fresh, command, null);
    // Lists are read like the help, which q closes; only a filter that is being typed takes it.
    if (key === 'q' && mode === 'panel' && keyRules(fresh).line?.(fresh)?.text === '') return cancel(fresh);
    const isSpeakers = layerOf(fresh, 'list')?.list === 'speakers';
    if (key === 'Y' && isSpeakers && keyRules(fresh).line?.(fresh)?.text === '') return run(fresh, 'copy-url', null);
    const character = key === 'space' ? ' ' : key;
    return [...character].length === 1 ? edit(fresh, (line) => insert(line, character)) : fresh;
  }
  const digits = layerOf(fresh, 'count')?.digits ?? '';
  if (/^\d$/.test(key) && (key !== '0' || digits !== '')) {
    return pushLayer(fresh, { kind: 'count', digits: (digits + key).slice(0, COUNT_DIGITS) });
  }
  if (command === 'cancel') return cancel(fresh);
  const counted = dropLayers(fresh, 'count');
  return command ? run(counted, command, digits === '' ? null : Number(digits)) : unknownKey(counted, key);
}

/** Handles pasted text: inserts it into the line being edited, or else starts a search. It is never taken for commands. */
export function paste(state: ReaderState, text: string): ReaderState {
  const line = printable(text.trim().replace(/\s+/g, ' '));
  if (line === '' || geometry(state).tooSmall) return state;
  const fresh = endMomentary({ ...state, message: null });
  const { edit } = keyRules(fresh);
  return edit ? edit(fresh, (edited) => insert(edited, line)) : openSearch(dropLayers(fresh, 'help'), line);
}
