import { hasLayer, layerOf, promptOf } from '../model/layers.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { PictureContent } from '../model/pictures.ts';
import type { ReaderState, Size } from '../model/state.ts';
import { geometry, type Rectangle } from '../view/geometry.ts';
import { noteRect } from '../view/highlights/note-rect.ts';
import { resultsOf } from '../view/library/results.ts';
import { type OpenList, openList } from '../view/lists.ts';
import { type ShownArticle, shownArticle } from './article.ts';
import { type ShownLibrary, shownLibrary } from './library.ts';
import { type ShownNote, shownNote } from './note.ts';
import { type ShownResults, shownResults } from './results.ts';
import { type ShownSidebar, shownSidebar } from './sidebar.ts';
import { type ShownPrompt, type ShownStatus, shownPrompt, shownStatus } from './status.ts';

/** A rectangle of the screen and what is shown in it. */
export interface Shown<Data> {
  readonly rect: Rectangle;
  readonly data: Data;
}

/** A picture over the whole screen. */
export interface ShownPicture {
  /** Null until it has been loaded. */
  readonly content: PictureContent | null;
}

/** The panes on the screen; null for those that are not shown. */
export interface ShownScreen {
  readonly size: Size;
  /** The terminal is too small for any pane. */
  readonly isTooSmall: boolean;
  readonly article: Shown<ShownArticle> | null;
  readonly sidebar: Shown<ShownSidebar> | null;
  /** Covers the article and the sidebar. */
  readonly panel: Shown<OpenList> | null;
  /** Covers the same panes. */
  readonly library: Shown<ShownLibrary> | null;
  /** Covers the same panes: a list of results on top of the library. */
  readonly results: Shown<ShownResults> | null;
  /** Covers the same panes. */
  readonly picture: Shown<ShownPicture> | null;
  /** The note editor, over the lower part of the article and the sidebar. */
  readonly note: Shown<ShownNote> | null;
  /** Replaces the status line. */
  readonly prompt: Shown<ShownPrompt> | null;
  readonly status: Shown<ShownStatus> | null;
}

const NOTHING = {
  article: null,
  sidebar: null,
  panel: null,
  library: null,
  results: null,
  picture: null,
  note: null,
  prompt: null,
  status: null,
} as const;

/** Selects what the screen shows, pane by pane; computed once per state. */
export const shownScreen = memoizeLast((state: ReaderState): ShownScreen => {
  const { size } = state;
  const { article, sidebar, panel, status, tooSmall: isTooSmall } = geometry(state);
  if (isTooSmall) return { size, isTooSmall, ...NOTHING };
  const prompt = promptOf(state);
  const open = openList(state);
  const picture = layerOf(state, 'picture');
  const editing = layerOf(state, 'note');
  const note = editing && { rect: noteRect(state), data: shownNote(state, editing) };
  const above = <Rect extends Rectangle>(rect: Rect): Rect =>
    note ? { ...rect, height: Math.min(rect.height, note.rect.row - rect.row) } : rect;
  const beside = sidebar && above(sidebar);
  const line = prompt
    ? { prompt: { rect: status, data: shownPrompt(state, prompt) } }
    : { status: { rect: status, data: shownStatus(state) } };
  const results = resultsOf(state);
  const main = open
    ? { panel: { rect: panel, data: open } }
    : results && hasLayer(state, 'library')
      ? { results: { rect: panel, data: shownResults(state, results) } }
      : hasLayer(state, 'library')
        ? { library: { rect: panel, data: shownLibrary(state) } }
        : picture
          ? { picture: { rect: panel, data: picture } }
          : {
              article: { rect: above(article), data: shownArticle(state) },
              sidebar: beside && beside.height > 0 ? { rect: beside, data: shownSidebar(state, beside.place) } : null,
              note,
            };
  return { size, isTooSmall, ...NOTHING, ...line, ...main };
});
