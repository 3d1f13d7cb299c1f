import type { Article, Attribution } from '../../../article.ts';
import {
  articleById,
  countArticles,
  countStates,
  deleteArticles,
  findArticle,
  type ListOptions,
  listArticles,
  nextUnread,
  openLibrary,
  parseTags,
  readArticle,
  restoreArticles,
  type SavedArticle,
  setState,
  setTags,
} from '../../../library/index.ts';
import { messages } from '../../../messages/index.ts';
import type {
  LibraryChange,
  LibraryListing,
  LibraryQuery,
  LibraryRequest,
} from '../../../reader/model/library/library.ts';
import type { Answer, Question, QuoteTarget } from '../../../reader/model/library/results.ts';
import { isOfFile, isTemporary, stateFile, storeError, troubleOf } from '../../../store/index.ts';
import type { Database } from '../../../store/sqlite.ts';
import { answerTo, contextOf, placeOf, type ResultPlace } from './answers.ts';

/** How long to wait for another process that has locked the file, in milliseconds; keys have no effect in the meantime. */
const PATIENCE = 500;

/** The library as the reader uses it. All methods are synchronous and may throw an `Error` whose message is one line. */
export interface ReaderLibrary {
  readonly isEmpty: () => boolean;
  /** Whether any article has been read, saved or not. */
  readonly hasRecent: () => boolean;
  readonly list: (request: LibraryRequest) => LibraryListing;
  readonly change: (change: LibraryChange) => void;
  /** A saved article without its text; null if it has been deleted. */
  readonly find: (id: number) => SavedArticle | null;
  /** The text of a saved article, with its quotes. */
  readonly read: (id: number) => { readonly article: Article; readonly attribution: Attribution };
  /** The unread article after the one with this key, in the order added, and how many are unread; null if there is none. */
  readonly nextUnread: (key: string) => { readonly id: number; readonly left: number } | null;
  /** Archives the article with this key, if it is in the library. Returns whether it is. */
  readonly archive: (key: string) => boolean;
  readonly answer: (question: Question) => Answer;
  readonly placeOf: (target: Parameters<typeof placeOf>[1]) => ResultPlace;
  /** The sentence around a quote. */
  readonly contextOf: (target: QuoteTarget) => string;
  readonly close: () => void;
}

function optionsOf({ state, sort, reversed, words }: LibraryQuery): ListOptions {
  return {
    ...(state === 'deleted' ? { deleted: true } : state === 'all' ? {} : { state }),
    sort,
    reversed,
    words: words.split(' ').filter(Boolean),
  };
}

/**
 * Rows of the list. Those in its second half are counted from the end, since SQLite steps over all rows before the first that is
 * wanted.
 */
function rowsOf(database: Database, { query, from, count }: LibraryRequest, total: number): readonly SavedArticle[] {
  const options = optionsOf(query);
  const end = Math.min(total, from + count);
  if (from >= end) return [];
  if (from <= total / 2) return listArticles(database, { ...options, limit: end - from, offset: from });
  const turned = { ...options, reversed: !query.reversed, limit: end - from, offset: total - end };
  return listArticles(database, turned).toReversed();
}

function change(database: Database, wanted: LibraryChange): void {
  switch (wanted.kind) {
    case 'state':
      setState(database, [wanted.id], wanted.state);
      break;
    case 'tags':
      setTags(database, wanted.id, parseTags(wanted.tags));
      break;
    case 'delete':
      deleteArticles(database, [wanted.id]);
      break;
    case 'restore':
      restoreArticles(database, [wanted.id]);
      break;
  }
}

/** A value that changes when quotes are added or removed, or when people are joined or split. */
function peopleStamp(database: Database): string {
  const stamp = database
    .prepare(
      `SELECT (SELECT max(id) FROM quotes) AS quotes, (SELECT count(*) FROM articles WHERE deleted_at IS NOT NULL) AS deleted,
         (SELECT max(id) FROM people_changes) AS changes, (SELECT max(undone_at) FROM people_changes) AS undone,
         (SELECT count(*) FROM articles WHERE deleted_at IS NULL) AS articles`,
    )
    .get();
  return JSON.stringify(stamp);
}

/** Counts for one version of the file. */
interface Counted {
  readonly version: number;
  readonly states: LibraryListing['counts'];
  readonly totals: Map<string, number>;
}

/**
 * Opens the library in the state file, which is created if it does not exist.
 *
 * @throws Error with a one-line message if it cannot be used
 */
