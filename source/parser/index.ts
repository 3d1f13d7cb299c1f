import { type Element, isTag, type ParentNode } from 'domhandler';
import type { Article, Block } from '../article.ts';
import { readBlocks } from './blocks.ts';
import { boilerplate } from './boilerplate.ts';
import { decode } from './decode.ts';
import { ParseError } from './error.ts';
import { formatOf } from './formats.ts';
import type { ParseHints } from './hints.ts';
import { baseOf } from './links.ts';
import { parseList } from './list.ts';
import { readMarkdown } from './markdown.ts';
import { directionOf, measure } from './measure.ts';
import { parsePage } from './page.ts';
import { readPlainText } from './plain-text.ts';
import { following } from './tables.ts';

export type { Article } from '../article.ts';
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
    case 'markdown': {
      const { html, frontMatter } = readMarkdown(text);
      const article = fromBlocks(readBlocks(parsePage(html).document, { base: baseOf(hints.url) }), hints);
      return typeof frontMatter.title === 'string' ? { ...article, title: frontMatter.title } : article;
    }
    case 'text':
      return fromBlocks(readPlainText(text), hints);
    case 'json':
      throw new ParseError('Pullquote JSON is not read yet');
    case 'html':
      return fromBlocks(readBlocks(simpleRoot(parsePage(text).document), { base: baseOf(hints.url) }), hints);
  }
}

/** The article whose paragraphs are given one HTML fragment each; their indices stay on the blocks as `source`. */
export function parseFragments(fragments: readonly (string | null)[], hints: ParseHints = {}): Article {
  const base = baseOf(hints.url);
  const blocks: Block[] = [];
  let firstGroup = 1;
  fragments.forEach((fragment, source) => {
    if (fragment === null) return;
    const read = readBlocks(parsePage(fragment).document, { base, source, firstGroup });
    for (const block of read) {
      if (block.group !== undefined) firstGroup = Math.max(firstGroup, block.group + 1);
      blocks.push(block);
    }
  });
  return fromBlocks(blocks, hints);
}

/** The first `<h1>` becomes the title; what is not the article goes to `omitted`. */
function fromBlocks(blocks: readonly Block[], hints: ParseHints): Article {
  const headline = blocks.find((block) => block.type === 'heading' && block.level === 1);
  const body = headline ? blocks.filter((block) => block !== headline) : blocks;
  const { kept, omitted } = boilerplate(headline ? [asTitle(headline), ...body] : body);
  return {
    url: hints.url ?? null,
    canonicalUrl: null,
    title: headline?.text ?? null,
    authors: [],
    byline: null,
    siteName: null,
    excerpt: null,
    publishedTime: null,
    modifiedTime: null,
    lang: null,
    dir: directionOf(kept, null),
    ...measure(kept),
    notice: null,
    blocks: kept,
    omitted,
  };
}

function asTitle({ level: _, ...block }: Block): Block {
  return { ...block, type: 'title' };
}

function simpleRoot(document: ParentNode): ParentNode {
  const found = new Map<string, Element>();
  for (
    let node = following(document as Element, document as Element);
    node;
    node = following(node, document as Element)
  ) {
    if (isTag(node) && /^(?:article|main|body)$/.test(node.name) && !found.has(node.name)) found.set(node.name, node);
  }
  return found.get('article') ?? found.get('main') ?? found.get('body') ?? document;
}
