import { printable } from '../printable.ts';
import { AUTO_SCROLL, scrollOn } from './commands/auto-scroll.ts';
import { COPY } from './commands/copy.ts';
import { EXPORT, exportKey } from './commands/export.ts';
import { HISTORY, markKey } from './commands/history.ts';
import { follow, hintKey, LINKS } from './commands/links.ts';
import { pointedAt, toggleMouse, toShare, turned } from './commands/mouse.ts';
import { MOVEMENT } from './commands/movement.ts';
import { acceptPanel, PANEL_SELECT, PANELS } from './commands/panels.ts';
import { QUOTES, SIDEBAR_SELECT } from './commands/quotes.ts';
import { openRecent, RECENT } from './commands/recent.ts';
import { acceptPrompt, cancelPrompt, indexed, openSearch, promptEdited, SEARCH } from './commands/search.ts';
import { SOURCES } from './commands/sources.ts';
import { VIEW_SETTINGS } from './commands/view-settings.ts';
import { type CommandName, keyMap, type Mode } from './keys/keys.ts';
import { reopened, resume } from './memory.ts';
import { EDITS, type EditCommand, insert } from './model/line-editor.ts';
import { memoizeLast } from './model/memoize.ts';
import type { Action, Effect, Handler, Outcome, ReaderState } from './model/state.ts';
import { openReader } from './open.ts';
import { geometry } from './view/geometry.ts';
import { laidOut, resized, staysInside } from './view/incremental-layout.ts';
import { needsIndexing } from './view/search-index.ts';
import { isVisible, refit, relayout, restore, reveal, targetRange } from './view/viewport.ts';

/** How long the target of a jump stays lit, in milliseconds. */
const FLASH = 600;

const keysOf = memoizeLast(keyMap);

/** Whose keys hold now. */
export function mode(state: ReaderState): Mode {
  if (state.prompt) return 'prompt';
  if (state.panel) return state.panel.typing ? 'panel' : 'help';
  return state.focus;
}

/** Takes back the uppermost layer: a list, the search, the quote tour, the focus, the sidebar; never the program. */
function cancelLayer(state: ReaderState): ReaderState | Outcome {
  if (state.prompt) return cancelPrompt(state);
  if (state.panel?.kind === 'help' && state.panel.typing) {
    return { ...state, panel: { ...state.panel, typing: false, edit: { text: '', cursor: 0 }, selected: 0 } };
  }
  const isFront = state.panel?.kind === 'recent' && state.document.article.blocks.length === 0;
  if (isFront) return { state, effects: [{ type: 'quit', status: 0 }] };
  if (state.panel) return { ...state, panel: null };
  if (state.pace !== null) return { ...state, pace: null };
  const { filter, speaker } = state.sidebar;
  const isNarrowed = filter !== '' || speaker !== null;
  const asItWas = { ...state, sidebar: { ...state.sidebar, filter: '', speaker: null } };
  if (isNarrowed && state.focus === 'sidebar') return asItWas;
  if (state.search) return { ...state, search: null, target: state.target?.kind === 'match' ? null : state.target };
  if (state.sidebar.tour) return { ...state, sidebar: { ...state.sidebar, tour: false } };
  if (isNarrowed) return asItWas;
  if (state.focus === 'sidebar') {
    const below = geometry(state).sidebar?.place === 'below';
    const sidebar = { ...state.sidebar, selected: null, open: below ? false : state.sidebar.open };
    return refit(state, { ...state, focus: 'article', sidebar });
  }
  return state.target ? { ...state, target: null } : state;
}

const withEffect =
  (effect: Effect): Handler =>
  (state) => ({ state, effects: [effect] });

const PROGRAM = {
  accept: (state) => (state.prompt ? acceptPrompt(state) : acceptPanel(state)),
  cancel: cancelLayer,
  redraw: withEffect({ type: 'redraw' }),
  mouse: toggleMouse,
  suspend: withEffect({ type: 'suspend' }),
  quit: withEffect({ type: 'quit', status: 0 }),
} as const satisfies Partial<Record<CommandName, Handler>>;

type Selecting = keyof typeof PANEL_SELECT;

