/** The library: articles that the user keeps, with their quotes and people, in the state file. */

import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, openForReading } from '../store/database.ts';
import { type Database, troubleOf } from '../store/sqlite.ts';

export { deleteArticles, emptyTrash, restoreArticles, setState } from './change.ts';
export { type Found, type FoundQuote, find } from './find/find.ts';
export type { LitRange, Snippet } from './find/light.ts';
export { nearWords } from './find/near.ts';
export { positionOfFound, searchOfFound } from './find/opening.ts';
export { begunQuery, joinOperands, parseQuery, type Query, type Term } from './find/query.ts';
export { findAgain } from './highlights/find-again.ts';
export { keepHighlights, removeHighlights, setNote, type ToKeep } from './highlights/keep.ts';
export {
  findHighlight,
  type HighlightOptions,
  highlightsOf,
  isColor,
  listHighlights,
  takeColors,
} from './highlights/list.ts';
export { reviewHighlights } from './highlights/review.ts';
export type { KeptHighlight } from './highlights/rows.ts';
export { type KeptImage, keepImages, keptImage } from './images.ts';
export { type Export, isFeedList, mayBeExport, PROGRAMS, readExport } from './imports/filters.ts';
export { type ImportItem, type ImportRow, mergeItems } from './imports/item.ts';
export { readOmnivoreHighlights } from './imports/omnivore-highlights.ts';
export { type ItemOutcome, outcomeOf, takeItem } from './imports/take-item.ts';
export { dayOf, dotted, spanOf } from './in-words.ts';
export {
  articleById,
  countArticles,
  countStates,
  eachArticle,
  findArticle,
  type ListOptions,
  listArticles,
  nextUnread,
  readArticle,
  SORT_KEYS,
  type SortKey,
} from './list.ts';
export { positionInBody } from './pack.ts';
export {
  articlesOfPerson,
  joinPeople,
  type PeopleChange,
  splitJoined,
  splitPerson,
  undoPeopleChange,
} from './people/join.ts';
export { foldName, peopleLike, peopleNamed, peopleWith } from './people/names.ts';
export {
  nameOfPerson,
  type QuotedPerson,
  type QuoteKey,
  quotedPeople,
  quoteKeysOf,
  quotesAt,
  quotesOf,
  type SaidOptions,
  type SaidQuote,
} from './people/said.ts';
export { type SuggestedPerson, type Suggestion, suggestJoins } from './people/suggest.ts';
export { claim, enqueue, fail, MOST_TRIES, type Queued, queued, release, type ToFetch } from './queue.ts';
export { type Saved, saveArticles, type ToSave } from './save.ts';
export { allTags, cleanTags, parseTags, setTags } from './tags.ts';
export { exportRecords } from './transfer/export.ts';
export { joinExported } from './transfer/join.ts';
export { LibraryTaker, type Taken } from './transfer/take.ts';
export { ARTICLE_STATES, type ArticleSource, type ArticleState, type SavedArticle } from './types.ts';

/** The open library. The functions of the library take its database. */
export interface Library {
  readonly database: Database;
  /** The new name of a damaged file, to be shown to the user; null if the file was not damaged. */
  readonly putAside: string | null;
  /** Why the file can only be read, in one line; null if it can be written, too. */
  readonly onlyRead: string | null;
  readonly close: () => void;
}

/** Milliseconds between two attempts to open the file. @speed */
const RETRY = 20;

/** How the library is opened. */
export interface LibraryOptions {
  /** Milliseconds to wait for a write of another process. */
  readonly patience?: number;
  /** Whether it is enough to read the library if it cannot be written, or if another computer has it open. */
  readonly reads?: boolean;
}

/** The library opened read-only after opening it failed; null if it cannot be read either. */
function readable(path: string, error: unknown): Library | null {
  try {
    return { ...openForReading(path), onlyRead: (error as Error).message };
  } catch {
    return null;
  }
}

/** Opens the library in the state file. Throws a `StoreError`. */
export async function openLibrary(
  path: string,
  { patience = 30_000, reads = false }: LibraryOptions = {},
): Promise<Library> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return { ...(await openDatabase(path, patience)), onlyRead: null };
    } catch (error) {
      const trouble = troubleOf(error);
      const library = reads && trouble === 'unavailable' ? readable(path, error) : null;
      if (library) return library;
      // SQLite does not wait for another process that is creating the file.
      if (trouble !== 'busy' || performance.now() > until) throw error;
      await sleep(RETRY);
    }
  }
}
