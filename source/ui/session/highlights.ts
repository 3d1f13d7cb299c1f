import { randomUUID } from 'node:crypto';
import { findText } from '../../highlights/find-text.ts';
import type { Highlight } from '../../highlights/highlight.ts';
import type { Library, SavedArticle } from '../../library/index.ts';
import type { ReaderDocument } from '../../reader/model/state.ts';
import { stateFile } from '../../store/folders.ts';
import { findQuotes } from './background/find-quotes.ts';
import type { Store } from './store.ts';

type Module = typeof import('../../library/index.ts');

/** How long a write waits for another process, in milliseconds: meanwhile no key is obeyed. */
const PATIENCE = 500;

/** The keys in the library of highlights made in this session, by the keys that the reader gave them. */
const keys = new Map<string, string>();

function keptKey(key: string): string {
  const known = keys.get(key) ?? (key.startsWith('new-') ? randomUUID() : key);
  keys.set(key, known);
  return known;
}

/** The document's article in the library, as this or another version; null if it is not there. */
async function savedOf(
  module: Module,
  { database }: Library,
  { article, address }: ReaderDocument,
): Promise<SavedArticle | null> {
  const { articleKey } = await import('../../store/index.ts');
  const saved = module.findArticle(database, articleKey(article));
  return saved ?? (address === null ? null : module.findArticle(database, address));
}

/** Saves the article that is read, with its quotes. Returns its id. */
async function save({ saveArticles }: Module, { database }: Library, document: ReaderDocument): Promise<number> {
  const { article, address, name } = document;
  const attribution = document.attribution ?? (await findQuotes(article));
  const [saved] = saveArticles(database, [{ article: { ...article, ...attribution }, address, title: name }]);
  if (!saved) throw new Error('the article could not be saved');
  return saved.id;
}

/**
 * The id of the article in the library, and the highlight as it is in the version that is kept there. If the article is not
 * there, or that version does not have these words, the version that is read is saved.
 */
async function placeIn(
  module: Module,
  library: Library,
  document: ReaderDocument,
  highlight: Highlight,
): Promise<{ readonly article: number; readonly highlight: Highlight }> {
  const saved = await savedOf(module, library, document);
  const blocks = saved && module.readArticle(library.database, saved.id)?.blocks;
  if (saved && blocks) {
    const { range, found } = findText(blocks, highlight.anchor);
    const isCertain = found === 'exact' || found === 'context';
    if (isCertain || highlight.found === 'orphan') {
      return { article: saved.id, highlight: { ...highlight, found, anchor: { ...highlight.anchor, range } } };
    }
  }
  return { article: await save(module, library, document), highlight };
}

async function withLibrary<Result>(
  work: (module: Module, library: Library) => Promise<Result> | Result,
): Promise<Result> {
  const { StoreError, storeError } = await import('../../store/index.ts');
  const path = stateFile(process.env);
  if (path === null) throw new Error('there is no home folder');
  const module = await import('../../library/index.ts');
  try {
    const library = await module.openLibrary(path, { patience: PATIENCE });
    try {
      return await work(module, library);
    } finally {
      library.close();
    }
  } catch (error) {
    throw error instanceof StoreError ? error : storeError(error, path);
  }
}

/** What is done runs in order, so that a highlight is not removed before it is kept. */
let last: Promise<void> = Promise.resolve();

function inOrder(store: Store, what: string, isOff: boolean, work: Parameters<typeof withLibrary<void>>[0]): void {
  const attempt = async () => {
    try {
      if (isOff) throw new Error('--no-state keeps nothing');
      await withLibrary(work);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      store.dispatch({ type: 'failed', message: `${what}: ${reason}` });
    }
  };
  last = last.then(attempt);
}

/** Resolves when everything that was to be kept is, or could not be. */
export const settled = (): Promise<void> => last;

/** Keeps a highlight of the article on the screen, and the article with it. `isOff`: nothing is kept in this session. */
export function keepHighlight(store: Store, highlight: Highlight, isOff: boolean): void {
  const { document } = store.state();
  inOrder(store, 'the highlight is not kept', isOff, async (module, library) => {
    const placed = await placeIn(module, library, document, highlight);
    module.keepHighlights(library.database, placed.article, [{ ...placed.highlight, key: keptKey(highlight.key) }]);
  });
}

export function removeHighlight(store: Store, key: string, isOff: boolean): void {
  inOrder(store, 'the highlight is not removed', isOff, ({ removeHighlights }, { database }) =>
    removeHighlights(database, [keptKey(key)]),
  );
}

/** Keeps the note on the article on the screen, and the article with it. */
export function keepNote(store: Store, note: string, isOff: boolean): void {
  const { document } = store.state();
  inOrder(store, 'the note is not kept', isOff, async (module, library) => {
    const saved = await savedOf(module, library, document);
    module.setNote(library.database, saved?.id ?? (await save(module, library, document)), note);
  });
}

/** Shows the highlights and the note that the library has of the article on the screen, found again in what is read. */
export async function loadHighlights(store: Store): Promise<void> {
  const { document } = store.state();
  const { blocks } = document.article;
  // What was highlighted when the article was last on the screen is kept first.
  await last;
  try {
    await withLibrary(async (module, library) => {
      const saved = await savedOf(module, library, document);
      if (!saved) return;
      const made = new Map([...keys].map(([own, kept]) => [kept, own]));
      const highlights = module.highlightsOf(library.database, saved.id).map((each) => {
        const { key, anchor, found, color, speaker, note } = module.findAgain(blocks, each);
        return { key: made.get(key) ?? key, anchor, found, color, speaker, note };
      });
      store.dispatch({ type: 'annotated', blocks, highlights, note: saved.note });
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    store.dispatch({ type: 'failed', message: `the highlights cannot be read: ${reason}` });
  }
}
