/** Undoes the pages of a text that was printed by a program or extracted from a PDF: form feeds, page numbers, running heads. */

import { PAGE_WORDS } from '../../wording/phrases.ts';
import { endsSentence } from './wrapping.ts';

/** "7", "- 7 -", "3/12", "Page 7 of 12", "xiv" */
const NUMBER = ((digits: string) =>
  new RegExp(
    String.raw`^\s*(?:(?:${PAGE_WORDS})\.?\s*)?(?:${digits}|[-–—[(|]\s*${digits}\s*[-–—\])|]|${digits}(?:\s*\/\s*|\s+\p{L}{1,4}\s+)\d{1,4})\s*$`,
    'iu',
  ))(String.raw`(?:\d{1,4}|[ivxlc]{1,7})`);

/** The number of lines at the top and at the bottom of a page that may be a head or foot. */
const EDGE = 2;
/** A line that is at the edge of this many pages, and of this share of them, is a running head. */
const RECURRING = 3;
const OFTEN = 0.4;

const LOWER = /^\s*\p{Ll}/u;

/** A line without its numbers and spaces, so that "Chapter 2 · 17" on one page equals "Chapter 2 · 18" on the next. */
const keyOf = (line: string): string => line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

/** The indices of the first and the last lines of a page that are not empty. */
function edgesOf(page: readonly string[]): readonly number[] {
  const filled = page.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
  return [...new Set([...filled.slice(0, EDGE), ...filled.slice(-EDGE)])];
}

/**
 * The text as one page. A page that ends within a sentence is joined with the next. Texts without form feeds are returned as they are.
 * Takes linear time.
 */
export function withoutPages(text: string): string {
  const pages = text.split('\f').map((page) => page.split(/\r\n|\r|\n/));
  if (pages.length < 2) return text;
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(edgesOf(page).map((index) => keyOf(page[index] ?? '')));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isFurniture = (line: string): boolean => {
    const count = counts.get(keyOf(line)) ?? 0;
    return NUMBER.test(line) || (count >= RECURRING && count >= pages.length * OFTEN);
  };
  const kept: string[] = [];
  for (const page of pages) {
    const edges = new Set(edgesOf(page).filter((index) => isFurniture(page[index] ?? '')));
    const lines = page.filter((_, index) => !edges.has(index));
    const start = lines.findIndex((line) => line.trim() !== '');
    if (start === -1) continue;
    while (kept.length > 0 && (kept.at(-1) ?? '').trim() === '') kept.pop();
    const last = kept.at(-1);
    const next = lines[start] ?? '';
    if (last !== undefined && (endsSentence(last) || !LOWER.test(next))) kept.push('');
    for (const line of lines.slice(start)) kept.push(line);
  }
  while ((kept.at(-1) ?? '?').trim() === '') kept.pop();
  return kept.join('\n');
}
