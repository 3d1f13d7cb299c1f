/** Recognizes every format that can be imported by its content. A new program is a row in the table of its kind of file. */

import { DAMAGE } from '../../messages/english/damage.ts';
import { readBookmarks } from './bookmarks.ts';
import { type CsvPart, readCsv } from './csv.ts';
import { CSV_FILTERS, type CsvFilter, favorite } from './csv-filters.ts';
import { Fields, readTime } from './fields.ts';
import { type ImportRow, rowOf } from './item.ts';
import { JSON_FILTERS } from './json-filters.ts';
import { elementsOf } from './json-list.ts';

/** An export: the program, and its rows. */
export interface Export {
  readonly program: string;
  readonly rows: Iterable<ImportRow>;
}

/** The names of the programs. */
export const PROGRAMS: readonly string[] = [
  ...new Set([...CSV_FILTERS, ...JSON_FILTERS].map(({ name }) => name)),
  'bookmarks of a browser',
];

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** The number of elements by which a list is recognized; the first may be damaged. */
const SAMPLE = 5;

function jsonExport(text: string): Export | null {
  const sample: Fields[] = [];
  for (const element of elementsOf(text)) {
    const object = parseObject(element.text);
    if (object) sample.push(new Fields(Object.entries(object)));
    if (sample.length >= SAMPLE) break;
  }
  const filter = JSON_FILTERS.find(({ fields }) => sample.some((element) => element.has(...fields)));
  if (!filter) return null;
  function* rows(read: (element: Fields) => Parameters<typeof rowOf>[1]): Generator<ImportRow> {
    for (const { line, text: element } of elementsOf(text)) {
      const object = parseObject(element);
      if (object) yield rowOf(line, read(new Fields(Object.entries(object))));
      else yield { line, problem: DAMAGE.noJsonObject };
    }
  }
  return { program: filter.name, rows: rows(filter.read) };
}

/** The filter for a table by its header. */
function csvFilter(header: readonly string[]): CsvFilter | undefined {
  const columns = new Fields(header.map((name) => [name, '']));
  return CSV_FILTERS.find((each) => columns.has(...each.columns));
}

function csvExport(text: string): Export | null {
  const parts = readCsv(text);
  const head: CsvPart | undefined = parts.next().value ?? undefined;
  if (!head || !('cells' in head)) return null;
  const header = head.cells;
  const filter = csvFilter(header);
  if (!filter) return null;
  function* rows(read: (row: Fields) => Parameters<typeof rowOf>[1]): Generator<ImportRow> {
    for (const part of parts) {
      if ('problem' in part) yield part;
      else yield rowOf(part.line, read(new Fields(header.map((name, at) => [name, part.cells[at] ?? '']))));
    }
  }
  return { program: filter.name, rows: rows(filter.read) };
}

/** How the lists of links begin, by program. */
const LINK_LISTS: readonly (readonly [RegExp, program: string])[] = [
  [/<!doctype\s+netscape-bookmark-file/i, 'bookmarks of a browser'],
  [/<title>\s*Pocket Export\s*<\/title>/i, 'Pocket'],
  [/<title>\s*Instapaper: Export\s*<\/title>/i, 'Instapaper'],
];

/** Headings of Pocket and Instapaper that are states, not folders. */
const ARCHIVE = /^(?:read archive|archive)$/i;
const UNREAD = /^(?:unread|home)$/i;

function* bookmarkRows(html: string): Generator<ImportRow> {
  for (const { line, attributes, title, note, folders } of readBookmarks(html)) {
    const fields = new Fields(Object.entries(attributes));
    const isRead = folders.some((folder) => ARCHIVE.test(folder)) || fields.text('toread') === '0';
    const isStarred = folders.some((folder) => /^starred$/i.test(folder));
    const named = folders.filter(
      (folder) => !ARCHIVE.test(folder) && !UNREAD.test(folder) && !/^starred$/i.test(folder),
    );
    const time = fields.text('time_added', 'add_date');
    yield rowOf(line, {
      url: fields.text('href'),
      title,
      tags: [...fields.list('tags'), ...named, ...favorite(isStarred)],
      state: isRead ? 'archived' : 'unread',
      addedAt: time === null ? null : readTime(time),
      note,
    });
  }
}

/** How many UTF-16 code units are examined to recognize a list of links. */
const HEAD = 4_000;

function linkList(text: string): Export | null {
  const head = text.slice(0, HEAD);
  const known = LINK_LISTS.find(([sign]) => sign.test(head));
  return known ? { program: known[1], rows: bookmarkRows(text) } : null;
}

/** Whether a text is a list of feeds, which has no articles. */
export const isFeedList = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<opml\b/i.test(text.slice(0, HEAD));

/** Whether a file may be an export, judging by its beginning: others need not be read. */
export function mayBeExport(beginning: string): boolean {
  const head = beginning.replace(/^\ufeff/, '').trimStart();
  if (head.startsWith('[')) return true;
  if (head.startsWith('<')) return isFeedList(head) || LINK_LISTS.some(([sign]) => sign.test(head.slice(0, HEAD)));
  const [line = ''] = head.split(/[\r\n]/, 1);
  const first = readCsv(line).next().value;
  return first !== undefined && 'cells' in first && csvFilter(first.cells) !== undefined;
}

/** Reads an export of another program; null if the format is not recognized. */
export function readExport(written: string): Export | null {
  const text = written.replace(/^\ufeff/, '');
  const start = text.slice(0, HEAD).trimStart();
  if (start.startsWith('[')) return jsonExport(text);
  return start.startsWith('<') ? linkList(text) : csvExport(text);
}
