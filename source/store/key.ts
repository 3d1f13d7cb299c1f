import { createHash } from 'node:crypto';
import type { Article } from '../article.ts';

/** An address without what does not name a page; null where it is none, or only names a site's front page. */
function pageAddress(address: string | null): string | null {
  if (!address || !/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

function isFrontPage(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
}

/**
 * By what an article is known from one run to the next: its canonical address, else its address, else its text.
 * A canonical address that is the site's front page names no article, though some pages give it.
 */
export function articleKey({ canonicalUrl, url, blocks }: Article): string {
  const canonical = pageAddress(canonicalUrl);
  const address = pageAddress(url);
  if (canonical && !(isFrontPage(canonical) && canonical !== address)) return canonical;
  if (address) return address;
  const hash = createHash('sha256');
  for (const { text } of blocks) hash.update(`${text}\n`);
  return `sha256:${hash.digest('hex')}`;
}
