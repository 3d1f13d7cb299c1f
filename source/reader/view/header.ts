import type { Article } from '../../article.ts';
import { displayWidth, type Insertion, type Row, wrap } from '../../layout/index.ts';
import { messages, noticeText } from '../../messages/index.ts';

/** The words per minute of slow, average and fast readers, about a standard deviation apart: Brysbaert (2019). */
const SPEED = { slow: 190, mean: 238, fast: 290 } as const;

/** A date in words: the day that the page gives, in its own time zone. */
export function dateInWords(iso: string): string | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  return messages.screen.header.date(year ?? 0, month, day);
}

/** The reading time as a range of whole minutes; null if there is no text. */
export function readingTime(
  { readingMinutes, wordCount }: Pick<Article, 'readingMinutes' | 'wordCount'>,
  ascii = false,
): string | null {
  if (wordCount === 0) return null;
  // The article's reading time already accounts for its script. Slow and fast readers differ from it by these ratios.
  const minutes = Math.max(readingMinutes, wordCount / SPEED.mean);
  const least = Math.max(1, Math.floor((minutes * SPEED.mean) / SPEED.fast));
  const most = Math.max(1, Math.ceil((minutes * SPEED.mean) / SPEED.slow));
  return messages.screen.header.minutes(least === most ? String(least) : `${least}${ascii ? '-' : '–'}${most}`);
}

/** The parts of the header: authors, site, date and reading time. */
function headerParts(article: Article, ascii: boolean): string[] {
  const { authors, byline, siteName, publishedTime } = article;
  const about = [
    authors.length > 0 ? authors.join(', ') : byline,
    siteName,
    publishedTime && dateInWords(publishedTime),
  ];
  const known = about.filter((part): part is string => typeof part === 'string' && part !== '');
  if (known.length === 0 && article.title === null) return [];
  const time = readingTime(article, ascii);
  return time ? [...known, messages.screen.header.read(time)] : known;
}

/** Joins parts into lines no wider than `width`; wraps a part that is wider. */
function fill(parts: readonly string[], width: number, separator: string): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = `${last}${separator}${part}`;
    if (last !== undefined && displayWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.flatMap((line) => wrapped(line, width));
}

/** The lines of a text that does not belong to any block. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  wrap(text, width, (start, end) => lines.push(text.slice(start, end)));
  return lines;
}

/**
 * The rows with the header and the article's notice, below the headline or else above the text; null if nothing
 * is known about the article.
 */
export function headerOf(article: Article, width: number, ascii = false): Insertion | null {
  const notice = article.notice ? wrapped(`! ${noticeText(article.notice)}`, width) : [];
  const lines = [...fill(headerParts(article, ascii), width, ascii ? ' - ' : ' · '), ...notice];
  if (lines.length === 0) return null;
  const before = article.blocks[0]?.type === 'title' ? 1 : 0;
  const block = Math.max(0, Math.min(before, article.blocks.length - 1));
  const rows: Row[] = lines.map((text) => ({
    block,
    segments: [],
    ornaments: [{ column: 0, text, role: 'label' as const }],
  }));
  const space: Row = { block, segments: [], ornaments: [] };
  return { before, rows: before === 0 ? [...rows, space] : [space, ...rows] };
}
