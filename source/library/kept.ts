import type { AttributedArticle } from '../article.ts';
import { hasState, stateFile } from '../store/folders.ts';
import { findArticle, openLibrary, readArticle } from './index.ts';

/** How long opening an article may wait for the file, in milliseconds. */
const PATIENCE = 1_000;

export interface KeptArticle {
  readonly article: AttributedArticle;
  /** When it was saved, in milliseconds since 1970. */
  readonly savedAt: number;
}

/** The library's article with a key, a URL or a path; null if there is none, or if the library cannot be read. */
export async function keptArticle(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
): Promise<KeptArticle | null> {
  const path = stateFile(environment);
  if (path === null || !hasState(environment)) return null;
  try {
    const { database, close } = await openLibrary(path, { patience: PATIENCE, reads: true });
    try {
      const saved = findArticle(database, name);
      const article = saved && readArticle(database, saved.id);
      return saved && article ? { article, savedAt: saved.updatedAt } : null;
    } finally {
      close();
    }
  } catch {
    return null;
  }
}
