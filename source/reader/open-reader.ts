import type { Settings } from './model/settings.ts';
import type { ReaderDocument, ReaderState } from './model/state.ts';
import { layoutScreen } from './view/incremental-layout.ts';

/** The state in which a reader begins. */
export function openReader(document: ReaderDocument, size: ReaderState['size'], settings: Settings): ReaderState {
  return layoutScreen({
    document,
    size,
    settings,
    layout: { width: 0, rows: [], firstRows: [] },
    partial: null,
    pages: [0],
    top: 0,
    paged: true,
    anchor: { block: 0, offset: 0 },
    target: null,
    focus: 'article',
    sidebar: { open: 'auto', fragments: false, speaker: null, filter: '', selected: null, tour: false },
    search: null,
    folding: null,
    searchHistory: [],
    prompt: null,
    panel: null,
    count: '',
    pending: null,
    hint: null,
    message: null,
    past: [],
    future: [],
    marks: {},
    recent: { articles: [], now: 0 },
    dimmed: false,
    mouse: false,
    ground: 'dark',
    focused: false,
    pace: null,
    flash: null,
  });
}
