import type { AttributedArticle } from '../../../article.ts';
import { ParseError } from '../../../failure.ts';
import type { ImportItem } from '../../../library/index.ts';
import { parseArticle } from '../../../parser/index.ts';
import { findQuotes } from '../../../quotes/index.ts';

/** The minimum number of words of an article's text; fewer are only a remark by the program that could not load it. */
const FEWEST_WORDS = 20;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The article in the HTML that comes with an export, with its quotes. The program has already separated it from its page, so all
 * of it is used. Null if it has no text, so that it should be fetched.
 */
export function articleOf(html: string, item: ImportItem): AttributedArticle | null {
  const { url, title, authors, site, lang, publishedTime } = item;
  const language = lang === null ? '' : ` lang="${escaped(lang)}"`;
  const head = title === null ? '' : `<title>${escaped(title)}</title>`;
  try {
    const parsed = parseArticle(`<!doctype html><html${language}><head>${head}</head><body>${html}</body></html>`, {
      url,
      format: 'html',
      full: true,
    });
    if (parsed.wordCount < FEWEST_WORDS) return null;
    const article = {
      ...parsed,
      canonicalUrl: null,
      authors: authors.length > 0 ? authors : parsed.authors,
      siteName: parsed.siteName ?? site,
      publishedTime: parsed.publishedTime ?? publishedTime,
      notice: null,
    };
    return { ...article, ...findQuotes(article) };
  } catch (error) {
    if (error instanceof ParseError) return null;
    throw error;
  }
}