const HANDLERS: Readonly<Record<Exclude<CommandName, EditCommand | Selecting>, Handler>> = {
  ...MOVEMENT,
  ...HISTORY,
  ...QUOTES,
  ...SEARCH,
  ...PANELS,
  ...AUTO_SCROLL,
  ...VIEW_SETTINGS,
  ...COPY,
  ...EXPORT,
  ...LINKS,
  ...RECENT,
  ...SOURCES,
  ...PROGRAM,
};

function isEdit(command: CommandName): command is EditCommand {
  return command in EDITS;
}

function isSelecting(command: CommandName): command is Selecting {
  return command in PANEL_SELECT;
}

/** Edits the line that is being typed: the prompt's, else the panel's. */
function edit(
  state: ReaderState,
  change: (line: { text: string; cursor: number }) => { text: string; cursor: number },
): ReaderState {
  const { prompt, panel } = state;
  if (prompt) return promptEdited(state, { ...prompt, recalled: -1, edit: change(prompt.edit) });
  if (panel) return { ...state, panel: { ...panel, selected: 0, edit: change(panel.edit) } };
  return state;
}

/** Deleting in an empty line leaves it, as in `less` and `vi`. */
function deletesNothing(state: ReaderState, command: EditCommand): boolean {
  return command === 'edit-delete-back' && (state.prompt ?? state.panel)?.edit.text === '';
}

/** Runs a command by its name. */
export function run(state: ReaderState, command: CommandName, count: number | null): ReaderState | Outcome {
  if (isEdit(command)) return deletesNothing(state, command) ? cancelLayer(state) : edit(state, EDITS[command]);
  if (!isSelecting(command)) return HANDLERS[command](state, count);
  const select: Partial<Record<Selecting, Handler>> = state.panel ? PANEL_SELECT : SIDEBAR_SELECT;
  return select[command]?.(state, count) ?? state;
}

function isText(key: string): boolean {
  return [...key].length === 1;
}

function pressed(state: ReaderState, key: string): ReaderState | Outcome {
  if (key === 'ctrl-c') return { state, effects: [{ type: 'quit', status: 130 }] };
  if (geometry(state).tooSmall && key !== 'q') return state;
  const fresh = { ...state, message: null };
  if (state.hint !== null) return hintKey(fresh, key);
  if (state.pending) return state.pending === 'export' ? exportKey(fresh, key) : markKey(fresh, key);
  const now = mode(state);
  const typing = now === 'prompt' || now === 'panel';
  const character = key === 'space' ? ' ' : key;
  const keys = keysOf(state.settings.bindings);
  const command = keys.get(now)?.get(key) ?? (now === 'sidebar' ? keys.get('article')?.get(key) : undefined);
  if (typing) {
    if (command) return run(fresh, command, null);
    return isText(character) ? edit(fresh, (line) => insert(line, character)) : fresh;
  }
  if (/^\d$/.test(key) && (key !== '0' || state.count !== ''))
    return { ...fresh, count: (state.count + key).slice(0, 6) };
  const count = state.count === '' ? null : Number(state.count);
  const ready = { ...fresh, count: '' };
  if (command === 'cancel' && state.count !== '') return ready;
  return command ? run(ready, command, count) : ready;
}

/** Pasted text is text: it goes into the line that is being typed, or opens the search with it; it is never a command. */
function pasted(state: ReaderState, text: string): ReaderState {
  const line = printable(text.trim().replace(/\s+/g, ' '));
  if (line === '' || geometry(state).tooSmall) return state;
  const fresh: ReaderState = { ...state, message: null, pending: null, hint: null, count: '' };
  if (state.prompt || state.panel?.typing) return edit(fresh, (edited) => insert(edited, line));
  return openSearch({ ...fresh, panel: null }, line);
}

function opened(
  state: ReaderState,
  { document, keepPlace, arrival }: Extract<Action, { type: 'opened' }>,
): ReaderState {
  const fresh = openReader(document, state.size, state.settings);
  const kept = relayout({
    ...fresh,
    sidebar: { ...fresh.sidebar, open: state.sidebar.open },
    searchHistory: state.searchHistory,
    mouse: state.mouse,
    background: state.background,
    past: keepPlace ? state.past.filter(({ page }) => page !== document.source.index) : (arrival?.past ?? []),
    future: arrival?.future ?? [],
  });
  if (keepPlace) return reopened(state, kept);
  return arrival?.place ? restore(kept, arrival.place) : kept;
}

