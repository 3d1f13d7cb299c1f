import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../source/article.ts';
import { type Library, openLibrary, saveArticles } from '../../source/library/index.ts';
import { findQuotes } from '../../source/quotes/index.ts';
import { articleOf } from './articles.ts';
import { assertSound } from './library.ts';

/** An article of paragraphs to be saved. */
export interface ToKeep {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly tags?: readonly string[];
  readonly more?: Partial<Article>;
}

export interface SavedLibrary extends Library {
  /** Saves articles, each at a URL made from its title. Returns their ids. */
  readonly keep: (...articles: readonly ToKeep[]) => readonly number[];
  /** Asserts that the file is sound, and removes it. */
  readonly end: () => void;
}

/** An empty library in a folder of its own. */
export async function savedLibrary(): Promise<SavedLibrary> {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-saved-'));
  const library = await openLibrary(join(folder, 'state.sqlite'));
  return {
    ...library,
    keep: (...articles) =>
      saveArticles(
        library.database,
        articles.map(({ title, paragraphs, tags = [], more = {} }) => {
          const url = `https://news.example/${encodeURIComponent(title)}`;
          const article = articleOf([{ type: 'title', text: title }, ...paragraphs.map((text) => ({ text }))], {
            title,
            url,
            ...more,
          });
          return { article: { ...article, ...findQuotes(article) }, address: url, tags };
        }),
      ).map(({ id }) => id),
    end: () => {
      assertSound(library.database);
      library.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
