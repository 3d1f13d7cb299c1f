import type { ReaderDocument } from '../../reader/model/state.ts';
import { findQuotes } from './background/find-quotes.ts';

/** How long saving may wait for another process, in milliseconds: meanwhile no key is obeyed. */
const PATIENCE = 500;

/**
 * Saves an article to the library. Resolves to the message for the status line.
 *
 * @throws Error with a message of one line if the library cannot be used
 */
export async function saveArticle(document: ReaderDocument): Promise<string> {
  const { article, address, name } = document;
  const { stateFile, storeError } = await import('../../store/index.ts');
  const path = stateFile(process.env);
  if (path === null) throw new Error('there is no home folder');
  const attribution = document.attribution ?? (await findQuotes(article));
  const { openLibrary, saveArticles } = await import('../../library/index.ts');
  try {
    const library = await openLibrary(path, { patience: PATIENCE });
    try {
      const [saved] = saveArticles(library.database, [
        { article: { ...article, ...attribution }, address, title: name },
      ]);
      return saved?.isNew ? 'saved to the library' : 'saved to the library again';
    } finally {
      library.close();
    }
  } catch (error) {
    throw storeError(error, path);
  }
}
