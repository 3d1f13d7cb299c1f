/** The programs that export CSV: the columns that identify each, and their meaning. */

import type { ArticleState } from '../types.ts';
import type { Fields } from './fields.ts';
import type { ImportedHighlight, ImportFields } from './item.ts';

export interface CsvFilter {
  readonly name: string;
  /** Columns that its files always have. Others vary. */
  readonly columns: readonly string[];
  readonly read: (row: Fields) => ImportFields;
}

/** The tag of favorites of other programs. */
export const FAVORITE = 'starred';

export const favorite = (isFavorite: boolean): readonly string[] => (isFavorite ? [FAVORITE] : []);

const byName = (states: Readonly<Record<string, ArticleState>>, name: string | null): ArticleState | null =>
  states[(name ?? '').toLowerCase()] ?? null;

const common = (row: Fields): ImportFields => ({
  url: row.text('url'),
  title: row.text('title'),
  tags: row.list('tags'),
});

const INSTAPAPER_FOLDERS: Readonly<Record<string, ArticleState>> = { unread: 'unread', archive: 'archived' };

function instapaper(row: Fields): ImportFields {
  const folder = row.text('folder') ?? '';
  const state = byName(INSTAPAPER_FOLDERS, folder);
  const isStarred = /^starred$/i.test(folder);
  return {
    ...common(row),
    tags: [...row.list('tags'), ...favorite(isStarred), ...(state || isStarred || folder === '' ? [] : [folder])],
    state: state ?? 'unread',
    addedAt: row.time('timestamp'),
    note: row.text('selection') ?? '',
  };
}

const READER_LOCATIONS: Readonly<Record<string, ArticleState>> = {
  new: 'unread',
  later: 'unread',
  shortlist: 'unread',
  feed: 'unread',
  archive: 'archived',
};

function readwiseReader(row: Fields): ImportFields {
  const share = row.number('reading progress') ?? 0;
  const progress = Math.round(Math.min(100, Math.max(0, share <= 1 ? share * 100 : share)));
  const state = byName(READER_LOCATIONS, row.text('location')) ?? 'unread';
  return {
    url: row.text('url'),
    title: row.text('title'),
    tags: row.list('document tags'),
    authors: row.text('author') === null ? [] : [row.text('author') ?? ''],
    state: state === 'unread' && progress > 0 ? 'reading' : state,
    progress,
    addedAt: row.time('saved date'),
  };
}

function readwise(row: Fields): ImportFields {
  const exact = row.text('highlight') ?? '';
  const createdAt = row.time('highlighted at', 'date');
  return {
    url: row.text('url', 'source url'),
    title: row.text('title', 'book title'),
    authors: row.text('author', 'book author') === null ? [] : [row.text('author', 'book author') ?? ''],
    tags: row.list('document tags'),
    highlights: [
      {
        exact,
        note: noteWithTags(row.text('note') ?? '', row.list('tags')),
        ...(row.text('color') === null ? {} : { color: row.text('color') ?? '' }),
        ...(createdAt === null ? {} : { createdAt }),
      },
    ],
  };
}

/** The tags of a highlight are a part of its note, as `#tag`. */
export function noteWithTags(note: string, tags: readonly string[]): string {
  const added = tags.map(
    (tag) =>
      `#${tag
        .trim()
        .replace(/^#/, '')
        .replace(/[^\p{L}\p{N}\p{M}_-]+/gu, '-')}`,
  );
  return [note, added.filter((tag) => tag !== '#' && !note.includes(tag)).join(' ')].filter(Boolean).join('\n');
}

/** `Highlight: … Note: …`, one below the other in a cell. */
export function raindropHighlights(cell: string): readonly ImportedHighlight[] {
  if (cell.trim() === '') return [];
  const parts = cell.split(/^Highlight:/m).filter((part) => part.trim() !== '');
  return parts.map((part) => {
    const [exact = '', note = ''] = part.split(/^Note:/m);
    return { exact: exact.trim(), note: note.trim() };
  });
}

function raindrop(row: Fields): ImportFields {
  const folders = (row.text('folder') ?? '').split('/').map((folder) => folder.trim());
  return {
    ...common(row),
    tags: [
      ...row.list('tags'),
      ...folders.filter((folder) => folder !== '' && !/^unsorted$/i.test(folder)),
      ...favorite(row.flag('favorite')),
    ],
    state: 'unread',
    addedAt: row.time('created'),
    note: row.text('note') ?? '',
    highlights: raindropHighlights(row.text('highlights') ?? ''),
  };
}

function matter(row: Fields): ImportFields {
  return {
    ...common(row),
    tags: [...row.list('tags', /[,;]/), ...favorite(row.flag('favorited'))],
    authors: row.text('author') === null ? [] : [row.text('author') ?? ''],
    site: row.text('publisher'),
    state: row.flag('read') || !row.flag('in queue') ? 'archived' : 'unread',
    addedAt: row.time('last interaction date'),
  };
}

/** In order: a filter for fewer columns comes after those that it would hide. */
export const CSV_FILTERS: readonly CsvFilter[] = [
  {
    name: 'Pocket',
    columns: ['url', 'time_added'],
    read: (row) => ({
      ...common(row),
      tags: row.list('tags', /\|/),
      state: row.text('status') === 'archive' ? 'archived' : 'unread',
      addedAt: row.time('time_added'),
    }),
  },
  { name: 'Readwise Reader', columns: ['url', 'document tags', 'saved date'], read: readwiseReader },
  { name: 'Readwise Reader', columns: ['url', 'location', 'saved date'], read: readwiseReader },
  { name: 'Readwise highlights', columns: ['highlight', 'note'], read: readwise },
  { name: 'Readwise highlights', columns: ['highlight', 'url'], read: readwise },
  { name: 'Matter', columns: ['url', 'in queue'], read: matter },
  { name: 'Raindrop', columns: ['url', 'folder', 'created'], read: raindrop },
  { name: 'Instapaper', columns: ['url', 'folder', 'timestamp'], read: instapaper },
  { name: 'Instapaper', columns: ['url', 'selection'], read: instapaper },
  {
    name: 'CSV with a column of URLs',
    columns: ['url'],
    read: (row) => ({ ...common(row), addedAt: row.time('created', 'added', 'date', 'time', 'timestamp', 'saved') }),
  },
];
