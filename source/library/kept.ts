import type { AttributedArticle } from '../article.ts';
import { hasState, stateFile } from '../store/folders.ts';
import { findArticle, openLibrary, readArticle } from './index.ts';

/** How long an article that is to be read may wait for the file, in milliseconds. */
const PATIENCE = 1_000;

export interface KeptArticle {
  readonly article: AttributedArticle;
  /** When it was saved, in milliseconds since 1970. */
  readonly savedAt: number;
}

/** What the library has of a key, a URL or a path; null if it has nothing, or cannot be read. */
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
