import type { Article } from '../article.ts';

/** 2022-10-29T00:04:12Z → 2022-10-29 */
const day = (time: string | null) => time?.slice(0, 10) ?? null;

/** Author, site and date in one line; '' if none of them is known. */
export function byline({ byline: words, authors, siteName, publishedTime }: Article): string {
  return [words ?? authors.join(', '), siteName, day(publishedTime)].filter((part) => part).join(' · ');
}
