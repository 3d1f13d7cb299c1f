import type { Article, Direction } from '../../article.ts';
import { baseOf, resolveLink } from '../html/links.ts';
import type { Page } from '../html/page.ts';
import { readArticleThing } from './article-thing.ts';
import { readAuthors } from './authors.ts';
import { collectFacts } from './facts.ts';
import { readTimes } from './published.ts';
import { plainText } from './strings.ts';
import { textAround } from './surroundings.ts';
import { readTitle } from './title.ts';

type Told = Pick<
  Article,
  'title' | 'authors' | 'byline' | 'siteName' | 'excerpt' | 'publishedTime' | 'modifiedTime' | 'lang' | 'canonicalUrl'
>;

export interface Metadata extends Told {
  readonly dir: Direction | null;
  /** What relative links are resolved against. */
  readonly base: string | null;
}

/**
 * What a page says about itself, before any of it is cleaned. Where sources disagree, the first of these that has an answer is believed:
 *
 * - title: the heading on the page that another source agrees with, JSON-LD, Open Graph and other meta tags, `<title>`
 * - authors: JSON-LD, meta tags, microdata, "By …" and links to authors beside the headline, elements called bylines, a name beside a date;
 *   a source that names a person goes before one that has only the publisher
 * - times: JSON-LD, meta tags, microdata, dates beside the headline, elements called dates, the address
 * - site, excerpt: Open Graph, other meta tags, JSON-LD
 * - language: `<html lang>`, meta tags, JSON-LD
 */
export function readMetadata(page: Page, url: string | null): Metadata {
  const facts = collectFacts(page);
  const told = readArticleThing(page.structuredData, url);
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const text = plainText(facts.metas.get(name)?.[0] ?? '');
      if (text !== '') return text;
    }
    return null;
  };
  const siteName = meta('og:site_name', 'application-name') ?? told.siteName ?? facts.siteNames[0] ?? null;
  const lang = language(facts.lang ?? meta('content-language', 'og:locale', 'dc.language') ?? told.lang);
  const base = baseOf(facts.base, baseOf(url));
  const sites = [siteName, told.siteName, ...facts.siteNames, ...hostNames(url)].filter((name) => name !== null);
  const { title, element } = readTitle(facts, told.headline, sites);
  const surroundings = textAround(element ?? facts.headlines[0] ?? facts.body);
  return {
    title,
    ...readAuthors(facts, told.authors, surroundings, sites),
    siteName,
    excerpt:
      meta('og:description', 'description', 'twitter:description', 'dc.description') ??
      (plainText(told.description ?? '') || null),
    ...readTimes(facts, told, surroundings, lang, url),
    lang,
    dir: facts.dir === 'rtl' || facts.dir === 'ltr' ? facts.dir : null,
    canonicalUrl: resolveLink(facts.canonical ?? meta('og:url') ?? undefined, base),
    base,
  };
}

/** A host and its name without "www" and endings, as sites call themselves. */
function hostNames(url: string | null): string[] {
  if (url === null || !URL.canParse(url)) return [];
  const host = new URL(url).hostname.replace(/^www\./, '');
  return [host, host.split('.').at(-2) ?? host];
}

/** A language tag in the spelling of BCP 47; null where it is none. */
function language(tag: string | null): string | null {
  try {
    return tag ? (Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null) : null;
  } catch {
    return null;
  }
}
