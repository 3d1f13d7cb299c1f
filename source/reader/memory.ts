import { rowOf } from '../layout/index.ts';
import type { SavedPosition, SavedView } from '../reading-history.ts';
import { isCovered } from './layer-rules.ts';
import { anchorOf, findAnchor } from './model/anchor.ts';
import type { Location } from './model/location.ts';
import type { Settings } from './model/settings.ts';
import type { Memory, ReaderState } from './model/state.ts';
import { here, percentRead, relayout, restore } from './view/viewport.ts';

/** Enough for the arrow keys; what is kept between runs is more. */
const SEARCHES = 100;

/** Marks of an article in another state of it. */
interface Found {
  readonly marks: Readonly<Record<string, Location>>;
  readonly lost: readonly string[];
}

function findMarks({ document }: ReaderState, marks: Readonly<Record<string, SavedPosition>>): Found {
  const found: Record<string, Location> = {};
  const lost: string[] = [];
  for (const [name, anchor] of Object.entries(marks)) {
    const position = findAnchor(document.article.blocks, anchor);
    if (position) found[name] = { anchor: position, paged: anchor.paged, target: null, page: document.source.index };
    else lost.push(name);
  }
  return { marks: found, lost };
}

function lossOf(lost: readonly string[]): string {
  if (lost.length === 0) return '';
  return `${lost.length === 1 ? 'mark' : 'marks'} ${lost.join(', ')} lost`;
}

function withView(state: ReaderState, { textWidth, sidebarWidth, sidebarOpen }: SavedView): ReaderState {
  const settings: Settings = {
    ...state.settings,
    textWidth: textWidth ?? state.settings.textWidth,
    sidebarWidth: sidebarWidth ?? state.settings.sidebarWidth,
  };
  const changed = textWidth !== null || sidebarWidth !== null || sidebarOpen !== null;
  const sidebar = { ...state.sidebar, open: sidebarOpen ?? state.sidebar.open };
  return changed ? relayout({ ...state, settings, sidebar }) : state;
}

/** Nobody has moved or begun to do something since the article was opened. */
function isUntouched(state: ReaderState): boolean {
  return state.top === 0 && state.target === null && !isCovered(state);
}

/** Goes where one stopped, or keeps the place one Backspace away when one has moved meanwhile; tells which. */
function continueAt(state: ReaderState, place: Location, note: string): ReaderState {
  const row = rowOf(state.layout, place.anchor);
  if (row === 0) return note ? { ...state, message: { text: note, kind: 'note' } } : state;
  const there = restore(state, place);
  const percent = percentRead(there);
  if (isUntouched(state)) {
    const text = [`continued at ${percent} %, g for the top`, note].filter(Boolean).join('; ');
    return { ...there, message: { text, kind: 'note' } };
  }
  const text = [`last time at ${percent} %, Backspace goes there`, note].filter(Boolean).join('; ');
  return { ...state, past: [...state.past, place], message: { text, kind: 'note' } };
}

/** What was remembered of an article, once it is on the screen: its place, marks, width and the searches of all articles. */
export function resume(state: ReaderState, memory: Memory): ReaderState {
  const searchHistory = [
    ...memory.searches.filter((query) => !state.searchHistory.includes(query)),
    ...state.searchHistory,
  ].slice(-SEARCHES);
  const { marks, lost } = findMarks(state, memory.marks);
  const shown = withView({ ...state, searchHistory, marks: { ...marks, ...state.marks } }, memory.view);
  const note = lossOf(lost);
  if (memory.place === null) return note ? { ...shown, message: { text: note, kind: 'warning' } } : shown;
  const position = findAnchor(state.document.article.blocks, memory.place);
  if (position) {
    const page = state.document.source.index;
    return continueAt(shown, { anchor: position, paged: memory.place.paged, target: null, page }, note);
  }
  const text = `the page has changed: the place at ${memory.percent} % is gone${note && `, ${note}`}`;
  return { ...shown, message: { text, kind: 'warning' } };
}

/** The place in an article that was read again: its words are looked for, and the loss is said. */
export function reopened(before: ReaderState, fresh: ReaderState): ReaderState {
  const { blocks } = before.document.article;
  const { marks, lost } = findMarks(fresh, marksOf(before));
  const position = findAnchor(fresh.document.article.blocks, anchorOf(blocks, before.anchor));
  const last = Math.max(0, fresh.document.article.blocks.length - 1);
  const anchor = position ?? { block: Math.min(before.anchor.block, last), offset: 0 };
  const text = ['reloaded', position ? '' : 'the page has changed: the place is gone', lossOf(lost)];
  return relayout({
    ...fresh,
    anchor,
    paged: before.paged,
    marks,
    message: {
      text: text.filter(Boolean).join('; '),
      kind: position && lost.length === 0 ? 'note' : 'warning',
    },
  });
}

function remembered({ document }: ReaderState, { anchor, paged }: Location): SavedPosition {
  return { ...anchorOf(document.article.blocks, anchor), paged };
}

function marksOf(state: ReaderState): Readonly<Record<string, SavedPosition>> {
  return Object.fromEntries(Object.entries(state.marks).map(([name, place]) => [name, remembered(state, place)]));
}

/** What there is to remember of the article that is being read. */
export function memoryOf(state: ReaderState, usual: Settings): Omit<Memory, 'searches'> {
  const { textWidth, sidebarWidth } = state.settings;
  return {
    place: state.top === 0 ? null : remembered(state, here(state)),
    percent: percentRead(state),
    marks: marksOf(state),
    view: {
      textWidth: textWidth === usual.textWidth ? null : textWidth,
      sidebarWidth: sidebarWidth === usual.sidebarWidth ? null : sidebarWidth,
      sidebarOpen: state.sidebar.open === 'auto' ? null : state.sidebar.open,
    },
  };
}
