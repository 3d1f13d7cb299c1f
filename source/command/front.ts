import type { Article } from '../article.ts';
import type { Source } from './session.ts';

const NOTHING: Article = {
  url: null,
  canonicalUrl: null,
  title: null,
  authors: [],
  byline: null,
  siteName: null,
  excerpt: null,
  publishedTime: null,
  modifiedTime: null,
  lang: null,
  dir: 'ltr',
  wordCount: 0,
  readingMinutes: 0,
  notice: null,
  blocks: [],
  omitted: [],
};

/** The empty page behind the list of what was read last. */
export const FRONT: Source = {
  name: 'Pullquote',
  url: null,
  address: null,
  open: async () => ({ article: NOTHING, attribution: { people: [], quotes: [] } }),
};
