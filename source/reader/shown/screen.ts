import { panelItems, panelTitle } from '../commands/panels.ts';
import type { LineEdit } from '../model/line-editor.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { PanelList } from '../model/panel-list.ts';
import type { Panel, PanelKind, ReaderState, Size } from '../model/state.ts';
import { geometry, type Rectangle } from '../view/geometry.ts';
import { type ShownArticle, shownArticle } from './article.ts';
import { type ShownSidebar, shownSidebar } from './sidebar.ts';
import { type ShownPrompt, type ShownStatus, shownPrompt, shownStatus } from './status.ts';

/** A rectangle of the screen and what is shown in it. */
export interface Shown<Data> {
  readonly rect: Rectangle;
  readonly data: Data;
}

/** What an open list or the help shows. */
export interface ShownPanel {
  readonly kind: PanelKind;
  readonly title: string;
  readonly list: PanelList;
  readonly selected: number;
  /** What has been typed to narrow the list. */
  readonly edit: LineEdit;
  readonly isTyping: boolean;
}

/** The panes on the screen; null: not there. */
export interface ShownScreen {
  readonly size: Size;
  /** The terminal is too small for any pane. */
  readonly isTooSmall: boolean;
  readonly article: Shown<ShownArticle> | null;
  readonly sidebar: Shown<ShownSidebar> | null;
  /** Covers the article and the sidebar. */
  readonly panel: Shown<ShownPanel> | null;
  /** Stands in place of the status line. */
  readonly prompt: Shown<ShownPrompt> | null;
  readonly status: Shown<ShownStatus> | null;
}

const NOTHING = { article: null, sidebar: null, panel: null, prompt: null, status: null } as const;

function shownPanel(state: ReaderState, panel: Panel): ShownPanel {
  const { kind, selected, edit, typing: isTyping } = panel;
  return { kind, title: panelTitle(kind), list: panelItems(state), selected, edit, isTyping };
}

/** Selects what the screen shows, pane by pane; computed once per state. */
export const shownScreen = memoizeLast((state: ReaderState): ShownScreen => {
  const { size, panel, prompt } = state;
  const { article, sidebar, status, tooSmall: isTooSmall } = geometry(state);
  if (isTooSmall) return { size, isTooSmall, ...NOTHING };
  const over = { column: 0, row: 0, width: size.columns, height: status.row };
  const line = prompt
    ? { prompt: { rect: status, data: shownPrompt(state, prompt) } }
    : { status: { rect: status, data: shownStatus(state) } };
  const main = panel
    ? { panel: { rect: over, data: shownPanel(state, panel) } }
    : {
        article: { rect: article, data: shownArticle(state) },
        sidebar: sidebar && { rect: sidebar, data: shownSidebar(state, sidebar.place) },
      };
  return { size, isTooSmall, ...NOTHING, ...line, ...main };
});
