import type { CommandName } from '../keys/keys.ts';
import { note } from '../model/message.ts';
import { THEME_NAMES } from '../model/settings.ts';
import type { Handler, ReaderState } from '../model/state.ts';
import { geometry } from '../view/geometry.ts';
import { layoutScreen } from '../view/incremental-layout.ts';

const TEXT_WIDTHS = { least: 20, most: 200, usual: 72, step: 4 } as const;
const SIDEBAR_WIDTHS = { least: 20, most: 80, step: 4 } as const;

function textWidth(state: ReaderState, width: number): ReaderState {
  const textWidth = Math.max(TEXT_WIDTHS.least, Math.min(width, TEXT_WIDTHS.most));
  return note(
    layoutScreen({ ...state, settings: { ...state.settings, textWidth } }),
    `text width ${geometry({ ...state, settings: { ...state.settings, textWidth } }).text.width}`,
  );
}

function sidebarWidth(state: ReaderState, change: number): ReaderState {
  const { sidebar } = geometry(state);
  if (sidebar?.place !== 'side') return note(state, 'the sidebar is not at the side');
  const width = Math.max(SIDEBAR_WIDTHS.least, Math.min(sidebar.width + change, SIDEBAR_WIDTHS.most));
  return layoutScreen({ ...state, settings: { ...state.settings, sidebarWidth: width } });
}

function nextTheme(state: ReaderState, count: number | null): ReaderState {
  const place = THEME_NAMES.indexOf(state.settings.theme) + (count ?? 1);
  const theme = THEME_NAMES[place % THEME_NAMES.length] ?? 'terminal';
  return note({ ...state, settings: { ...state.settings, theme } }, `theme ${theme}`);
}

export const VIEW_SETTINGS = {
  theme: nextTheme,
  dim: (state) =>
    note({ ...state, dimmed: !state.dimmed }, state.dimmed ? 'all at full strength' : 'all but quotes dimmed'),
  'narrower-text': (state, count) => textWidth(state, geometry(state).text.width - TEXT_WIDTHS.step * (count ?? 1)),
  'wider-text': (state, count) => textWidth(state, state.settings.textWidth + TEXT_WIDTHS.step * (count ?? 1)),
  'usual-text': (state) => textWidth(state, TEXT_WIDTHS.usual),
  'narrower-sidebar': (state, count) => sidebarWidth(state, -SIDEBAR_WIDTHS.step * (count ?? 1)),
  'wider-sidebar': (state, count) => sidebarWidth(state, SIDEBAR_WIDTHS.step * (count ?? 1)),
  'focus-mode': (state) => ({
    ...state,
    focused: !state.focused,
    message: { text: state.focused ? 'all at full strength' : 'all but the paragraph at hand dimmed', kind: 'note' },
  }),
} as const satisfies Partial<Record<CommandName, Handler>>;
