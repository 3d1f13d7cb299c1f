import { createHash } from 'node:crypto';
import type { Article } from '../article.ts';

/** A web URL without its fragment; null if it is not a valid one. */
function pageUrl(given: string | null): string | null {
  if (!given || !/^https?:/i.test(given) || !URL.canParse(given)) return null;
  const url = new URL(given);
  url.hash = '';
  return url.href;
}

function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
}

/**
 * The key that identifies an article from one run to the next: its canonical URL, or else its URL, or else a hash of its text.
 * Some pages wrongly give the site's front page as their canonical URL; it is ignored.
 */
export function articleKey({ canonicalUrl, url, blocks }: Article): string {
  const canonical = pageUrl(canonicalUrl);
  const own = pageUrl(url);
  if (canonical && !(isFrontPage(canonical) && canonical !== own)) return canonical;
  if (own) return own;
  const hash = createHash('sha256');
  for (const { text } of blocks) hash.update(`${text}\n`);
  return `${HASH}${hash.digest('hex')}`;
}

const HASH = 'sha256:';

/** Whether a key is that of a text without a URL. */
export const isHash = (key: string): boolean => key.startsWith(HASH);
