import type { Attribution } from '../article.ts';
import type { Opened, Session } from '../command/session.ts';
import type { Effect, ReaderDocument } from '../reader/state.ts';
import { copyText } from '../terminal/clipboard.ts';
import { stopProcess } from '../terminal/suspend.ts';
import { exportQuotes } from './export-quotes.ts';
import type { ReadingMemory } from './memory.ts';
import type { Store } from './store.ts';
import { withTypesetting } from './typesetting.ts';

/** What the running program can be asked to do with its terminal. */
export interface Controls {
  readonly quit: (status: number) => void;
  /** Gives the terminal back while `during` runs, and draws everything anew after it. */
  readonly release: (during: () => Promise<void>) => Promise<void>;
  /** The terminal's size now: it may have changed while nobody listened. */
  readonly measure: () => void;
}

/** What the status line calls an article: its title, else the last part of its source's name. */
export function documentName(article: Opened['article'], source: string): string {
  if (article.title) return article.title;
  const path = source.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1) || source;
}

/** A place that is counted in quotes can be shown only when they are known. */
export async function readerDocument(
  session: Session,
  index: number,
  { article, attribution }: Opened,
): Promise<ReaderDocument> {
  const isCounted = index === 0 && session.options.quote !== undefined;
  return {
    name: documentName(article, session.sources[index]?.name ?? ''),
    address: session.sources[index]?.address ?? null,
    article,
    attribution: attribution ?? (isCounted ? await findQuotes(article) : null),
    source: { index, of: session.sources.length },
  };
}

async function findQuotes(article: Opened['article']): Promise<Attribution> {
  return (await import('../quotes/index.ts')).findQuotes(article);
}

/** In so many words the quotes are found before the next key is read: it takes no longer than a frame. */
const FOUND_AT_ONCE = 3_000;

/** Finds the quotes of a usual article, so that no key is read before they are known. Resolves to whether it did. */
export async function findQuotesAtOnce(store: Store): Promise<boolean> {
  const { article, attribution } = store.state().document;
  if (attribution !== null || article.wordCount > FOUND_AT_ONCE) return false;
  store.dispatch({ type: 'attributed', attribution: await findQuotes(article) });
  return true;
}

/** Finds the quotes after what is on the screen has been drawn. */
export function findQuotesLater(store: Store): void {
  const { article, attribution } = store.state().document;
  if (attribution !== null) return;
  setImmediate(async () => {
    const found = await findQuotes(article);
    if (store.state().document.article === article) store.dispatch({ type: 'attributed', attribution: found });
  });
}

async function openSource(
  session: Session,
  index: number,
  reload: boolean,
  store: Store,
  memory: ReadingMemory,
): Promise<void> {
  const source = session.sources[index];
  if (!source) return;
  try {
    const opened = await source.open({ fresh: reload });
    const document = await withTypesetting(await readerDocument(session, index, opened), store.state().settings);
    store.dispatch({ type: 'opened', document, keepPlace: reload });
    findQuotesLater(store);
    if (reload) memory.reloaded();
    else memory.entered();
  } catch (error) {
    store.dispatch({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

/** Makes the function that does what the reducer asks for. */
export function performer(
  session: Session,
  controls: Controls,
  memory: () => ReadingMemory,
): (effect: Effect, store: Store) => void {
  return (effect, store) => {
    switch (effect.type) {
      case 'quit':
        controls.quit(effect.status);
        break;
      case 'suspend':
        void controls.release(stopProcess).then(controls.measure);
        break;
      case 'redraw':
        void controls.release(async () => {}).then(controls.measure);
        break;
      case 'copy':
        void copyText(effect.text, (sequence) => process.stdout.write(sequence), process);
        break;
      case 'export':
        void exportQuotes(store.state().document, effect.quotes, effect.format).then(
          (message) => store.dispatch({ type: 'told', message }),
          ({ message }: Error) => store.dispatch({ type: 'failed', message: `the quotes are not written: ${message}` }),
        );
        break;
      case 'open-source':
        memory().keep();
        void openSource(session, effect.index, effect.reload, store, memory());
        break;
      case 'later':
        setTimeout(() => store.dispatch(effect.action), effect.milliseconds).unref();
        break;
    }
  };
}
