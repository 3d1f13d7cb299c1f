import type { Article, Direction } from '../../article.ts';
import { baseOf, hostOf, resolveLink } from '../html/links.ts';
import type { Page } from '../html/page.ts';
import { readArticleThing } from './article-thing.ts';
import { readAuthors } from './authors.ts';
import { readTimes } from './dates/published.ts';
import { collectFacts } from './facts.ts';
import { headlineText } from './headline-text.ts';
import { plainText } from './strings.ts';
import { textAround } from './surroundings.ts';
import { readTitle } from './title.ts';

type StatedFields = Pick<
  Article,
  'title' | 'authors' | 'byline' | 'siteName' | 'excerpt' | 'publishedTime' | 'modifiedTime' | 'lang' | 'canonicalUrl'
>;

export interface Metadata extends StatedFields {
  readonly dir: Direction | null;
  /** The address of the picture that the page names as the article's. */
  readonly picture: string | null;
  /** Whether the page says that it is an article: by its type in Open Graph or JSON-LD, or by naming an author. */
  readonly isArticle: boolean;
  /** The base URL of relative links. */
  readonly base: string | null;
}

const ARTICLE_TYPE = /^(?:article|blog)/i;

/**
 * Reads a page's metadata. If sources disagree, the first of these that has a value wins:
 *
 * - title: the heading on the page that another source agrees with, JSON-LD, Open Graph and other meta tags, `<title>`
 * - authors: JSON-LD, meta tags, microdata, "By …" and links to authors beside the headline, elements with classes of bylines, a name next to a date;
 *   a source that names a person takes precedence over one that has only the publisher
 * - times: JSON-LD, meta tags, microdata, dates beside the headline, elements with classes of dates, labels, the URL: see `readTimes`
 * - site, excerpt: Open Graph, other meta tags, JSON-LD
 * - language: `<html lang>`, meta tags, JSON-LD
 */
export function readMetadata(page: Page, url: string | null): Metadata {
  const facts = collectFacts(page);
  const stated = readArticleThing(page.structuredData, url);
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const text = plainText(facts.metas.get(name)?.[0] ?? '');
      if (text !== '') return text;
    }
    return null;
  };
  const siteName = meta('og:site_name', 'application-name') ?? stated.siteName ?? facts.siteNames[0] ?? null;
  const lang = language(facts.lang ?? meta('content-language', 'og:locale', 'dc.language') ?? stated.lang);
  const base = baseOf(facts.base, baseOf(url));
  const sites = [siteName, stated.siteName, ...facts.siteNames, ...hostNames(url)].filter((name) => name !== null);
  const { title, element } = readTitle(facts, stated.headline, sites);
  const surroundings = textAround(element ?? headlineText(facts, title) ?? facts.headlines[0] ?? facts.body);
  const authors = readAuthors(facts, stated.authors, surroundings, sites);
  return {
    title,
    ...authors,
    isArticle: stated.isArticle || authors.authors.length > 0 || ARTICLE_TYPE.test(meta('og:type') ?? ''),
    siteName,
    excerpt:
      meta('og:description', 'description', 'twitter:description', 'dc.description') ??
      (plainText(stated.description ?? '') || null),
    ...readTimes({ facts, scripts: page.scripts, jsonLd: stated, surroundings, lang, url }),
    lang,
    dir: facts.dir === 'rtl' || facts.dir === 'ltr' ? facts.dir : null,
    picture: meta('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
    canonicalUrl: resolveLink(facts.canonical ?? meta('og:url') ?? undefined, base),
    base,
  };
}

/** The names a host gives a site: "bay.example", "bay". */
function hostNames(url: string | null): string[] {
  const host = hostOf(url);
  if (host === null) return [];
  return [host, host.split('.').at(-2) ?? host];
}

/** A language tag in canonical BCP 47 form; null if it is malformed. */
function language(tag: string | null): string | null {
  try {
    return tag ? (Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null) : null;
  } catch {
    return null;
  }
}