export async function openReaderLibrary(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ReaderLibrary> {
  const path = stateFile(environment);
  if (path === null) throw new Error(messages.trouble.noLibraryNoHome);
  /** Runs `work` and turns errors of the file into one-line messages. */
  const clearly = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (!isOfFile(error)) throw error;
      const isBusy = troubleOf(error) === 'busy';
      const reason = isBusy ? messages.trouble.locked(path) : storeError(error, path).message;
      throw new Error(messages.trouble.noLibrary(reason), { cause: error });
    }
  };
  const { database, close } = await openLibrary(path, { patience: PATIENCE }).catch((error: unknown) =>
    clearly(() => {
      throw error;
    }),
  );
  let isOpen = true;
  let ownChanges = 0;
  let counted: Counted | null = null;
  let everybody: { readonly stamp: string; readonly answer: Answer } | null = null;

  /** A number that changes with every commit, by this connection or another. */
  const versionNow = (): number =>
    Number(database.prepare('PRAGMA data_version').get()?.data_version) * 1_000_000 + ownChanges;

  const counts = (): Counted => {
    const version = versionNow();
    if (counted?.version === version) return counted;
    const states = countStates(database);
    const all = states.unread + states.reading + states.archived;
    counted = { version, states: { ...states, all }, totals: new Map() };
    return counted;
  };

  const totalOf = (query: LibraryQuery): number => {
    const { states, totals } = counts();
    if (query.words === '') return states[query.state];
    const key = `${query.state} ${query.words}`;
    const total = totals.get(key) ?? countArticles(database, optionsOf(query));
    totals.set(key, total);
    return total;
  };

  const waiting = (): number => Number(database.prepare('SELECT count(*) AS n FROM queue').get()?.n);

  const library: ReaderLibrary = {
    isEmpty: () => counts().states.all === 0 && waiting() === 0,
    hasRecent: () => {
      const rows = database.prepare('SELECT address FROM readings WHERE address IS NOT NULL').iterate();
      for (const { address } of rows) if (!isTemporary(String(address))) return true;
      return false;
    },
    list: (request) => {
      const { query, from, count } = request;
      const first =
        from === 0 && query.words !== '' ? listArticles(database, { ...optionsOf(query), limit: count }) : null;
      // A page that is not full is all there is, and need not be counted.
      const total = first !== null && first.length < count ? first.length : totalOf(query);
      const rows = first ?? rowsOf(database, request, total);
      const { states } = counts();
      const queue = states.all === 0 ? { waiting: waiting() } : {};
      return { request, rows, total, counts: states, ...queue, now: Date.now() };
    },
    change: (wanted) => {
      ownChanges += 1;
      change(database, wanted);
    },
    find: (id) => articleById(database, id),
    read: (id) => {
      const kept = articleById(database, id) && readArticle(database, id);
      if (!kept) throw new Error(messages.trouble.articleDeleted);
      const { people, quotes, ...article } = kept;
      return { article, attribution: { people, quotes } };
    },
    nextUnread: (key) => nextUnread(database, key),
    archive: (key) => {
      const saved = findArticle(database, key);
      if (saved) library.change({ kind: 'state', id: saved.id, state: 'archived' });
      return saved !== null;
    },
    answer: (question) => {
      if (question.kind !== 'people' || question.words !== '') return answerTo(database, question);
      // Counting the quotes of everybody takes long in a large library.
      const stamp = peopleStamp(database);
      if (everybody?.stamp !== stamp) everybody = { stamp, answer: answerTo(database, question) };
      return { ...everybody.answer, question };
    },
    placeOf: (target) => placeOf(database, target),
    contextOf: (target) => contextOf(database, target),
    close: () => {
      if (isOpen) close();
      isOpen = false;
    },
  };
  const guarded = <Args extends readonly unknown[], Result>(method: (...args: Args) => Result) => {
    return (...args: Args): Result => clearly(() => method(...args));
  };
  return {
    isEmpty: guarded(library.isEmpty),
    hasRecent: guarded(library.hasRecent),
    list: guarded(library.list),
    change: guarded(library.change),
    find: guarded(library.find),
    read: guarded(library.read),
    nextUnread: guarded(library.nextUnread),
    archive: guarded(library.archive),
    answer: guarded(library.answer),
    placeOf: guarded(library.placeOf),
    contextOf: guarded(library.contextOf),
    close: library.close,
  };
}
