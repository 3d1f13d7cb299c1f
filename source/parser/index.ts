import type { Article, Block } from '../article.ts';
import { readArticleJson, type WrittenArticle } from './article-json.ts';
import { readBlocks } from './blocks.ts';
import { leaveOutBoilerplate, type Sifted } from './boilerplate.ts';
import { findArticle } from './content.ts';
import { decode } from './decode.ts';
import { formatOf } from './formats.ts';
import type { ParseHints } from './hints.ts';
import { baseOf } from './links.ts';
import { parseList } from './list.ts';
import { readMarkdown } from './markdown.ts';
import { directionOf, measure } from './measure.ts';
import { readMetadata } from './metadata/index.ts';
import { parsePage } from './page.ts';
import { readPlainText } from './plain-text.ts';

export type { Article } from '../article.ts';
export { readArticleJson, type WrittenArticle } from './article-json.ts';
export { ParseError } from './error.ts';
export type { InputFormat, ParseHints } from './hints.ts';

/**
 * The article in a web page, a list of HTML fragments (JSON or Python), a Markdown file, plain text or Pullquote's own JSON.
 *
 * @throws ParseError where a list or JSON is not well-formed; pages, Markdown and text are always read.
 */
export function parseArticle(input: Uint8Array | string, hints: ParseHints = {}): Article {
  const text = typeof input === 'string' ? input : decode(input, hints.contentType);
  switch (formatOf(text, hints)) {
    case 'list':
      return parseFragments(parseList(text), hints);
    case 'markdown':
      return fromMarkdown(text, hints);
    case 'text':
      return fromBlocks({ blocks: readPlainText(text), omitted: [] }, hints);
    case 'json':
      return withoutAttribution(readArticleJson(text));
    case 'html':
      return fromPage(text, hints);
  }
}

/** The article whose paragraphs are given one HTML fragment each; their indices stay on the blocks as `source`. */
export function parseFragments(fragments: readonly (string | null)[], hints: ParseHints = {}): Article {
  const base = baseOf(hints.url);
  const blocks: Block[] = [];
  let firstGroup = 1;
  for (const [source, fragment] of fragments.entries()) {
    if (fragment === null) continue;
    for (const block of readBlocks([parsePage(fragment).document], { base, source, firstGroup }).blocks) {
      if (block.group !== undefined) firstGroup = Math.max(firstGroup, block.group + 1);
      blocks.push(block);
    }
  }
  return fromBlocks({ blocks, omitted: [] }, hints);
}

function withoutAttribution({ people: _people, quotes: _quotes, ...article }: WrittenArticle): Article {
  return article;
}

function fromPage(html: string, hints: ParseHints): Article {
  const page = parsePage(html);
  const { roots, ...aside } = findArticle(page);
  const { base, dir, ...metadata } = readMetadata(page, hints.url ?? null);
  const article = fromBlocks(readBlocks(roots, { base, ...aside }), hints);
  return { ...article, ...metadata, dir: dir ?? article.dir };
}

function fromMarkdown(text: string, hints: ParseHints): Article {
  const { html, frontMatter } = readMarkdown(text);
  const article = fromBlocks(readBlocks([parsePage(html).document], { base: baseOf(hints.url) }), hints);
  return typeof frontMatter.title === 'string' ? { ...article, title: frontMatter.title } : article;
}

/** The first `<h1>` becomes the title; what is not the article goes to `omitted`. */
function fromBlocks(read: Sifted, hints: ParseHints): Article {
  const { blocks, omitted } = leaveOutBoilerplate(withTitleFirst(read));
  return {
    url: hints.url ?? null,
    canonicalUrl: null,
    title: blocks.find(({ type }) => type === 'title')?.text ?? null,
    authors: [],
    byline: null,
    siteName: null,
    excerpt: null,
    publishedTime: null,
    modifiedTime: null,
    lang: null,
    dir: directionOf(blocks, null),
    ...measure(blocks),
    notice: null,
    blocks,
    omitted,
  };
}

function withTitleFirst({ blocks, omitted }: Sifted): Sifted {
  const at = blocks.findIndex((block) => block.type === 'heading' && block.level === 1);
  const headline = blocks[at];
  if (!headline) return { blocks, omitted };
  const { level: _, ...title } = headline;
  return {
    blocks: [{ ...title, type: 'title' }, ...blocks.slice(0, at), ...blocks.slice(at + 1)],
    omitted: omitted.map((one) => (one.before <= at ? { ...one, before: one.before + 1 } : one)),
  };
}
