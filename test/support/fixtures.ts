import { readdirSync, readFileSync } from 'node:fs';
import type { AttributedArticle } from '../../source/article.ts';
import { parseArticle } from '../../source/parser/index.ts';
import { findQuotes } from '../../source/quotes/index.ts';

export interface Fixture {
  readonly name: string;
  /** The input's path from the root of the repository. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every case below fixtures/: its folder and its input. */
export const fixtures: readonly Fixture[] = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?:^|[\\/])input\.[^\\/]+$/.test(path))
  .sort()
  .map((path) => ({
    name: path.replace(/[\\/]input\.[^\\/]+$/, ''),
    path: `fixtures/${path}`,
    bytes: readFileSync(`fixtures/${path}`),
  }));

if (fixtures.length < 5) throw new Error('the fixtures are not found: run the tests from the root of the repository');

/** The fixture's article with its people and quotes. */
export function attributed({ bytes, path }: Fixture): AttributedArticle {
  const article = parseArticle(bytes, { fileName: path.split('/').at(-1) ?? path });
  return { ...article, ...findQuotes(article) };
}
