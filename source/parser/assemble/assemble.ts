import type { Article, Block, Direction } from '../../article.ts';
import { withoutControls } from '../../printable.ts';
import { directionOf, measure } from '../blocks/measure.ts';
import type { Extract } from '../blocks/omit-blocks.ts';
import { foldSpace } from '../html/text.ts';
import type { ParseHints } from '../input/hints.ts';
import { omitBoilerplate } from './boilerplate.ts';
import { withoutEdgeRules } from './edge-rules.ts';
import { omitAboveHeadline, withHeadline } from './headline.ts';
import { omitLeadLines } from './lead-lines.ts';
import { withNotice } from './notice.ts';
import { withPlainNotes } from './plain-notes.ts';
import { omitRepeatedPictures } from './repeated-pictures.ts';

/** Metadata of an article. Absent fields are unknown. */
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

/** Makes an article from blocks and metadata: puts the headline first, omits boilerplate (unless `hints.full`), counts words. */
export function toArticle(read: Extract, found: About, hints: ParseHints): Article {
  const about = { ...found, ...hints.about };
  const title = oneLine(about.title);
  const sorted = hints.full ? read : omitRepeatedPictures(read);
  const below = title === null || hints.full ? sorted : omitAboveHeadline(sorted, title);
  const titled = title === null ? sorted : withHeadline(below, title);
  const { blocks: left, omitted } = hints.full
    ? titled
    : withoutEdgeRules(
        omitBoilerplate(omitLeadLines(titled, about), { authors: about.authors, url: hints.url ?? about.canonicalUrl }),
      );
  const sifted = withPlainNotes(left);
  const dir = about.dir ?? directionOf(sifted, about.lang ?? null);
  const blocks = sifted.map((block) => (block.dir === dir ? withoutDirection(block) : block));
  return withNotice({
    url: hints.url ?? null,
    canonicalUrl: oneLine(about.canonicalUrl),
    title,
    authors: (about.authors ?? []).flatMap((name) => oneLine(name) ?? []),
    byline: oneLine(about.byline),
    siteName: oneLine(about.siteName),
    excerpt: oneLine(about.excerpt),
    publishedTime: about.publishedTime ?? null,
    modifiedTime: about.modifiedTime ?? null,
    lang: about.lang ?? null,
    dir,
    ...measure(blocks),
    notice: null,
    blocks,
    omitted,
  });
}

/** The text as one line without control characters; null if nothing is left. */
function oneLine(text: string | null | undefined): string | null {
  return foldSpace(withoutControls(text ?? '')) || null;
}

function withoutDirection({ dir: _, ...block }: Block): Block {
  return block;
}
