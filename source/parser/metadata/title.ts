import type { Element } from 'domhandler';
import { elementText, lettersOf } from '../html/text.ts';
import { UNSPACED } from '../wording/phrases.ts';
import type { PageFacts } from './facts.ts';
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

/** Separates a headline from the name of the site or section. */
const SEPARATOR =
  /\s+[|\u2013\u2014\u00b7\u2022\u00ab\u00bb\u2039\u203a:/\\~-]+\s+|\s*[|\u2022\uff5c]\s*|\s+::\s+|\s*\u00bb(?=[^\u00ab]*$)\s*(?<!\u00ab[^\u00bb]*\u00bb\s*)/u;

/** The minimum similarity, 0 to 1, at which a heading and another title are the same headline. */
const SIMILAR = { onlyH1: 0.25, h1: 0.5, h2: 0.75 };
/** The maximum length of a headline, in UTF-16 code units. */
const LONGEST = 250;

export interface Title {
  readonly title: string | null;
  /** The heading that shows it; null if there is none. */
  readonly element: Element | null;
}

/**
 * The headline: a heading on the page that another source confirms, or else JSON-LD's `headline`, or else `og:title` and the like, or else
 * `<title>`. The site's name is removed.
 */
export function readTitle(facts: PageFacts, headline: string | null, sites: readonly string[]): Title {
  const metas = META_TITLES.flatMap((name) => facts.metas.get(name)?.slice(0, 1) ?? []);
  const stated = [headline ?? '', ...metas].map(plainText);
  const references = [...stated, facts.title ?? '']
    .filter((title) => title !== '')
    .map((title) => withoutSite(title, sites));
  const shown = facts.headlines
    .map((element) => ({ title: headingText(element), element }))
    .filter(({ title }) => title.length > 1 && title.length < LONGEST && !isSite(title, sites))
    .sort((a, b) => levelOf(a.element) - levelOf(b.element));
  const agreed = bestMatch(shown, references);
  const exact = shown.filter(({ title }) => references.some((reference) => lettersOf(reference) === lettersOf(title)));
  const isExact = agreed && exact.some(({ element }) => element === agreed.element);
  if (agreed && !isExact && exact.length === 1 && exact[0]?.element.name === 'h2') return exact[0];
  if (agreed) return agreed;
  const first = references[0];
  if (first) return { title: first, element: null };
  return shown.find(({ element }) => element.name === 'h1') ?? { title: null, element: null };
}

/** 1 for `<h1>`. */
const levelOf = ({ name }: Element): number => Number(name.slice(1));

/** The text of a heading, without a permalink sign. */
function headingText(element: Element): string {
  return elementText(element)
    .replace(/\s+/g, ' ')
    .replace(/\s*[#¶§]$/u, '');
}

/** The heading most similar to one of `references`. */
function bestMatch(
  shown: readonly { readonly title: string; readonly element: Element }[],
  references: readonly string[],
): Title | null {
  const only = shown.filter(({ element }) => element.name === 'h1').length === 1;
  const least = (name: string): number => (name === 'h2' ? SIMILAR.h2 : only ? SIMILAR.onlyH1 : SIMILAR.h1);
  let best: Title | null = null;
  let most = 0;
  for (const { title, element } of shown) {
    if (best && best.element?.name !== element.name) break;
    const score = Math.max(0, ...references.map((reference) => similarity(title, reference)));
    if (score <= most || score < least(element.name)) continue;
    best = { title, element };
    most = score;
  }
  return best;
}

/**
 * The similarity of two texts, 0 to 1: the Dice coefficient of their words. In scripts without spaces, a text that the other
 * contains is similar enough, whatever its length.
 */
function similarity(a: string, b: string): number {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (UNSPACED.test(shorter) && longer.includes(shorter)) return Math.max(SIMILAR.h1, sharedWords(a, b));
  return sharedWords(a, b);
}

function sharedWords(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  const runs: readonly string[] = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(runs.flatMap((run) => (UNSPACED.test(run) ? pairsOf(run) : [run])));
}

/** The character bigrams of a run, compared instead of words in scripts without spaces. */
function pairsOf(run: string): string[] {
  return run.length < 3 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

function isSite(title: string, sites: readonly string[]): boolean {
  return sites.some((site) => lettersOf(site) === lettersOf(title));
}

/** A title without the name of the site at either end. */
function withoutSite(title: string, sites: readonly string[]): string {
  const bare = title.trim().replace(/\s+/g, ' ');
  const first = SEPARATOR.exec(bare);
  if (!first) return bare;
  if (isSite(bare.slice(0, first.index), sites)) return withoutSite(bare.slice(first.index + first[0].length), sites);
  let last = first;
  let at = 0;
  for (let found: RegExpExecArray | null = first; found; found = SEPARATOR.exec(bare.slice(at))) {
    last = found;
    last.index += at;
    at = last.index + last[0].length;
  }
  const head = bare.slice(0, last.index);
  const tail = bare.slice(at);
  const named = isSite(tail, sites);
  const shorter = wordsOf(head).size >= Math.max(3, wordsOf(tail).size) && wordsOf(tail).size <= 5;
  return named || (shorter && !/\d/.test(tail)) ? head : bare;
}
