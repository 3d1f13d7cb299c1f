import type { Article } from '../../source/article.ts';
import { unpack } from '../../source/containers/index.ts';
import { parseArticle } from '../../source/parser/index.ts';
import type { ParseHints } from '../../source/parser/input/hints.ts';

export const LIMIT = 1e6;

/** The article in a container, given as bytes or as text. */
export async function read(source: Uint8Array | string, hints: ParseHints = {}): Promise<Article> {
  const { bytes, hints: known } = await unpack({ bytes: Buffer.from(source), hints }, LIMIT);
  return parseArticle(bytes, known);
}

export const texts = ({ blocks }: Article): string[] => blocks.map(({ type, text }) => `${type}: ${text}`);
