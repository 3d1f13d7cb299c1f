import type { Article, Block, Notice } from '../article.ts';
import { type About, toArticle } from './assemble/assemble.ts';
import { firstHeading } from './assemble/headline.ts';
import { withIngredients } from './assemble/ingredients.ts';
import { FROM_DATA, lacksProse, noticeOf, withNotice } from './assemble/notice.ts';
import { readBlocks } from './blocks/blocks.ts';
import { findArticle } from './content/index.ts';
import { readArticleJson, type WrittenArticle } from './formats/article-json.ts';
import { splitFrontMatter } from './formats/front-matter.ts';
import type { MailHeader } from './formats/mail-header.ts';
import { markdownToHtml } from './formats/markdown.ts';
import { readPlainText } from './formats/plain-text.ts';
import { withPlainText } from './formats/preformatted.ts';
import { fromTerminalText } from './formats/terminal-text.ts';
import { fromPlainText } from './formats/text.ts';
import { baseOf } from './html/links.ts';
import type { Page } from './html/page.ts';
import { readScriptData } from './html/script-data.ts';
import { decode } from './input/decode.ts';
import { formatOf, isXhtml } from './input/detect-format.ts';
import type { ParseHints } from './input/hints.ts';
import { parseList } from './input/list.ts';
import { withoutMojibake } from './input/mojibake.ts';
import { withoutTerminalCodes } from './input/terminal-codes.ts';
import { readMetadata } from './metadata/index.ts';
import { readIngredients } from './metadata/ingredients.ts';
import { readArticle } from './region.ts';
import { readPage } from './structure/index.ts';

export type { Article } from '../article.ts';
export { ParseError } from '../failure.ts';
export { readArticleJson, type WrittenArticle } from './formats/article-json.ts';
export type { InputFormat, ParseHints } from './input/hints.ts';

/**
 * Parses a web page, a list of HTML fragments (JSON or Python), Markdown, plain text, text written for a terminal or Pullquote's own
 * JSON.
 *
 * @throws ParseError if a list or JSON is malformed, or if a page has more than a million elements
 */
export function parseArticle(input: Uint8Array | string, hints: ParseHints = {}): Article {
  const written = typeof input === 'string' ? input : decode(input, hints.contentType);
  const format = formatOf(written, hints);
  if (format === 'terminal') return fromTerminalText(written, hints);
  const text = withoutTerminalCodes(written);
  switch (format) {
    case 'list':
      return parseFragments(parseList(text, hints), hints);
    case 'markdown':
      return fromMarkdown(text, hints);
    case 'text':
      return fromPlainText(readPlainText(withoutMojibake(text)), hints);
    case 'json':
      return withNotice(withoutAttribution(readArticleJson(text)));
    case 'html':
      return fromPage(text, hints);
  }
}

/** The minimum length of a description that is shown as the text, in UTF-16 code units. */
const DESCRIPTION = 100;

/** Parses an article given as HTML fragments, one for each paragraph. Each block has the index of its fragment as `source`. */
export function parseFragments(fragments: readonly (string | null)[], hints: ParseHints = {}): Article {
  const base = baseOf(hints.url);
  const blocks: Block[] = [];
  let firstGroup = 1;
  for (const [source, fragment] of fragments.entries()) {
    if (fragment === null) continue;
    for (const block of readBlocks([readPage(fragment).document], { base, source, firstGroup }).blocks) {
      if (block.group !== undefined) firstGroup = Math.max(firstGroup, block.group + 1);
      blocks.push(block);
    }
  }
  const read = { blocks, omitted: [] };
  return toArticle(read, { title: firstHeading(read) }, hints);
}

function withoutAttribution({ people: _people, quotes: _quotes, ...article }: WrittenArticle): Article {
  return article;
}

function fromPage(html: string, hints: ParseHints): Article {
  const page = readPage(html, { isXml: isXhtml(html, hints) });
  const { base, picture, isArticle, ...about } = readMetadata(page, hints.url ?? null);
  if (hints.full) return toArticle(readBlocks([page.document], { base }), about, hints);
  const tree = findArticle(page, hints.about?.title ?? about.title ?? null, {
    picture,
    description: about.excerpt ?? null,
    isArticle,
  });
  const read = readArticle(tree, base);
  const plain = withPlainText(read);
  const article = toArticle(plain.read, { ...about, ...aboutMail(plain.header, about) }, hints);
  const notice = noticeOf(page, article.title, article.blocks);
  if (notice?.code === 'empty-page' && !lacksProse(article.blocks)) return { ...article, notice: FROM_DATA };
  const data = fromData(page, article, { notice, base, about, hints });
  if (data) return data;
  const isBare = notice !== null && article.blocks.every(({ type }) => type === 'title');
  if (!isBare && notice?.code !== 'no-article' && notice?.code !== 'empty-page')
    return withIngredients({ ...article, notice: notice ?? article.notice }, readIngredients(page.structuredData));
  const whole = toArticle(readBlocks([page.document], { base, omitted: new Map() }), about, hints);
  return { ...whole, notice: noticeOf(page, whole.title, whole.blocks) };
}

/** The metadata in the header of a mail that its page lacks. */
const aboutMail = (header: MailHeader | null, { authors, publishedTime }: About): About => ({
  ...(header?.author && !authors?.length ? { authors: [header.author], byline: header.author } : {}),
  ...(header?.date && !publishedTime?.includes('T') ? { publishedTime: header.date } : {}),
});

/** Notices of pages whose script data are not read, because the page asks the reader for something first. */
const ASKING: ReadonlySet<string> = new Set(['login-wall', 'consent-wall', 'challenge', 'not-found', 'search-page']);

/** The article that a page has in its data, or else the description of it; null if the page has text of its own. */
function fromData(
  page: Page,
  { blocks, excerpt }: Article,
  { notice, base, about, hints }: { notice: Notice | null; base: string | null; about: About; hints: ParseHints },
): Article | null {
  if (!lacksProse(blocks) || (notice && ASKING.has(notice.code))) return null;
  const tree = readScriptData(page);
  const isDescribed = notice !== null && excerpt !== null && excerpt.length >= DESCRIPTION;
  if (!tree && !isDescribed) return null;
  const read = tree ? readBlocks([tree], { base }) : null;
  const described: Block = { type: 'paragraph', text: excerpt ?? '', spans: [] };
  const article = toArticle(read ?? { blocks: [described], omitted: [] }, about, hints);
  return !read || !lacksProse(article.blocks) ? { ...article, notice: FROM_DATA } : null;
}

function fromMarkdown(text: string, hints: ParseHints): Article {
  const { body, about } = splitFrontMatter(text.replace(/^\ufeff/, ''));
  const read = readBlocks([readPage(markdownToHtml(body)).document], { base: baseOf(hints.url) });
  return toArticle(read, { ...about, title: about.title ?? firstHeading(read) }, hints);
}
