import { parseFeed, parseOpml } from 'feedsmith';
import { ParseError } from '../failure.ts';
import { DAMAGE } from '../messages/english/damage.ts';
import { decode } from '../parser/input/decode.ts';
import { aboutList, escapeHtml, htmlContents, linkTo, paragraphsOf } from './markup.ts';
import type { Contents } from './types.ts';

/** An entry of a feed. Absent fields are unknown; `html` is its longest text in the feed. */
export interface FeedEntry {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  /** As in the feed. */
  readonly date?: string | undefined;
  readonly html: string;
}

export interface Feed {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly lang?: string | undefined;
  readonly entries: readonly FeedEntry[];
}

type Text = { readonly value?: string | undefined; readonly type?: string | undefined } | undefined;
type Link = { readonly href?: string | undefined; readonly rel?: string | undefined };

const longest = (...texts: (string | undefined)[]): string =>
  texts.reduce<string>((best, text = '') => (text.length > best.length ? text : best), '');

/** The text of an Atom construct as HTML (RFC 4287, 3.1). */
const markup = (text: Text): string =>
  text?.type === 'html' || text?.type === 'xhtml' ? (text.value ?? '') : paragraphsOf(text?.value ?? '');

/** The URL of the page itself, not of the feed, its comments or an enclosure. */
const alternate = (links: readonly Link[] | undefined): string | undefined =>
  links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href;

/** HTML in a title as text. */
const plain = (text: string | undefined): string | undefined => text?.replace(/<\/?[a-z][^>]*>/gi, '');

/**
 * Reads a feed: RSS, RDF, Atom or JSON Feed.
 *
 * @throws ParseError if it is in none of these formats
 */
export function readFeed(text: string): Feed {
  const parsed = parse(() => parseFeed(text));
  switch (parsed.format) {
    case 'rss': {
      const { title, link, language, items = [] } = parsed.feed;
      return {
        title,
        url: link,
        lang: language,
        entries: items.map((item) => ({
          title: plain(item.title),
          url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name ?? item.authors?.[0]?.email,
          date: item.pubDate ?? item.dc?.dates?.[0],
          html: longest(item.content?.encoded, item.description),
        })),
      };
    }
    case 'rdf': {
      const { title, link, items = [] } = parsed.feed;
      return {
        title,
        url: link,
        entries: items.map((item) => ({
          title: plain(item.title),
          url: item.link,
          author: item.dc?.creators?.[0],
          date: item.dc?.dates?.[0],
          html: longest(item.content?.encoded, item.description),
        })),
      };
    }
    case 'atom': {
      const { title, links, entries = [], authors, xml } = parsed.feed;
      return {
        title: plain(title?.value),
        url: alternate(links),
        lang: xml?.lang,
        entries: entries.map((entry) => ({
          title: plain(entry.title?.value),
          url: alternate(entry.links),
          author: (entry.authors ?? authors)?.[0]?.name,
          date: entry.published ?? entry.updated,
          html: longest(markup(entry.content), markup(entry.summary)),
        })),
      };
    }
    case 'json': {
      const { title, home_page_url: url, language, items = [], authors } = parsed.feed;
      return {
        title,
        url,
        lang: language,
        entries: items.map((item) => ({
          title: item.title,
          url: item.url ?? item.external_url,
          author: (item.authors ?? authors)?.[0]?.name,
          date: item.date_published ?? item.date_modified,
          html: longest(item.content_html, paragraphsOf(item.content_text ?? ''), paragraphsOf(item.summary ?? '')),
        })),
      };
    }
  }
}

function parse<Result>(work: () => Result): Result {
  try {
    return work();
  } catch {
    throw new ParseError(DAMAGE.feed);
  }
}

/** An ISO date of a date as feeds write it; empty if it is not one. */
const dayOf = (date: string | undefined): string =>
  date === undefined || Number.isNaN(Date.parse(date)) ? '' : new Date(date).toISOString().slice(0, 10);

function entryToHtml({ title, url, author, date, html }: FeedEntry): string {
  const line = [author ?? '', dayOf(date)].filter((part) => part !== '').join(' · ');
  const about = line === '' ? '' : `<p>${escapeHtml(line)}</p>`;
  return `<section><h2>${linkTo(title?.trim() || url || 'Untitled', url)}</h2>${about}<div>${html}</div></section>`;
}

interface Outline {
  readonly text?: string | undefined;
  readonly xmlUrl?: string | undefined;
  readonly htmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

const outlinesToHtml = (outlines: readonly Outline[]): string => `<ul>${outlines.map(outlineToHtml).join('')}</ul>`;

function outlineToHtml({ text, xmlUrl, htmlUrl, outlines = [] }: Outline): string {
  const url = xmlUrl ?? htmlUrl;
  return `<li>${linkTo(text || url || 'Untitled', url)}${outlines.length > 0 ? outlinesToHtml(outlines) : ''}</li>`;
}

/** A feed as an article with a heading for each entry, which links to its page; a list of feeds (OPML) as a list of links. */
export async function unpackFeed({ bytes, hints }: Contents): Promise<Contents> {
  const text = decode(bytes, hints.contentType);
  if (/<opml\b/i.test(text.slice(0, 4096))) {
    const { head, body } = parse(() => parseOpml(text));
    return htmlContents(outlinesToHtml(body?.outlines ?? []), aboutList(head?.title || 'Feeds'), hints);
  }
  const { title, url, lang, entries } = readFeed(text);
  if (entries.length === 0) throw new ParseError(DAMAGE.feedEmpty);
  // Relative links of a feed are those of its site.
  const base = hints.url ?? (url && /^https?:/i.test(url) ? url : undefined);
  const about = { ...aboutList(title || 'Feed'), ...(lang ? { lang } : {}) };
  return htmlContents(entries.map(entryToHtml).join('\n'), about, { ...hints, ...(base ? { url: base } : {}) });
}
