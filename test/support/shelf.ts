import type { LibraryListing, LibraryRequest, LibraryRow } from '../../source/reader/model/library/library.ts';
import type { ResultItem } from '../../source/reader/model/library/results.ts';
import type { Action, Effect, ReaderState, Size } from '../../source/reader/model/state.ts';
import { update } from '../../source/reader/update.ts';
import { articleOf, documentOf, open } from './reading.ts';

/** The time of every list, in milliseconds since 1970. */
export const NOW = Date.UTC(2026, 4, 17, 12);
const DAY = 86_400_000;

/** A saved article; the one with id 1 is the newest. */
export function savedRow(id: number, more: Partial<LibraryRow> = {}): LibraryRow {
  return {
    id,
    address: `https://news.example/${id}`,
    url: `https://news.example/${id}`,
    title: `Article ${id}`,
    site: 'The Post',
    authors: ['Ann Bell'],
    tags: [],
    publishedAt: null,
    addedAt: NOW - id * DAY,
    readAt: null,
    state: 'unread',
    progress: 0,
    minutes: 4,
    quotes: 0,
    highlights: 0,
    ...more,
  };
}

/** A reader whose library is a list in memory. */
export interface Shelf {
  readonly state: () => ReaderState;
  /** Presses keys. The rows that are asked for come after each of them. */
  readonly press: (...keys: readonly string[]) => void;
  /** Presses keys before any list has come. Without keys, the lists come. */
  readonly hold: (...keys: readonly string[]) => void;
  readonly dispatch: (action: Action) => void;
  /** Answers the last question, if there is one, with results. */
  readonly answer: (items: readonly ResultItem[], summary?: string) => void;
  /** The effects so far, except requests for rows. */
  readonly effects: () => readonly Effect[];
  /** The requests for rows so far. */
  readonly requests: () => readonly LibraryRequest[];
}

/** Opens the library, which has the rows, above an article. */
export function shelfOf(saved: readonly LibraryRow[], size: Size = { columns: 120, rows: 24 }): Shelf {
  let rows = saved;
  const isDeleted = ({ id }: LibraryRow): boolean => !rows.some((row) => row.id === id);
  const effects: Effect[] = [];
  const requests: LibraryRequest[] = [];
  let unanswered: LibraryRequest[] = [];
  let state = open(
    documentOf(articleOf([{ type: 'title', text: 'The harbor' }, 'The boats lie on the shingle.'])),
    size,
  );

  const list = (request: LibraryRequest): LibraryListing => {
    const { query, from, count } = request;
    const words = query.words.toLowerCase().split(' ').filter(Boolean);
    const deleted = saved.filter(isDeleted);
    const listed = (query.state === 'deleted' ? deleted : rows).filter(
      ({ title, state: its }) =>
        (query.state === 'all' || query.state === 'deleted' || query.state === its) &&
        words.every((word) => title.toLowerCase().includes(word)),
    );
    const countOf = (wanted: string) => rows.filter((row) => row.state === wanted).length;
    return {
      request,
      rows: (query.reversed ? listed.toReversed() : listed).slice(from, from + count),
      total: listed.length,
      counts: {
        unread: countOf('unread'),
        reading: countOf('reading'),
        archived: countOf('archived'),
        all: rows.length,
        deleted: deleted.length,
      },
      now: NOW,
    };
  };

  const perform = (effect: Effect): void => {
    if (effect.type === 'list-library') {
      requests.push(effect.request);
      unanswered.push(effect.request);
      return;
    }
    effects.push(effect);
    if (effect.type !== 'change-library') return;
    const { change } = effect;
    const edit = (row: LibraryRow): LibraryRow => {
      if (row.id !== change.id) return row;
      if (change.kind === 'state') return { ...row, state: change.state };
      return change.kind === 'tags' ? { ...row, tags: change.tags.split(',').map((tag) => tag.trim()) } : row;
    };
    if (change.kind === 'delete') rows = rows.filter(({ id }) => id !== change.id);
    else if (change.kind === 'restore')
      rows = saved.filter(({ id }) => id === change.id || rows.some((row) => row.id === id));
    else rows = rows.map(edit);
  };

  const dispatch = (action: Action): void => {
    const outcome = update(state, action);
    state = outcome.state;
    outcome.effects.forEach(perform);
  };

  const answerLists = (): void => {
    // Only the newest of the requests is answered, as in a session.
    for (let request = unanswered.at(-1); request; request = unanswered.at(-1)) {
      unanswered = [];
      dispatch({ type: 'library-listed', listing: list(request) });
    }
  };

  const shelf: Shelf = {
    state: () => state,
    press: (...keys) => {
      for (const key of keys) {
        dispatch({ type: 'key', key });
        answerLists();
      }
    },
    hold: (...keys) => {
      for (const key of keys) dispatch({ type: 'key', key });
      if (keys.length === 0) answerLists();
    },
    dispatch,
    answer: (items, summary = `${items.length} found`) => {
      const asked = effects.findLast((effect) => effect.type === 'ask-library');
      if (asked?.type !== 'ask-library') return;
      dispatch({ type: 'library-answered', answer: { question: asked.question, items, summary } });
    },
    effects: () => effects,
    requests: () => requests,
  };
  shelf.press('l');
  return shelf;
}

/** A result in an article, with the words highlighted. */
export function foundResult(id: number, text = `The lamp on the quay of article ${id} was lit.`): ResultItem {
  const row = savedRow(id);
  const article = {
    ...row,
    key: '',
    canonicalUrl: null,
    lang: null,
    updatedAt: NOW,
    words: 900,
    notice: null,
    note: '',
  };
  const lit = [{ start: 4, end: 8 }];
  const found = {
    article,
    titleLit: [],
    snippet: { text, lit },
    offset: 0,
    start: null,
    match: 'lamp',
    terms: ['lamp'],
    quote: null,
    note: null,
  };
  return {
    heading: row.title,
    headingLit: [],
    detail: 'The Post · 2024-05-17',
    text,
    textLit: lit,
    target: { kind: 'found', found },
  };
}

export const personResult = (id: number): ResultItem => ({
  heading: `Person ${id}`,
  headingLit: [],
  detail: '12 quotes in 7 articles · 2019-03-04 to 2024-05-17',
  text: 'harbor master',
  textLit: [],
  target: { kind: 'person', person: { id, name: `Person ${id}` } },
});

export const quoteResult = (id: number): ResultItem => ({
  heading: `2024-05-${String(id).padStart(2, '0')} · Article ${id}`,
  headingLit: [],
  detail: 'The Post',
  text: `${id === 2 ? '? ' : ''}“The lamp was lit ${id} times, and nobody saw it, since the fog lay on the water until noon and the boats did not come in before it had lifted.”`,
  textLit: [],
  target: { kind: 'quote', article: id, number: 0 },
});

export const highlightResult = (id: number): ResultItem => ({
  heading: `Article ${id}`,
  headingLit: [],
  detail: 'green · Ida Moor · 2024-05-17',
  text: `“The lamp was lit ${id} times.” · note: Who lit it?`,
  textLit: [],
  target: { kind: 'highlight', article: id, key: `key ${id}` },
});
