import { Worker } from 'node:worker_threads';
import type { Article, Attribution, Quote } from '../../article.ts';
import { type FromThread, type ToThread, toThread } from './quotes-thread.ts';
import { sharingText } from './shared-text.ts';
import type { Store } from './store.ts';

/** In so many words the quotes are found before the next key is read: it takes no longer than a frame. */
const FOUND_AT_ONCE = 3_000;

/** Where the worker stands: beside this module, which is bundled or not. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './quotes-worker.ts' : './quotes-worker.js', import.meta.url);

/** The quotes of an article, found in this thread. */
export async function findQuotes(article: Article): Promise<Attribution> {
  return (await import('../../quotes/index.ts')).findQuotes(article);
}

/** Finds the quotes of a usual article, so that no key is read before they are known. Resolves to whether it did. */
export async function findQuotesAtOnce(store: Store): Promise<boolean> {
  const { article, attribution } = store.state().document;
  if (attribution !== null || article.wordCount > FOUND_AT_ONCE) return false;
  store.dispatch({ type: 'attributed', attribution: await findQuotes(article) });
  return true;
}

/** In a thread of its own, so that no key waits for the quotes of a long article. Rejects when nobody wants them any more. */
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
    // After a listener for messages, which alone would keep the process: nobody waits for quotes when the reader is left.
    worker.unref();
    sendNext();
  }).finally(() => void worker.terminate());
}

/** Finds the quotes behind what is on the screen. */
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
        store.dispatch({ type: 'failed', message: `the quotes cannot be found: ${(error as Error).message}` });
    } finally {
      unsubscribe();
    }
  });
}
