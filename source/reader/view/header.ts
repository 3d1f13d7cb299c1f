import type { Article } from '../../article.ts';
import { displayWidth, type LayoutOptions, type Row, wrap } from '../../layout/index.ts';

type Header = NonNullable<LayoutOptions['header']>;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Words a minute that slow and quick adult readers read: a standard deviation or so on either side of Brysbaert's mean (2019). */
const PACE = { slow: 190, quick: 290 } as const;
const MEAN_PACE = 238;

/** A day in words: the page's own day, whatever the reader's time zone. */
export function dateInWords(iso: string): string | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso);
  if (!match) return null;
  const month = MONTHS[Number(match[2]) - 1];
  return [match[3] && month ? String(Number(match[3])) : '', month ?? '', match[1] ?? ''].filter(Boolean).join(' ');
}

/** How long reading takes, as a range of whole minutes. */
export function readingTime({
  readingMinutes,
  wordCount,
}: Pick<Article, 'readingMinutes' | 'wordCount'>): string | null {
  if (wordCount === 0) return null;
  // The article's own minutes know its script; they are spread as readers are.
  const minutes = Math.max(readingMinutes, wordCount / MEAN_PACE);
  const least = Math.max(1, Math.floor((minutes * MEAN_PACE) / PACE.quick));
  const most = Math.max(1, Math.ceil((minutes * MEAN_PACE) / PACE.slow));
  return least === most ? `${least} min` : `${least} to ${most} min`;
}

/** What stands below the headline: who wrote it, where, when, and how long it is; and that it may be no article. */
function headerParts(article: Article): string[] {
  const { authors, byline, siteName, publishedTime } = article;
  const about = [
    authors.length > 0 ? authors.join(', ') : byline,
    siteName,
    publishedTime && dateInWords(publishedTime),
  ];
  const known = about.filter((part): part is string => typeof part === 'string' && part !== '');
  if (known.length === 0 && article.title === null) return [];
  const time = readingTime(article);
  return time ? [...known, `${time} to read`] : known;
}

/** Parts joined by a dot, as many on a line as fit; what is longer than a line is wrapped. */
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

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  wrap(text, width, (start, end) => lines.push(text.slice(start, end)));
  return lines;
}

/** The rows below the headline (above everything without one, alone where there is no text); null where nothing is known of the article. */
export function headerOf(article: Article, width: number, ascii = false): Header | null {
  const notice = article.notice ? wrapped(`! ${article.notice.message}`, width) : [];
  const lines = [...fill(headerParts(article), width, ascii ? ' - ' : ' · '), ...notice];
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
