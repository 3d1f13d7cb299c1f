import { Worker } from 'node:worker_threads';
import type { Article, Attribution, Quote } from '../../../article.ts';
import type { Store } from '../store.ts';
import { type FromThread, sharingText, type ToThread, toThread } from './quotes-thread.ts';

/** Up to this many words, the quotes are found in this thread: it takes no longer than a frame. */
const FOUND_AT_ONCE = 3_000;

/** The worker is beside this module, whether that is bundled or not. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './quotes-worker.ts' : './quotes-worker.js', import.meta.url);

/** Finds the quotes of an article in this thread. */
export async function findQuotes(article: Article): Promise<Attribution> {
  return (await import('../../../quotes/index.ts')).findQuotes(article);
}

/** Finds the quotes of an article that is not long, before the next key is read. Resolves to whether it did. */
export async function findQuotesAtOnce(store: Store): Promise<boolean> {
  const { article, attribution } = store.state().document;
  if (attribution !== null || article.wordCount > FOUND_AT_ONCE) return false;
  store.dispatch({ type: 'attributed', attribution: await findQuotes(article) });
  return true;
}

/** Finds the quotes of a long article in a thread of its own, so that no key waits for them. Rejects when `unwanted` aborts. */
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
    // A listener for messages keeps the process alive, so this must come after it: quitting must not wait for quotes.
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
        store.dispatch({ type: 'failed', message: `the quotes cannot be found: ${(error as Error).message}` });
    } finally {
      unsubscribe();
    }
  });
}
