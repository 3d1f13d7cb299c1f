import { printable } from '../printable.ts';
import { scrollOn } from './commands/auto-scroll.ts';
import { annotated } from './commands/highlights/highlight.ts';
import { NOTE, noteEdited } from './commands/highlights/note.ts';
import { selectBetween } from './commands/highlights/select.ts';
import { saved } from './commands/library/changes.ts';
import * as library from './commands/library/library.ts';
import { answered, contextFound, hasAsked } from './commands/library/results.ts';
import { follow } from './commands/links.ts';
import { clickQuote, clickScrollBar, wheel } from './commands/mouse.ts';
import { pictureLoaded, picturesPossible } from './commands/pictures.ts';
import { openRecent } from './commands/recent.ts';
import { indexed } from './commands/search.ts';
import { commandOf, paste, pressKey, run } from './keyboard.ts';
import type { CommandName } from './keys/keys.ts';
import { isCovered, keyRules } from './layer-rules.ts';
import { reopened, resume } from './memory.ts';
import { note, warn } from './model/message.ts';
import type { Action, Effect, Outcome, ReaderState } from './model/state.ts';
import { openAt, openReader } from './open.ts';
import { laidOut, layoutScreen, reshaped, resized, staysBelow, staysInside } from './view/incremental-layout.ts';
import { neededRows } from './view/library/library.ts';
import { neededQuestion } from './view/library/results.ts';
import { showPictures } from './view/picture-rooms.ts';
import { needsIndexing } from './view/search-index.ts';
import { isVisible, relayout, restore, reveal, targetRange } from './view/viewport.ts';
import { welcome } from './welcome.ts';

/** How long the target of a jump is highlighted, in milliseconds. */
const FLASH = 600;

function opened(state: ReaderState, action: Extract<Action, { type: 'opened' }>): ReaderState {
  const { document, reload, arrival, place } = action;
  const fresh = openReader(document, state.size, state.settings);
  const location = arrival?.location ?? null;
  const kept = layoutScreen({
    ...fresh,
    anchor: location?.anchor ?? fresh.anchor,
    sidebar: { ...fresh.sidebar, open: state.sidebar.open, below: state.sidebar.below },
    searchHistory: state.searchHistory,
    mouse: state.mouse,
    unknownKeys: state.unknownKeys,
    library: library.leftForArticle(state),
    background: state.background,
    annotations:
      document.article === state.document.article
        ? state.annotations
        : { ...fresh.annotations, made: state.annotations.made, color: state.annotations.color },
    past: reload ? state.past.filter(({ page }) => page !== document.source.index) : (arrival?.past ?? []),
    future: arrival?.future ?? [],
  });
  if (library.isGround(kept)) return library.openLibrary(kept);
  if (reload) return reopened(state, kept);
  if (place) return { ...openAt(kept, place), past: kept.past };
  return location ? restore(kept, location) : kept;
}

/** Shows the library's answer, then runs the command that was waiting for it. */
function libraryAnswered(before: ReaderState, shown: ReaderState): ReaderState | Outcome {
  const { waiting } = shown.library;
  if (shown === before || waiting === null) return shown;
  return run({ ...shown, library: { ...shown.library, waiting: null } }, waiting.command, null);
}

/** Keeps a marked range on the screen when it is resized. The anchor stays, so that resizing back restores the screen. */
function keepingTarget(before: ReaderState, after: ReaderState): ReaderState {
  const range = after.partialLayout ? null : targetRange(after, after.target);
  if (range === null || !isVisible(before, range) || isVisible(after, range)) return after;
  return { ...reveal(after, range), anchor: after.anchor };
}

