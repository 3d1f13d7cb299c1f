import type { PageFacts } from './facts.ts';
import { elementText } from './facts.ts';
import { plainText } from './strings.ts';

const META_TITLES = [
  'og:title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'citation_title',
  'dc.title',
  'dcterms.title',
  'title',
];
/** What parts a headline from the name of its site. */
const SEPARATOR = /\s+[|\u2013\u2014\u00b7\u2022\u00bb\u203a:/\\~-]+\s+|\s*[|\u00bb\u2022\uff5c]\s*|\s+::\s+/gu;

/**
 * The headline: the page's own `<h1>` where another source agrees with it, then JSON-LD's `headline`, then `og:title` and its like, then
 * `<title>`, the last two without the site's name.
 */
export function readTitle(facts: PageFacts, headline: string | null, siteName: string | null): string | null {
  const told = META_TITLES.flatMap((name) => facts.metas.get(name)?.slice(0, 1) ?? []);
  const references = [headline, ...told, facts.title]
    .map((title) => plainText(title ?? ''))
    .filter((title) => title !== '');
  const shown = facts.headlines
    .map((element) => plainText(elementText(element)))
    .filter((title) => title.length > 1 && title.length < 400);
  const agreed = bestMatch(shown, references);
  if (agreed) return agreed;
  if (headline) return withoutSite(plainText(headline), siteName);
  const [first] = references;
  if (first) return withoutSite(first, siteName);
  return shown[0] ?? null;
}

/** The shown headline that shares most words with what the page is called elsewhere. */
function bestMatch(shown: readonly string[], references: readonly string[]): string | null {
  let best: string | null = null;
  let most = 0.5;
  for (const title of shown) {
    const score = Math.max(0, ...references.map((reference) => overlap(title, reference)));
    if (score > most) {
      best = title;
      most = score;
    }
  }
  return best;
}

/** How much of the shorter of two texts is in the other: shared words over words of the shorter, doubled where it is tiny. */
function overlap(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return (2 * shared) / (left.size + right.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** A document title without the name of its site, at either end. */
export function withoutSite(title: string, siteName: string | null): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const site = (siteName ?? '').toLowerCase();
  const last = parts.at(-1) ?? '';
  const cut = title.lastIndexOf(last);
  const head = title.slice(0, cut).replace(/[\s|\u2013\u2014\u00b7\u2022\u00bb\u203a:/\\~\uff5c-]+$/u, '');
  if (last.toLowerCase() === site || wordsOf(head).size >= Math.max(3, wordsOf(last).size)) return head;
  return title;
}
