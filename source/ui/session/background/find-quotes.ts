import { Worker } from 'node:worker_threads';
import type { Article, Attribution, Quote } from '../../../article.ts';
import { messages } from '../../../messages/index.ts';
import type { Store } from '../store.ts';
import { type FromThread, sharingText, type ToThread, toThread } from './quotes-thread.ts';

/** Quotes of articles with at most this many words are found in this thread, which takes no longer than a frame. @speed */
const FOUND_AT_ONCE = 3_000;

/** The worker is next to this module, both in the source and in the build. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './quotes-worker.ts' : './quotes-worker.js', import.meta.url);

/** Finds the quotes of an article in this thread. */
export async function findQuotes(article: Article): Promise<Attribution> {
  return (await import('../../../quotes/index.ts')).findQuotes(article);
}

/** Finds the quotes of a short article before the next key is read. Resolves to false, having done nothing, for a long one. */
export async function findQuotesAtOnce(store: Store): Promise<boolean> {
  const { article, attribution } = store.state().document;
  if (attribution !== null || article.wordCount > FOUND_AT_ONCE) return false;
  store.dispatch({ type: 'attributed', attribution: await findQuotes(article) });
  return true;
}

/** Finds the quotes of a long article in a worker thread, so that keys never wait for it. Rejects when `unwanted` aborts. */
function findInThread(article: Article, unwanted: AbortSignal): Promise<Attribution> {
  const worker = new Worker(WORKER);
  return new Promise<Attribution>((resolve, reject) => {
    const quotes: Quote[] = [];
    const share = sharingText(article);
    const messages = toThread(article);
    const sendNext = () => {
      const { value: message } = messages.next();
      if (!message || unwanted.aborted) return;
      worker.postMessage(message);
      setImmediate(sendNext);
    };
    worker.on('message', ({ quotes: more, people }: FromThread) => {
      for (const quote of more) quotes.push(share(quote));
      if (people) resolve({ people, quotes });
      else setImmediate(() => worker.postMessage({ type: 'more' } satisfies ToThread));
    });
    worker.once('error', reject);
    unwanted.addEventListener('abort', () => reject(unwanted.reason));
    // Quitting must not wait for quotes. This comes after the message listener, since adding one keeps the process alive.
    worker.unref();
    sendNext();
  }).finally(() => void worker.terminate());
}

/** Finds the quotes of the article on the screen, in the background. */
export function findQuotesLater(store: Store): void {
  const { article, attribution } = store.state().document;
  if (attribution !== null) return;
  const isShown = () => store.state().document.article === article;
  setImmediate(async () => {
    if (await findQuotesAtOnce(store)) return;
    const leaving = new AbortController();
    const unsubscribe = store.subscribe(() => {
      if (!isShown()) leaving.abort();
    });
    try {
      const attribution = await findInThread(article, leaving.signal);
      if (isShown()) store.dispatch({ type: 'attributed', attribution });
    } catch (error) {
      if (isShown())
        store.dispatch({ type: 'failed', message: messages.trouble.quotesFailed((error as Error).message) });
    } finally {
      unsubscribe();
    }
  });
}