function apply(state: ReaderState, action: Action): ReaderState | Outcome {
  switch (action.type) {
    case 'key':
      return pressKey(state, action.key);
    case 'paste':
      return paste(state, action.text);
    case 'wheel':
      return isCovered(state) ? state : wheel({ ...state, message: null }, action.rows, action.over);
    case 'go-to-quote':
      return isCovered(state) ? state : clickQuote({ ...state, message: null }, action.id);
    case 'follow-link':
      return isCovered(state) ? state : follow({ ...state, message: null }, action.link);
    case 'select':
      return isCovered(state) ? state : selectBetween({ ...state, message: null }, action.from, action.to);
    case 'go-to-share':
      return isCovered(state) ? state : clickScrollBar({ ...state, message: null }, action.share);
    case 'background':
      return { ...state, background: action.background };
    case 'measured':
      return layoutScreen(state);
    case 'resize':
      return keepingTarget(state, resized(state, action.size));
    case 'laid-out':
      return state.partialLayout === action.partial ? laidOut(state, action.layout) : state;
    case 'attributed':
      return reshaped(state, { ...state, document: { ...state.document, attribution: action.attribution } });
    case 'opened':
      return opened(state, action);
    case 'recent':
      return openRecent(state, action);
    case 'library-listed':
      return libraryAnswered(state, library.listed(state, action.listing));
    case 'library-answered':
      return libraryAnswered(state, answered(state, action));
    case 'context':
      return contextFound(state, action);
    case 'library-failed':
      return library.failed(state, action);
    case 'remembered':
      return resume(state, action.memory);
    case 'ending':
      return NOTE['keep-note'](state);
    case 'first-use':
      return welcome(state);
    case 'pictures':
      return state.document.article.blocks === action.blocks
        ? showPictures(state, action.pictures, action.boxes)
        : state;
    case 'pictures-possible':
      return picturesPossible(state);
    case 'picture':
      return pictureLoaded(state, action);
    case 'saved':
      return saved(state, action);
    case 'annotated':
      return state.document.article.blocks === action.blocks ? annotated(state, action) : state;
    case 'note-edited':
      return noteEdited(state, action);
    case 'told':
      return note(state, printable(action.message));
    case 'failed':
      return warn(state, printable(action.message));
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

/** Actions that work on a partial layout. */
const NEED_ONLY_PART: ReadonlySet<Action['type']> = new Set([
  'resize',
  'measured',
  'laid-out',
  'attributed',
  'opened',
  'ending',
  'first-use',
  'pictures',
  'pictures-possible',
  'picture',
  'annotated',
  'told',
  'saved',
  'failed',
  'flash-over',
  'background',
  'library-listed',
  'library-answered',
  'context',
  'library-failed',
]);

/** Applies an action to a partial layout. All keys except width changes and short moves need the whole layout first. */
function applyToPart(state: ReaderState, action: Action): ReaderState | Outcome {
  const command = action.type === 'key' ? articleCommand(state, action.key) : undefined;
  if (NEED_ONLY_PART.has(action.type) || WIDTHS.has(command)) return apply(state, action);
  const stays = STAYS[command ?? 'help'];
  if (stays) {
    const moved = apply(state, action);
    if (!('effects' in moved) && stays(state, moved)) return moved;
  }
  return apply(relayout(state), action);
}

/** Short moves, and whether they end within the part. */
const STAYS: Readonly<Partial<Record<CommandName, (before: ReaderState, after: ReaderState) => boolean>>> = {
  'line-down': staysInside,
  'half-page-down': staysInside,
  'next-page': staysInside,
  'line-up': staysBelow,
  'half-page-up': staysBelow,
  'previous-page': staysBelow,
};
const WIDTHS: ReadonlySet<CommandName | undefined> = new Set([
  'narrower-text',
  'wider-text',
  'default-text-width',
  'narrower-sidebar',
  'wider-sidebar',
]);

function articleCommand(state: ReaderState, key: string): CommandName | undefined {
  return keyRules(state).mode === 'article' ? commandOf(state, 'article', key) : undefined;
}

/** The next state and the effects of an action. Pure: the same state and action always give the same outcome. */
export function update(state: ReaderState, action: Action): Outcome {
  const first = updated(state, action);
  const { waiting } = state.library;
  const isAnswer = action.type === 'library-listed' || action.type === 'library-answered';
  if (!isAnswer || waiting === null || first.state.library.waiting === waiting) return first;
  // The command that waited for it has run; now come the keys after it.
  return waiting.keys.reduce((before, key) => {
    const after = updated(before.state, { type: 'key', key });
    return { state: after.state, effects: [...before.effects, ...after.effects] };
  }, first);
}

function updated(state: ReaderState, action: Action): Outcome {
  const result = state.partialLayout ? applyToPart(state, action) : apply(state, action);
  const outcome = 'effects' in result ? result : { state: result, effects: [] };
  const { flash, partialLayout } = outcome.state;
  const more: Effect[] = partialLayout !== null && partialLayout !== state.partialLayout ? [{ type: 'lay-out' }] : [];
  if (flash !== null && flash !== state.flash)
    more.push({ type: 'later', milliseconds: FLASH, action: { type: 'flash-over', flash } });
  // Mark indexing as started, so that the next letter does not start it again.
  const indexes = needsIndexing(outcome.state);
  if (indexes) more.push({ type: 'build-index' });
  // The same for the rows of the library.
  const request = neededRows(outcome.state);
  if (request) more.push({ type: 'list-library', request });
  const question = neededQuestion(outcome.state);
  if (question) more.push({ type: 'ask-library', question });
  if (more.length === 0) return outcome;
  const { blocks } = outcome.state.document.article;
  const listing = request ? { ...outcome.state, library: { ...outcome.state.library, asked: request } } : outcome.state;
  const asked = question ? hasAsked(listing, question) : listing;
  const next = indexes ? { ...asked, partialIndex: { index: { blocks, folded: [] }, complete: false } } : asked;
  return { state: next, effects: [...outcome.effects, ...more] };
}
