import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Attribution } from '../../article.ts';
import { findText } from '../../highlights/find-text.ts';
import type { Highlight } from '../../highlights/highlight.ts';
import type { Library, SavedArticle } from '../../library/index.ts';
import { messages } from '../../messages/index.ts';
import type { ReaderDocument } from '../../reader/model/state.ts';
import { stateFile } from '../../store/folders.ts';
import { findQuotes } from './background/find-quotes.ts';
import type { Store } from './store.ts';

type Module = typeof import('../../library/index.ts');

/** How long a write waits for another process, in milliseconds; keys have no effect in the meantime. */
const PATIENCE = 200;

/** The number of attempts, and the milliseconds between them; keys take effect in the meantime. */
const ATTEMPTS = { most: 10, every: 500 } as const;

/** The library's keys of highlights made in this session, by the keys that the reader gave them. */
const keys = new Map<string, string>();

function keptKey(key: string): string {
  const known = keys.get(key) ?? (key.startsWith('new-') ? randomUUID() : key);
  keys.set(key, known);
  return known;
}

const NO_QUOTES: Attribution = { people: [], quotes: [] };

/** Documents that were saved before their quotes were found, so that a highlight could be saved at once. */
const withoutQuotes = new Set<ReaderDocument>();

/** The document's article in the library, in this or another version; null if it is not there. */
async function savedOf(
  module: Module,
  { database }: Library,
  { article, address }: ReaderDocument,
): Promise<SavedArticle | null> {
  const { articleKey } = await import('../../store/index.ts');
  const saved = module.findArticle(database, articleKey(article));
  return saved ?? (address === null ? null : module.findArticle(database, address));
}

/** Saves the article being read, and returns its id. Quotes that have not been found yet are saved later. */
function save({ saveArticles }: Module, { database }: Library, document: ReaderDocument): number {
  const { article, attribution, address, name } = document;
  const [saved] = saveArticles(database, [
    { article: { ...article, ...(attribution ?? NO_QUOTES) }, address, title: name },
  ]);
  if (!saved) throw new Error(messages.trouble.articleNotSaved);
  if (attribution === null) withoutQuotes.add(document);
  return saved.id;
}

/**
 * The id of the article in the library, and the highlight as found in the version that is saved there. If the article is not
 * there, or if that version lacks these words, the version being read is saved.
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
  return { article: save(module, library, document), highlight };
}

async function attempt<Result>(work: (module: Module, library: Library) => Promise<Result> | Result): Promise<Result> {
  const { storeError } = await import('../../store/index.ts');
  const path = stateFile(process.env);
  if (path === null) throw new Error(messages.trouble.noHome);
  const module = await import('../../library/index.ts');
  try {
    const library = await module.openLibrary(path, { patience: PATIENCE });
    try {
      return await work(module, library);
    } finally {
      library.close();
    }
  } catch (error) {
    throw storeError(error, path);
  }
}

/** Runs `work` on the library, repeatedly while another process has it locked. */
async function withLibrary<Result>(work: Parameters<typeof attempt<Result>>[0]): Promise<Result> {
  const { troubleOf } = await import('../../store/index.ts');
  for (let count = 1; ; count += 1) {
    try {
      return await attempt(work);
    } catch (error) {
      if (troubleOf(error) !== 'busy' || count === ATTEMPTS.most) throw error;
      await sleep(ATTEMPTS.every);
    }
  }
}

/** Finds the quotes of documents that were saved without them, and saves these again. */
async function saveQuotes(): Promise<void> {
  for (const document of withoutQuotes) {
    withoutQuotes.delete(document);
    const attribution = await findQuotes(document.article);
    await withLibrary((module, library) => void save(module, library, { ...document, attribution })).catch(() => {});
  }
}

/** Changes run in order, so that a highlight is not removed before it has been saved. */
let last: Promise<void> = Promise.resolve();

type FailedWork = 'highlightNotKept' | 'highlightNotRemoved' | 'noteNotKept';

function inOrder(store: Store, what: FailedWork, isOff: boolean, work: Parameters<typeof withLibrary<void>>[0]): void {
  const tryIt = async () => {
    try {
      if (isOff) throw new Error(messages.trouble.stateIsOff);
      await withLibrary(work);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      store.dispatch({ type: 'failed', message: messages.trouble[what](reason) });
    }
  };
  last = last.then(tryIt).then(saveQuotes);
}

/** Resolves when everything has been saved, or has failed to be. */
export const settled = (): Promise<void> => last;

/** Saves a highlight of the article on the screen, and the article itself. `isOff`: this session saves nothing. */
export function keepHighlight(store: Store, highlight: Highlight, isOff: boolean): void {
  const { document } = store.state();
  inOrder(store, 'highlightNotKept', isOff, async (module, library) => {
    const placed = await placeIn(module, library, document, highlight);
    module.keepHighlights(library.database, placed.article, [{ ...placed.highlight, key: keptKey(highlight.key) }]);
  });
}

export function removeHighlight(store: Store, key: string, isOff: boolean): void {
  inOrder(store, 'highlightNotRemoved', isOff, ({ removeHighlights }, { database }) =>
    removeHighlights(database, [keptKey(key)]),
  );
}

/** Saves the note on the article on the screen, and the article itself. */
export function keepNote(store: Store, note: string, isOff: boolean): void {
  const { document } = store.state();
  inOrder(store, 'noteNotKept', isOff, async (module, library) => {
    const saved = await savedOf(module, library, document);
    module.setNote(library.database, saved?.id ?? save(module, library, document), note);
  });
}

/** Shows the library's highlights of the article on the screen, found again in the version being read, and its note. */
export async function loadHighlights(store: Store): Promise<void> {
  const { document } = store.state();
  const { blocks } = document.article;
  // Highlights made when the article was last on the screen must be saved first.
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
    store.dispatch({ type: 'failed', message: messages.trouble.highlightsNotRead(reason) });
  }
}
