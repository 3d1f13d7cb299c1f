import { DAMAGE } from '../../messages/english/damage.ts';
import { withoutControls } from '../../printable.ts';
import type { ArticleState } from '../types.ts';

/** A passage that the user has highlighted in another program. */
export interface ImportedHighlight {
  readonly exact: string;
  readonly note: string;
  readonly color?: string;
  /** Milliseconds since 1970. */
  readonly createdAt?: number;
}

/** What an export says about an article. Times are milliseconds since 1970. All text is outside text. */
export interface ImportItem {
  /** A web URL. */
  readonly url: string;
  readonly title: string | null;
  readonly tags: readonly string[];
  readonly state: ArticleState | null;
  /** Percent. */
  readonly progress: number | null;
  readonly addedAt: number | null;
  readonly note: string;
  readonly highlights: readonly ImportedHighlight[];
  readonly authors: readonly string[];
  readonly site: string | null;
  readonly lang: string | null;
  /** ISO 8601. */
  readonly publishedTime: string | null;
  /** The text of the article, as HTML, if the export has it. */
  readonly html: string | null;
  /** The name that its files have in the archive, apart from folder and extension. */
  readonly slug: string | null;
}

/** What a filter finds out about an article; absent fields are unknown. */
export type ImportFields = Partial<Omit<ImportItem, 'url'>> & { readonly url: string | null };

/** A row of an export: an article, or why it cannot be read. `line`: where it begins, from 1. */
export type ImportRow =
  | { readonly line: number; readonly item: ImportItem }
  | { readonly line: number; readonly problem: string };

/** The URL of a page without its fragment and credentials; null if it is not a web URL. */
export function pageUrl(text: string | null): string | null {
  const trimmed = (text ?? '').trim();
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}

/** The maximum length of a URL that is quoted in a message, in UTF-16 code units. */
const QUOTED = 100;

/** Text on one line without control characters; null if nothing is left. */
const oneLine = (text: string | null | undefined): string | null =>
  withoutControls(text ?? '')
    .replace(/\s+/g, ' ')
    .trim() || null;

/** A row of an export from what a filter has found. */
export function rowOf(line: number, fields: ImportFields): ImportRow {
  const given = fields.url?.trim() ?? '';
  if (given === '') return { line, problem: fields.highlights?.length ? DAMAGE.highlightNoUrl : DAMAGE.noUrl };
  const url = pageUrl(given);
  if (url === null) return { line, problem: DAMAGE.noPage(given.slice(0, QUOTED)) };
  const title = oneLine(fields.title);
  return {
    line,
    item: {
      state: null,
      progress: null,
      addedAt: null,
      highlights: [],
      publishedTime: null,
      html: null,
      slug: null,
      ...fields,
      tags: (fields.tags ?? []).flatMap((tag) => oneLine(tag) ?? []),
      authors: (fields.authors ?? []).flatMap((author) => oneLine(author) ?? []),
      site: oneLine(fields.site),
      lang: oneLine(fields.lang),
      note: withoutControls(fields.note ?? '').trim(),
      // Some programs give the URL as the title of a page that they could not load.
      title: title === given || title === url ? null : title,
      url,
    },
  };
}

/** Merges two rows for the same URL: fields that the first lacks are taken from the second. */
export function mergeItems(one: ImportItem, other: ImportItem): ImportItem {
  const known = new Set(one.highlights.map(({ exact }) => exact));
  return {
    url: one.url,
    title: one.title ?? other.title,
    tags: [...new Set([...one.tags, ...other.tags])],
    state: one.state ?? other.state,
    progress: one.progress ?? other.progress,
    addedAt: one.addedAt ?? other.addedAt,
    note: one.note || other.note,
    highlights: [...one.highlights, ...other.highlights.filter(({ exact }) => !known.has(exact))],
    authors: one.authors.length > 0 ? one.authors : other.authors,
    site: one.site ?? other.site,
    lang: one.lang ?? other.lang,
    publishedTime: one.publishedTime ?? other.publishedTime,
    html: one.html ?? other.html,
    slug: one.slug ?? other.slug,
  };
}
