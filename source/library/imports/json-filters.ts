/** The programs that export a JSON list: the fields that identify each, and their meaning. */

import { favorite, noteWithTags } from './csv-filters.ts';
import type { Fields } from './fields.ts';
import type { ImportedHighlight, ImportFields } from './item.ts';

export interface JsonFilter {
  readonly name: string;
  /** Fields that its elements always have. */
  readonly fields: readonly string[];
  readonly read: (element: Fields) => ImportFields;
}

/** A time as ISO 8601; null if there is none. */
function isoTime(element: Fields, name: string): string | null {
  const time = element.time(name);
  return time === null ? null : new Date(time).toISOString();
}

/** The text that wallabag saves for a page that it could not load. */
const NOTHING_LOADED = /wallabag can(?:'|’|&#0?39;)t retrieve contents/i;

function wallabag(element: Fields): ImportFields {
  const html = element.text('content');
  const author = element.list('published_by');
  return {
    url: element.text('url', 'given_url'),
    title: element.text('title'),
    tags: [...element.list('tags'), ...favorite(element.flag('is_starred'))],
    state: element.flag('is_archived') ? 'archived' : 'unread',
    addedAt: element.time('created_at'),
    authors: author,
    site: element.text('domain_name'),
    lang: element.text('language')?.replace('_', '-') ?? null,
    publishedTime: isoTime(element, 'published_at'),
    html: html !== null && !NOTHING_LOADED.test(html) ? html : null,
    highlights: element.objects('annotations').flatMap((annotation) => {
      const [exact, createdAt] = [annotation.text('quote'), annotation.time('created_at')];
      if (exact === null) return [];
      return [{ exact, note: annotation.text('text') ?? '', ...(createdAt === null ? {} : { createdAt }) }];
    }),
  };
}

function omnivore(element: Fields): ImportFields {
  const progress = Math.round(Math.min(100, Math.max(0, element.number('readingProgress') ?? 0)));
  const isArchived = /^archived$/i.test(element.text('state') ?? '');
  const author = element.text('author');
  return {
    url: element.text('url'),
    title: element.text('title'),
    tags: element.list('labels'),
    state: isArchived ? 'archived' : progress > 0 ? 'reading' : 'unread',
    progress,
    addedAt: element.time('savedAt'),
    authors: author === null ? [] : [author],
    publishedTime: isoTime(element, 'publishedAt'),
    slug: element.text('slug'),
  };
}

function pinboard(element: Fields): ImportFields {
  return {
    url: element.text('href'),
    title: element.text('description'),
    tags: element.list('tags', /\s+/),
    state: element.flag('toread') ? 'unread' : 'archived',
    addedAt: element.time('time'),
    note: element.text('extended') ?? '',
  };
}

function pocketHighlights(element: Fields): ImportFields {
  return {
    url: element.text('url'),
    title: element.text('title'),
    highlights: element.objects('highlights').flatMap((highlight): readonly ImportedHighlight[] => {
      const [exact, createdAt] = [highlight.text('quote'), highlight.time('created_at')];
      return exact === null ? [] : [{ exact, note: '', ...(createdAt === null ? {} : { createdAt }) }];
    }),
  };
}

/** In order: a filter for fewer fields comes after those that it would hide. */
export const JSON_FILTERS: readonly JsonFilter[] = [
  { name: 'wallabag', fields: ['url', 'is_archived'], read: wallabag },
  { name: 'Omnivore', fields: ['url', 'slug'], read: omnivore },
  { name: 'Pinboard', fields: ['href', 'toread'], read: pinboard },
  { name: 'Pocket highlights', fields: ['url', 'highlights'], read: pocketHighlights },
  {
    name: 'JSON with URLs',
    fields: ['url'],
    read: (element) => ({
      url: element.text('url'),
      title: element.text('title', 'name'),
      tags: element.list('tags'),
      addedAt: element.time('created', 'created_at', 'added', 'date', 'time', 'saved'),
      note: noteWithTags(element.text('note', 'notes', 'description') ?? '', []),
    }),
  },
];
