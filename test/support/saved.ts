import type { Article } from '../../source/article.ts';
import { type Library, saveArticles } from '../../source/library/index.ts';
import { findQuotes } from '../../source/quotes/index.ts';
import { STEPS } from '../../source/store/schema.ts';
import { loadSqlite } from '../../source/store/sqlite.ts';
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
  /** Asserts that the database is sound, and closes it. */
  readonly end: () => void;
}

/** An empty library in memory, which is made much faster than a file. */
export async function savedLibrary(): Promise<SavedLibrary> {
  const { DatabaseSync } = loadSqlite();
  const database = new DatabaseSync(':memory:');
  for (const step of STEPS) database.exec(step);
  return {
    database,
    putAside: null,
    onlyRead: null,
    close: () => database.close(),
    keep: (...articles) =>
      saveArticles(
        database,
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
      assertSound(database);
      database.close();
    },
  };
}