/** What is marked and was on the screen is so after a resize; the text that was at the top is still what it was. */
function keepingTarget(before: ReaderState, after: ReaderState): ReaderState {
  const range = after.partialLayout ? null : targetRange(after, after.target);
  if (range === null || !isVisible(before, range) || isVisible(after, range)) return after;
  return { ...reveal(after, range), anchor: after.anchor };
}

function apply(state: ReaderState, action: Action): ReaderState | Outcome {
  switch (action.type) {
    case 'key':
      return pressed(state, action.key);
    case 'paste':
      return pasted(state, action.text);
    case 'wheel':
      return turned({ ...state, message: null }, action.rows, action.over);
    case 'go-to-quote':
      return pointedAt({ ...state, message: null }, action.id);
    case 'follow-link':
      return state.panel || state.prompt ? state : follow({ ...state, message: null }, action.link);
    case 'go-to-share':
      return toShare({ ...state, message: null }, action.share);
    case 'background':
      return { ...state, background: action.background };
    case 'resize':
      return keepingTarget(state, resized(state, action.size));
    case 'laid-out':
      return state.partialLayout === action.partial ? laidOut(state, action.layout) : state;
    case 'attributed':
      return { ...state, document: { ...state.document, attribution: action.attribution } };
    case 'opened':
      return opened(state, action);
    case 'recent':
      return openRecent(state, action);
    case 'remembered':
      return resume(state, action.memory);
    case 'told':
      return { ...state, message: { text: printable(action.message), kind: 'note' } };
    case 'failed':
      return { ...state, message: { text: printable(action.message), kind: 'warning' } };
    case 'indexed':
      return state.document.article.blocks === action.partialIndex.index.blocks
        ? indexed(state, action.partialIndex)
        : state;
    case 'scroll-on':
      return scrollOn(state, action);
    case 'flash-over':
      return state.flash === action.flash ? { ...state, flash: null } : state;
  }
}

/** What needs no more than the part of a long article that is laid out first. */
const OF_A_PART: ReadonlySet<Action['type']> = new Set([
  'resize',
  'laid-out',
  'attributed',
  'told',
  'failed',
  'flash-over',
  'background',
]);

/** Keys as `apply`, where only a part is laid out: all but a move down within it and other widths wait for the whole. */
function applyToPart(state: ReaderState, action: Action): ReaderState | Outcome {
  const command = action.type === 'key' ? articleCommand(state, action.key) : undefined;
  if (OF_A_PART.has(action.type) || WIDTHS.has(command)) return apply(state, action);
  if (MOVES_DOWN.has(command)) {
    const moved = apply(state, action);
    if (!('effects' in moved) && staysInside(state, moved)) return moved;
  }
  return apply(relayout(state), action);
}

const MOVES_DOWN: ReadonlySet<CommandName | undefined> = new Set(['line-down', 'half-page-down', 'next-page']);
const WIDTHS: ReadonlySet<CommandName | undefined> = new Set([
  'narrower-text',
  'wider-text',
  'usual-text',
  'narrower-sidebar',
  'wider-sidebar',
]);

const articleCommand = (state: ReaderState, key: string): CommandName | undefined =>
  mode(state) === 'article' ? keysOf(state.settings.bindings).get('article')?.get(key) : undefined;

/** The next state, and what is to be done outside. Pure: the same state and action always give the same outcome. */
export function update(state: ReaderState, action: Action): Outcome {
  const result = state.partialLayout ? applyToPart(state, action) : apply(state, action);
  const outcome = 'effects' in result ? result : { state: result, effects: [] };
  const { flash, partialLayout } = outcome.state;
  const more: Effect[] = partialLayout !== null && partialLayout !== state.partialLayout ? [{ type: 'lay-out' }] : [];
  if (flash !== null && flash !== state.flash)
    more.push({ type: 'later', milliseconds: FLASH, action: { type: 'flash-over', flash } });
  // Said at once, so that it is not asked for again with the next letter.
  const folds = needsIndexing(outcome.state);
  if (folds) more.push({ type: 'build-index' });
  if (more.length === 0) return outcome;
  const { blocks } = outcome.state.document.article;
  const next = folds
    ? { ...outcome.state, partialIndex: { index: { blocks, folded: [] }, complete: false } }
    : outcome.state;
  return { state: next, effects: [...outcome.effects, ...more] };
}
