import type { KeptImage } from '../../library/images.ts';
import { messages } from '../../messages/index.ts';
import type { ReaderDocument } from '../../reader/model/state.ts';
import { findQuotes } from './background/find-quotes.ts';

/** How long saving may wait for another process, in milliseconds; keys have no effect in the meantime. */
const PATIENCE = 500;

export interface SavedInReader {
  readonly article: number;
  readonly isNew: boolean;
  readonly tags: readonly string[];
}

/**
 * Saves an article to the library. Resolves to its id there, its tags, and whether it is new.
 *
 * @throws Error with a one-line message if the library cannot be used
 */
export async function saveArticle(document: ReaderDocument): Promise<SavedInReader> {
  const { article, address, name } = document;
  const { stateFile, storeError } = await import('../../store/index.ts');
  const path = stateFile(process.env);
  if (path === null) throw new Error(messages.trouble.noHome);
  const attribution = document.attribution ?? (await findQuotes(article));
  const { articleById, openLibrary, saveArticles } = await import('../../library/index.ts');
  try {
    const library = await openLibrary(path, { patience: PATIENCE });
    try {
      const [saved] = saveArticles(library.database, [
        { article: { ...article, ...attribution }, address, title: name },
      ]);
      const kept = saved && articleById(library.database, saved.id);
      if (!saved || !kept) throw new Error(messages.trouble.notInLibrary);
      return { article: saved.id, isNew: saved.isNew, tags: kept.tags };
    } finally {
      library.close();
    }
  } catch (error) {
    throw storeError(error, path);
  }
}

/** Saves the pictures of a saved article, replacing those saved before. */
export async function saveImages(article: number, images: readonly KeptImage[]): Promise<void> {
  const { stateFile } = await import('../../store/index.ts');
  const path = stateFile(process.env);
  if (path === null) return;
  const { keepImages, openLibrary } = await import('../../library/index.ts');
  const library = await openLibrary(path, { patience: PATIENCE });
  try {
    keepImages(library.database, article, images);
  } finally {
    library.close();
  }
}
