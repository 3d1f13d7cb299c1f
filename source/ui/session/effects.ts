import { messages } from '../../messages/index.ts';
import type { Effect } from '../../reader/model/state.ts';
import { browserCommand, startBrowser } from '../../terminal/browser.ts';
import { copyText } from '../../terminal/clipboard.ts';
import { buildIndexLater, layOutLater } from './background/slices.ts';
import { exportQuotes } from './export-quotes.ts';
import type { LibraryPerformer } from './library/perform.ts';
import type { ReadingMemory } from './memory.ts';
import { createPages } from './pages.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

/** What effects can do to the program and its terminal. */
export interface Controls {
  readonly quit: (status: number) => void;
  /** Lends the terminal to another program while `during` runs; does nothing if it is already lent. */
  readonly lend: (during: () => Promise<void>) => Promise<void>;
  /** Suspends the program, as Ctrl-Z usually does, until the shell continues it. */
  readonly suspend: () => void;
  /** Redraws everything for the terminal's current size. */
  readonly redraw: () => void;
  readonly setMouse: (on: boolean) => void;
}

/** Saves the article on the screen to the library, and reports the result. */
async function saveFrom(store: Store, { options, pictureFiles }: Session): Promise<void> {
  try {
    if (options.state === false) throw new Error(messages.trouble.stateIsOff);
    const { saveArticle, saveImages } = await import('./save-article.ts');
    const { document } = store.state();
    const saved = await saveArticle(document);
    store.dispatch({ type: 'saved', ...saved });
    // The text is already saved: pictures may take a while.
    if (pictureFiles) await saveImages(saved.article, await pictureFiles(document));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    store.dispatch({ type: 'failed', message: messages.trouble.notSaved(reason) });
  }
}

let highlights: Promise<typeof import('./highlights.ts')> | null = null;
let pending: Promise<unknown> = Promise.resolve();

/** Saves highlights and notes, in the order of the requests. */
function later(work: (module: typeof import('./highlights.ts')) => void): void {
  highlights ??= import('./highlights.ts');
  const done = highlights.then((module) => {
    work(module);
    return module.settled();
  });
  pending = Promise.all([pending, done]);
}

/** Resolves when all highlights and notes have been saved, or have failed to be. */
export const settled = (): Promise<unknown> => pending;

/** Makes the function that runs the effects that `update` returns. */
export function performer(
  session: Session,
  controls: Controls,
  memory: () => ReadingMemory,
): (effect: Effect, store: Store) => void {
  const pages = createPages(session);
  let library: Promise<LibraryPerformer> | null = null;
  const libraryPerformer = () => {
    library ??= import('./library/perform.ts').then((module) => module.libraryPerformer(session, pages));
    return library;
  };
  const isOff = session.options.state === false;
  return (effect, store) => {
    switch (effect.type) {
      case 'quit':
        controls.quit(effect.status);
        break;
      case 'suspend':
        controls.suspend();
        break;
      case 'redraw':
        controls.redraw();
        break;
      case 'mouse':
        controls.setMouse(effect.on);
        break;
      case 'build-index':
        buildIndexLater(store);
        break;
      case 'lay-out':
        layOutLater(store);
        break;
      case 'copy':
        void copyText(effect.text, (sequence) => process.stdout.write(sequence), process);
        break;
      case 'edit-text': {
        const edited = async () => {
          const { editText } = await import('../../terminal/editor.ts');
          store.dispatch({ type: 'note-edited', text: await editText(effect.text, process.env) });
        };
        const failed = ({ message }: Error) => store.dispatch({ type: 'failed', message });
        void controls.lend(edited).catch(failed);
        break;
      }
      case 'keep-highlight':
        later((highlights) => highlights.keepHighlight(store, effect.highlight, isOff));
        break;
      case 'remove-highlight':
        later((highlights) => highlights.removeHighlight(store, effect.key, isOff));
        break;
      case 'keep-note':
        later((highlights) => highlights.keepNote(store, effect.note, isOff));
        break;
      case 'export':
        void exportQuotes(store.state().document, effect.quotes, effect.format).then(
          (message) => store.dispatch({ type: 'told', message }),
          ({ message }: Error) =>
            store.dispatch({ type: 'failed', message: messages.trouble.quotesNotWritten(message) }),
        );
        break;
      case 'save':
        void saveFrom(store, session);
        break;
      case 'open-source':
        void pages.open(effect.index, effect, store, memory());
        break;
      case 'open-address':
        void pages.open(pages.indexOf(effect.address), { reload: false, arrival: effect.arrival }, store, memory());
        break;
      case 'browse': {
        const browser = browserCommand(effect.url, {
          env: process.env,
          platform: process.platform,
          inTerminal: session.options.browserInTerminal,
        });
        const start = () => startBrowser(browser);
        const started = browser.inTerminal ? controls.lend(start) : start();
        started.catch(() => store.dispatch({ type: 'failed', message: messages.trouble.noBrowser(browser.command) }));
        break;
      }
      case 'list-recent':
        void memory()
          .recent()
          .then((articles) => store.dispatch({ type: 'recent', articles, now: Date.now() }));
        break;
      case 'forget-recent':
        memory().forget(effect.address);
        break;
      case 'list-library':
      case 'change-library':
      case 'open-saved':
      case 'next-unread':
      case 'ask-library':
      case 'open-result':
      case 'find-context':
        void libraryPerformer().then((perform) => perform(effect, store, memory()));
        break;
      case 'later':
        setTimeout(() => store.dispatch(effect.action), effect.milliseconds).unref();
        break;
    }
  };
}
