import { messages } from '../../messages/index.ts';
import { memoryOf } from '../../reader/memory.ts';
import { findAnchor } from '../../reader/model/anchor.ts';
import { CHOICES, choicesOf } from '../../reader/model/choices.ts';
import type { Settings } from '../../reader/model/settings.ts';
import type { ReaderState } from '../../reader/model/state.ts';
import type { RecentArticle } from '../../reading-history.ts';
import { isTemporary, stateFile } from '../../store/folders.ts';
import type { StateStore } from '../../store/index.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

/** Milliseconds from a change until it is saved. @speed */
const EVERY = 1_500;

/** How long a write waits for another process, in milliseconds. */
const PATIENCE = {
  /** A failed write is retried later. @speed */
  reading: 20,
  leaving: 1_000,
} as const;

/** The number of searches to restore. */
const SEARCHES = 100;

/** The number of recent articles to offer. */
const RECENT = 200;

/** The name under which the state file records that the first keys have been shown. */
const FIRST_USE = 'first-use';

/** Saves the reading state between runs. If that fails, the user is told once and reading goes on. */
export interface ReadingMemory {
  /** Restores what was saved for the article that is now on the screen; its position only if `atPosition`. */
  readonly entered: (atPosition: boolean) => Promise<void>;
  /** Resolves when the first article's saved state has been restored, or turned out to be unavailable. */
  readonly restored: Promise<void>;
  /** Saves the article on the screen from now on without restoring anything, since it has been reloaded. */
  readonly reloaded: () => void;
  /** Saves the state now, before another article is shown. */
  readonly keep: () => void;
  /** The articles read last, newest first. */
  readonly recent: () => Promise<readonly RecentArticle[]>;
  /** Deletes the position and the marks of the article at a URL or path. */
  readonly forget: (address: string) => void;
  /** Saves the state for the last time. Returns whether that worked. */
  readonly leave: () => 'kept' | 'locked' | 'not kept';
}

/** For sessions that save nothing. */
export const NO_MEMORY: ReadingMemory = {
  entered: async () => {},
  restored: Promise.resolve(),
  reloaded: () => {},
  keep: () => {},
  recent: async () => [],
  forget: () => {},
  leave: () => 'not kept',
};

/** What has been saved for the article on the screen. */
interface Kept {
  readonly key: string;
  readonly article: ReaderState['document']['article'];
  state: ReaderState | null;
  marks: ReaderState['marks'];
}

/**
 * What was saved of an earlier version of a local file, which is identified by its path and its content. If neither the title
 * nor the words at the position are the same, it is another article, and the result is null.
 */
function recallEdited(
  from: StateStore,
  key: string,
  document: ReaderState['document'],
): ReturnType<StateStore['recall']> {
  const { address, name, article } = document;
  const isPath = address !== null && !/^https?:/i.test(address);
  const earlier = isPath ? from.latestAt(address) : null;
  const stored = earlier === null ? null : from.recall(earlier);
  if (earlier === null || stored === null) return null;
  const isSame = stored.title === name || (stored.place !== null && findAnchor(article.blocks, stored.place) !== null);
  if (!isSame) return null;
  from.rename(earlier, key);
  return stored;
}

