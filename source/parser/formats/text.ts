import type { Article, Block } from '../../article.ts';
import { toArticle } from '../assemble/assemble.ts';
import type { ParseHints } from '../input/hints.ts';
import { plainTextSlices } from './plain-text.ts';

/** Parses plain text as `parseArticle` does, in slices; awaits `pause` between them. */
export async function parsePlainText(text: string, hints: ParseHints, pause: () => Promise<void>): Promise<Article> {
  const slices = plainTextSlices(text);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return fromPlainText(value, hints);
    await pause();
  }
}

/** The article made from the blocks of a plain text. */
export function fromPlainText(blocks: readonly Block[], hints: ParseHints): Article {
  const [first] = blocks;
  // A heading farther down names a chapter.
  const title = first?.type === 'heading' && first.level === 1 ? first.text : null;
  return toArticle({ blocks, omitted: [] }, { title }, hints);
}
