import { setTimeout as sleep } from 'node:timers/promises';
import { messages } from '../../../messages/index.ts';
import type { Effect } from '../../../reader/model/state.ts';
import type { OpeningPosition } from '../../../reader/open.ts';
import { articleKey } from '../../../store/index.ts';
import type { ReadingMemory } from '../memory.ts';
import type { Pages } from '../pages.ts';
import type { Session, Source } from '../session.ts';
import type { Store } from '../store.ts';
import { openReaderLibrary, type ReaderLibrary } from './reader-library.ts';

const LIBRARY_EFFECTS = [
  'list-library',
  'change-library',
  'open-saved',
  'next-unread',
  'ask-library',
  'open-result',
  'find-context',
] as const satisfies readonly Effect['type'][];

/** How long typing must pause before the texts are searched, in milliseconds. @speed */
const PAUSE = 120;

/** The time for drawing an empty list before it is filled, in milliseconds. @speed */
const FRAME = 16;

type LibraryEffect = Extract<Effect, { readonly type: (typeof LIBRARY_EFFECTS)[number] }>;

/** How to open an article. */
interface Showing {
  readonly effect: Extract<LibraryEffect, { readonly arrival: unknown }>;
  readonly store: Store;
  readonly memory: ReadingMemory;
  readonly place?: OpeningPosition;
}

const isList = ({ type }: LibraryEffect): boolean => type === 'list-library' || type === 'ask-library';

/** Runs a library effect, after the earlier ones. */
export type LibraryPerformer = (effect: LibraryEffect, store: Store, memory: ReadingMemory) => Promise<void>;

/** A saved article as a source. It is read from the library; only a reload loads it from its original address. */
function savedSource(id: number, library: ReaderLibrary, session: Session): Source {
  const saved = library.find(id);
  if (!saved) throw new Error(messages.trouble.articleDeleted);
  const { title, url, address, key } = saved;
  return {
    name: title || address || key,
    url,
    address,
    isSaved: true,
    open: async (request = {}) =>
      request.fresh && address !== null ? session.open(address).open(request) : library.read(id),
  };
}

/** Makes the function that runs the effects of the library, with one connection to its file for the whole session. */
export function libraryPerformer(session: Session, pages: Pages): LibraryPerformer {
  let opening: Promise<ReaderLibrary> | null = session.library ? Promise.resolve(session.library) : null;
  let last: Promise<void> = Promise.resolve();
  let listedVersion = -1;
  const newest = new Map<LibraryEffect['type'], LibraryEffect>();
  /** The pages of articles without an address, by their ids. */
  const unaddressed = new Map<number, number>();
  process.once('exit', () => session.library?.close());

  const open = (): Promise<ReaderLibrary> => {
    if (session.options.state === false) return Promise.reject(new Error(messages.trouble.noLibraryStateOff));
    opening ??= openReaderLibrary(process.env).then((library) => {
      process.once('exit', library.close);
      return library;
    });
    // The next attempt may succeed.
    opening.catch(() => {
      opening = null;
    });
    return opening;
  };

  const show = async (id: number, library: ReaderLibrary, { effect, store, memory, place }: Showing) => {
    const source = savedSource(id, library, session);
    const page = unaddressed.get(id) ?? pages.indexOfSource(source);
    if (source.address === null) unaddressed.set(id, page);
    await pages.open(page, { reload: false, arrival: effect.arrival, ...(place ? { place } : {}) }, store, memory);
  };

  const perform: LibraryPerformer = async (effect, store, memory) => {
    // Only the latest request for a list is answered.
    if (isList(effect) && newest.get(effect.type) !== effect) return;
    const library = await open();
    switch (effect.type) {
      case 'list-library':
        store.dispatch({ type: 'library-listed', listing: library.list(effect.request) });
        break;
      case 'change-library':
        library.change(effect.change);
        break;
      case 'open-saved':
        await show(effect.id, library, { effect, store, memory });
        break;
      case 'ask-library':
        store.dispatch({ type: 'library-answered', answer: library.answer(effect.question) });
        break;
      case 'open-result': {
        const { article, ...place } = library.placeOf(effect.target);
        await show(article, library, { effect, store, memory, ...(place.at || place.search ? { place } : {}) });
        break;
      }
      case 'find-context':
        store.dispatch({ ...effect, type: 'context', text: library.contextOf(effect.target) });
        break;
      case 'next-unread': {
        memory.keep();
        const key = articleKey(store.state().document.article);
        const isArchived = effect.isFinished && library.archive(key);
        const next = library.nextUnread(key);
        const { told } = messages.library;
        if (next === null) {
          store.dispatch({ type: 'told', message: isArchived ? told.archivedAndNoUnread : told.noUnread });
          break;
        }
        await show(next.id, library, { effect, store, memory });
        store.dispatch({
          type: 'told',
          message: (isArchived ? told.archivedAndUnreadLeft : told.unreadLeft)(next.left),
        });
        break;
      }
    }
  };

  return (effect, store, memory) => {
    // The list shows the progress in the article on the screen; while words are being typed, that cannot change.
    if (effect.type === 'list-library' && effect.request.query.version !== listedVersion) {
      listedVersion = effect.request.query.version;
      memory.keep();
    }
    newest.set(effect.type, effect);
    const before = last;
    last = (effect.type === 'ask-library' ? sleep(effect.question.words === '' ? FRAME : PAUSE) : Promise.resolve())
      .then(() => before)
      .then(() => perform(effect, store, memory))
      .catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        const change = effect.type === 'change-library' ? { change: effect.change } : {};
        store.dispatch({ type: 'library-failed', message, ...change });
      });
    return last;
  };
}
