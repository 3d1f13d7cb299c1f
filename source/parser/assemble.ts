import type { Article, Block, Direction } from '../article.ts';
import { leaveOutBoilerplate, type Sifted } from './boilerplate.ts';
import { withHeadline } from './headline.ts';
import type { ParseHints } from './hints.ts';
import { leaveOutLeadLines } from './lead-lines.ts';
import { directionOf, measure } from './measure.ts';

/** What is known of an article besides its blocks; all that is left out is unknown. */
export interface About {
  readonly title?: string | null;
  readonly authors?: readonly string[];
  readonly byline?: string | null;
  readonly siteName?: string | null;
  readonly excerpt?: string | null;
  readonly publishedTime?: string | null;
  readonly modifiedTime?: string | null;
  readonly lang?: string | null;
  readonly dir?: Direction | null;
  readonly canonicalUrl?: string | null;
}

/** Blocks and what is known of them, made an article: the headline first, what is not the article left out, words counted. */
export function toArticle(read: Sifted, about: About, hints: ParseHints): Article {
  const title = about.title || null;
  const titled = title === null ? read : withHeadline(read, title);
  const { blocks: sifted, omitted } = hints.full ? titled : leaveOutBoilerplate(leaveOutLeadLines(titled, about));
  const dir = about.dir ?? directionOf(sifted, about.lang ?? null);
  const blocks = sifted.map((block) => (block.dir === dir ? withoutDirection(block) : block));
  return {
    url: hints.url ?? null,
    canonicalUrl: about.canonicalUrl ?? null,
    title,
    authors: about.authors ?? [],
    byline: about.byline ?? null,
    siteName: about.siteName ?? null,
    excerpt: about.excerpt ?? null,
    publishedTime: about.publishedTime ?? null,
    modifiedTime: about.modifiedTime ?? null,
    lang: about.lang ?? null,
    dir,
    ...measure(blocks),
    notice: null,
    blocks,
    omitted,
  };
}

function withoutDirection({ dir: _, ...block }: Block): Block {
  return block;
}
