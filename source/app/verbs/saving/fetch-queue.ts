import { hostname } from 'node:os';
import { Failure } from '../../../failure.ts';
import type { Library } from '../../../library/index.ts';
import { claim, fail, type Queued, release } from '../../../library/queue.ts';
import { type Saved, saveArticles, type ToSave } from '../../../library/save.ts';
import { messageOf } from '../../streams.ts';
import type { VerbContext } from '../context.ts';
import { Archive } from './archive.ts';
import { fetchArticle } from './fetch.ts';
import { politely } from './politely.ts';
import { ProgressLine } from './progress.ts';

/** The maximum number of hosts with a request at the same time. @speed */
const HOSTS = 8;
/** The pause after an answer of a host, in milliseconds. @speed */
const PAUSE = 1_000;
/** The maximum number of articles saved in one transaction; one transaction for each would be slow. @speed */
const TOGETHER = 32;
/** The longest that a fetched article waits for others, in milliseconds. @speed */
const SOON = 100;

export interface Outcome {
  readonly saved: readonly Saved[];
  readonly failed: number;
  readonly isInterrupted: boolean;
}

const OWN_NAME = `${hostname()} ${process.pid}`;

/** Whether the process with this name may still be running. One on another computer is assumed to be. */
function isAlive(name: string): boolean {
  const [host, pid] = name.split(' ');
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Entries by host. Each file is a lane of its own, since reading files needs no pauses. */
function lanesOf(entries: readonly Queued[]): Iterable<readonly Queued[]> {
  return Map.groupBy(entries, ({ host, id }) => (host === '' ? id : host)).values();
}

/** Collects articles, and saves many at a time. */
class Writer {
  readonly #library: Library;
  readonly saved: Saved[] = [];
  #pending: ToSave[] = [];
  #since = 0;

  constructor(library: Library) {
    this.#library = library;
  }

  add(article: ToSave): void {
    if (this.#pending.length === 0) this.#since = performance.now();
    this.#pending.push(article);
    if (this.#pending.length >= TOGETHER || performance.now() - this.#since > SOON) this.flush();
  }

  flush(): void {
    if (this.#pending.length === 0) return;
    const pending = this.#pending;
    this.#pending = [];
    this.saved.push(...saveArticles(this.#library.database, pending));
  }
}

/**
 * Fetches and saves entries of the queue, with a line of progress and a line for each failure. Ctrl-C ends it; what has not been
 * saved stays in the queue. Throws what SQLite throws if the library cannot be written.
 */
export async function fetchQueue(library: Library, entries: readonly Queued[], context: VerbContext): Promise<Outcome> {
  const { database } = library;
  const writer = new Writer(library);
  const aborted = new AbortController();
  const archive = new Archive(context.options.archive, PAUSE);
  let failed = 0;
  const counts = () => ({ total: entries.length, done: writer.saved.length, failed });
  const progress = new ProgressLine(counts);
  let broken: { readonly error: unknown } | null = null;

  const fetchOne = async (entry: Queued): Promise<void> => {
    // Reading a file twice does no harm.
    if (entry.host !== '' && !claim(database, entry.id, { by: OWN_NAME, isAlive })) return;
    try {
      const article = await archive.orFetch(entry.source, (source) =>
        fetchArticle(source, entry.details, context, aborted.signal),
      );
      writer.add({ ...article, queued: entry.id });
    } catch (error) {
      if (aborted.signal.aborted) return;
      if (isOfDatabase(error)) throw error;
      failed += 1;
      const message = messageOf(error, entry.source);
      fail(database, entry.id, message);
      progress.complain(message, error);
    }
  };
  const work = (entry: Queued) =>
    fetchOne(entry).catch((error) => {
      broken ??= { error };
      aborted.abort();
    });

  const interrupt = () => aborted.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const flushing = setInterval(() => {
    try {
      writer.flush();
    } catch (error) {
      broken ??= { error };
      aborted.abort();
    }
  }, SOON);
  try {
    await politely(lanesOf(entries), work, { hosts: HOSTS, pause: PAUSE, signal: aborted.signal });
    if (broken === null) {
      writer.flush();
      release(database, OWN_NAME);
    }
  } finally {
    clearInterval(flushing);
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
    progress.stop();
  }
  if (broken !== null) throw (broken as { readonly error: unknown }).error;
  return { saved: writer.saved, failed, isInterrupted: aborted.signal.aborted };
}

const isOfDatabase = (error: unknown): boolean =>
  !(error instanceof Failure) && (error as NodeJS.ErrnoException).code === 'ERR_SQLITE_ERROR';