/** `initial`: the settings from before anything was chosen in the reader; null if choices are not saved. */
function createMemory(store: Store, path: string, initial: Settings | null): Omit<ReadingMemory, 'restored'> {
  let opening: Promise<StateStore | null> | null = null;
  let database: StateStore | null = null;
  let module: typeof import('../../store/index.ts') | null = null;
  let kept: Kept | null = null;
  let searches: readonly string[] = [];
  let choices = initial && choicesOf(store.state(), initial);
  let timer: NodeJS.Timeout | null = null;
  let isLocked = false;

  const tell = (message: string) => store.dispatch({ type: 'failed', message });

  const giveUp = (error: unknown) => {
    const trouble = module?.troubleOf(error);
    isLocked = trouble === 'busy';
    if (isLocked) {
      timer ??= setTimeout(keep, EVERY).unref();
      return;
    }
    const lost = database;
    database = null;
    if (trouble === 'corrupt') {
      const name = lost?.discard();
      tell(name ? messages.trouble.damagedAndPutAside(name) : messages.trouble.damaged);
    } else tell(messages.trouble.positionsNotSaved(module?.storeError(error, path).message ?? String(error)));
  };

  const attempt = (work: (to: StateStore) => void): boolean => {
    if (!database) return false;
    try {
      work(database);
      isLocked = false;
      return true;
    } catch (error) {
      giveUp(error);
      return false;
    }
  };

  /** Opens the file, and tries again if another process is creating it. */
  const open = async (): Promise<StateStore | null> => {
    module = await import('../../store/index.ts');
    for (let attempts = 0; ; attempts += 1) {
      try {
        database = await module.openStore(path, { patience: PATIENCE.reading });
        if (database.putAside) tell(messages.trouble.damagedAndPutAside(database.putAside));
        return database;
      } catch (error) {
        if (module.troubleOf(error) !== 'busy' || attempts > 20) {
          giveUp(error);
          return null;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };

  const ready = () => {
    opening ??= new Promise<void>((resolve) => {
      setImmediate(resolve);
    }).then(open);
    return opening;
  };

  /** Saves what was chosen in this run, so that two readers do not undo each other's choices. */
  const writeChoices = (to: StateStore, state: ReaderState) => {
    if (initial === null || choices === null) return;
    const now = choicesOf(state, initial);
    for (const name of CHOICES) if (now[name] !== choices[name]) to.choose(name, now[name]);
    choices = now;
  };

  const write = (to: StateStore) => {
    const state = store.state();
    writeChoices(to, state);
    if (state.searchHistory !== searches) {
      const first = state.searchHistory.findIndex((query, index) => query !== searches[index]);
      if (first >= 0) to.addSearches(state.searchHistory.slice(first));
      searches = state.searchHistory;
    }
    if (kept === null || kept.article !== state.document.article || !hasChanged(kept.state, state)) return;
    const { marks, ...memory } = memoryOf(state);
    const before = kept.marks;
    const changed = Object.entries(marks).filter(([name]) => state.marks[name] !== before[name]);
    const { name: title, address } = state.document;
    to.keep(kept.key, { ...memory, title, address }, Object.fromEntries(changed));
    kept.state = state;
    kept.marks = state.marks;
  };

  const keep = (): boolean => {
    if (timer) clearTimeout(timer);
    timer = null;
    return attempt(write);
  };

  store.subscribe(() => {
    timer ??= setTimeout(keep, EVERY).unref();
  });

  /** Saves the article on the screen from now on. */
  const begin = (restores: boolean, atPosition: boolean) =>
    ready().then((opened) => {
      const { document } = store.state();
      const { article } = document;
      if (!opened || !module || article.blocks.length === 0 || kept?.article === article) return;
      const key = module.articleKey(article);
      attempt((from) => {
        const stored = restores ? (from.recall(key) ?? recallEdited(from, key, document)) : null;
        const queries = from.searches(SEARCHES);
        const set = store.state().marks;
        if (stored || queries.length > 0) {
          const nothing = { place: null, percent: 0, marks: {} };
          const place = (atPosition && stored?.place) || null;
          store.dispatch({ type: 'remembered', memory: { ...(stored ?? nothing), place, searches: queries } });
        }
        if (from.choice(FIRST_USE) === null) {
          const before = store.state();
          store.dispatch({ type: 'first-use' });
          // If another message had priority, the next article shows the keys.
          if (store.state() !== before) from.choose(FIRST_USE, 'over');
        }
        if (from.isAnnotated(key, document.address))
          void import('./highlights.ts').then((module) => module.loadHighlights(store));
        searches = store.state().searchHistory;
        kept = { key, article, state: null, marks: without(store.state().marks, set) };
        timer ??= setTimeout(keep, EVERY).unref();
      });
    });

  return {
    entered: (atPosition) => begin(true, atPosition),
    reloaded: () => void begin(false, false),
    keep,
    recent: async () => {
      await ready();
      let articles: readonly RecentArticle[] = [];
      attempt((from) => {
        articles = from.recent(RECENT, isTemporary);
      });
      return articles;
    },
    forget: (address) => void attempt((from) => from.forget(address)),
    leave: () => {
      attempt((to) => to.wait(PATIENCE.leaving));
      const isKept = keep();
      attempt((to) => to.close());
      database = null;
      return isKept ? 'kept' : isLocked ? 'locked' : 'not kept';
    },
  };
}

/** Starts saving the reading state of a session, unless its options turn that off. */
export function startMemory({ options, isFront, library }: Session, store: Store, initial: Settings): ReadingMemory {
  if (options.state === false) return NO_MEMORY;
  const path = stateFile(process.env);
  if (path === null) {
    store.dispatch({ type: 'failed', message: messages.trouble.positionsNotSaved(messages.trouble.noHome) });
    return NO_MEMORY;
  }
  const created = createMemory(store, path, options.keepChanges === false ? null : initial);
  const memory = { ...created, restored: created.entered(true) };
  if (isFront && !library)
    void memory.recent().then((articles) => store.dispatch({ type: 'recent', articles, now: Date.now() }));
  process.once('exit', memory.leave);
  // Save before these signals end the process.
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) process.prependOnceListener(signal, memory.leave);
  return memory;
}

/** The restored marks, without those that the user has set in the meantime. */
function without(marks: ReaderState['marks'], set: ReaderState['marks']): ReaderState['marks'] {
  return Object.fromEntries(Object.entries(marks).filter(([name]) => !(name in set)));
}

/** Whether anything that is saved has changed. */
function hasChanged(before: ReaderState | null, state: ReaderState): boolean {
  return (
    before === null ||
    before.anchor !== state.anchor ||
    before.top !== state.top ||
    before.paged !== state.paged ||
    before.marks !== state.marks
  );
}
