import { type Messages, messages } from '../../messages/index.ts';
import { keyLabel } from '../keys/key-label.ts';
import { hasLayer } from '../model/layers.ts';
import {
  isCurrent,
  type LibraryListing,
  type LibrarySort,
  type LibraryView,
  type ListedState,
  rowAt,
  statesOf,
} from '../model/library/library.ts';
import type { LineEdit } from '../model/line-editor.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { ReaderState } from '../model/state.ts';
import { geometry } from '../view/geometry.ts';
import { type ArticleFacts, factsOf, firstVisible, libraryRoom } from '../view/library/library.ts';

/** What the library screen shows. Every field keeps its identity as long as its value is the same. */
export interface ShownLibrary {
  readonly state: ListedState;
  /** The states that Tab goes through. */
  readonly states: readonly ListedState[];
  readonly sort: LibrarySort;
  readonly reversed: boolean;
  /** The line that narrows the list, if it is being edited or is not empty. */
  readonly words: LineEdit | null;
  readonly isTyping: boolean;
  /** The number of articles in each state; null before the first answer. */
  readonly counts: LibraryListing['counts'] | null;
  readonly total: number;
  /** The visible articles; null for those that are being loaded. */
  readonly articles: readonly (ArticleFacts | null)[];
  /** The index of the selected one among them. */
  readonly selected: number;
  /** What is shown in place of articles. */
  readonly emptiness: readonly string[];
}

const visibleFacts = memoizeLast(
  (
    listing: LibraryListing | null,
    sort: LibrarySort,
    first: number,
    count: number,
  ): readonly (ArticleFacts | null)[] => {
    if (listing === null) return [];
    const length = Math.max(0, Math.min(count, listing.total - first));
    return Array.from({ length }, (_, index) => {
      const row = listing.rows[first + index - listing.request.from];
      return row ? factsOf(row, sort, listing.now) : null;
    });
  },
);

const shownStates = memoizeLast((state: ListedState, hasDeleted: boolean) => statesOf(state, hasDeleted));

const NOTHING: readonly string[] = [];

/** The explanation shown if the list is empty. For an empty library it has three lines. */
const emptinessOf = memoizeLast(
  ({ empty }: Messages['library'], listing: LibraryListing | null, saveKey: string): readonly string[] => {
    if (listing === null || listing.total > 0) return NOTHING;
    const { state, words } = listing.request.query;
    if (listing.counts.all === 0 && state !== 'deleted') {
      const waiting = listing.waiting ?? 0;
      return [waiting > 0 ? empty.waiting(waiting) : empty.library, empty.save(saveKey), empty.import];
    }
    if (words === '' && state !== 'all') return [empty.states[state]];
    return state === 'all' ? [empty.words.all] : [empty.words[state], empty.otherWords];
  },
);

/** Selects what the library screen shows. */
export function shownLibrary(state: ReaderState): ShownLibrary {
  const { library, settings } = state;
  const { listing, edit, sort, selected, reversed } = library;
  const { articles: count } = libraryRoom(geometry(state).panel);
  const isTyping = hasLayer(state, 'library-words');
  const first = firstVisible(library, count);
  const save = settings.bindings.find(({ mode, command }) => mode === 'article' && command === 'save')?.keys[0];
  const shownSort = listing?.request.query.sort ?? sort;
  return {
    state: library.state,
    states: shownStates(library.state, (listing?.counts.deleted ?? 0) > 0),
    sort,
    reversed,
    words: isTyping || edit.text !== '' ? edit : null,
    isTyping,
    counts: listing?.counts ?? null,
    total: listing?.total ?? 0,
    articles: visibleFacts(listing, shownSort, first, count),
    selected: selected - first,
    emptiness: emptinessOf(
      messages.library,
      isCurrent(library) ? listing : null,
      save ? keyLabel(save, settings.ascii) : '',
    ),
  };
}

/** The selected article, for a screen reader; null while it is being loaded. */
export function selectedFacts(library: LibraryView): ArticleFacts | null {
  const row = isCurrent(library) ? rowAt(library, library.selected) : undefined;
  return row ? factsOf(row, library.sort, library.listing?.now ?? 0) : null;
}
