import { messages } from '../../messages/index.ts';
import type { CommandName } from '../keys/keys.ts';
import { layerOf } from '../model/layers.ts';
import { note } from '../model/message.ts';
import { DEFAULT_SETTINGS, THEME_NAMES } from '../model/settings.ts';
import type { Handler, ReaderState } from '../model/state.ts';
import { geometry } from '../view/geometry.ts';
import { layoutScreen } from '../view/incremental-layout.ts';

/** The range of the text width and the step of a key, in columns. */
const TEXT_WIDTHS = { least: 20, most: 200, step: 4 } as const;

/** The same for the sidebar. */
const SIDEBAR_WIDTHS = { least: 20, most: 80, step: 4 } as const;

function setTextWidth(state: ReaderState, width: number): ReaderState {
  const textWidth = Math.max(TEXT_WIDTHS.least, Math.min(width, TEXT_WIDTHS.most));
  const changed = layoutScreen({ ...state, settings: { ...state.settings, textWidth } });
  return note(changed, messages.reader.view.textWidth(geometry(changed).text.width));
}

function changeSidebarWidth(state: ReaderState, change: number): ReaderState {
  const { sidebar } = geometry(state);
  if (sidebar?.place !== 'side') return note(state, messages.reader.view.notBeside);
  const sidebarWidth = Math.max(SIDEBAR_WIDTHS.least, Math.min(sidebar.width + change, SIDEBAR_WIDTHS.most));
  return layoutScreen({ ...state, settings: { ...state.settings, sidebarWidth } });
}

function nextTheme(state: ReaderState, count: number | null): ReaderState {
  const index = THEME_NAMES.indexOf(state.settings.theme) + (count ?? 1);
  const theme = THEME_NAMES[index % THEME_NAMES.length] ?? 'terminal';
  return note({ ...state, settings: { ...state.settings, theme } }, messages.reader.view.theme(theme));
}

function toggleDimming(state: ReaderState): ReaderState {
  const dimmed = !state.dimmed;
  const bright = layerOf(state, 'search') ? 'dimmedButMatches' : 'dimmedButQuotes';
  return note({ ...state, dimmed }, messages.reader.view[dimmed ? bright : 'notDimmed']);
}

function toggleOmitted(state: ReaderState): ReaderState {
  const { length } = state.document.article.omitted;
  if (length === 0) return note(state, messages.reader.view.nothingLeftOut);
  const omittedShown = !state.omittedShown;
  const shown = layoutScreen({ ...state, omittedShown });
  // The top stays the top, even if something was left out above the first block.
  const kept = state.top === 0 ? { ...shown, top: 0 } : shown;
  return note(kept, messages.reader.view[omittedShown ? 'leftOutShown' : 'leftOut'](length));
}

function toggleFocusMode(state: ReaderState): ReaderState {
  const focused = !state.focused;
  return note({ ...state, focused }, messages.reader.view[focused ? 'focusOn' : 'focusOff']);
}

export const VIEW_SETTINGS = {
  theme: nextTheme,
  dim: toggleDimming,
  'focus-mode': toggleFocusMode,
  omitted: toggleOmitted,
  'narrower-text': (state, count) => setTextWidth(state, geometry(state).text.width - TEXT_WIDTHS.step * (count ?? 1)),
  'wider-text': (state, count) => setTextWidth(state, state.settings.textWidth + TEXT_WIDTHS.step * (count ?? 1)),
  'default-text-width': (state) => setTextWidth(state, DEFAULT_SETTINGS.textWidth),
  'narrower-sidebar': (state, count) => changeSidebarWidth(state, -SIDEBAR_WIDTHS.step * (count ?? 1)),
  'wider-sidebar': (state, count) => changeSidebarWidth(state, SIDEBAR_WIDTHS.step * (count ?? 1)),
} as const satisfies Partial<Record<CommandName, Handler>>;
