/** Narrowing the list of hits by typing. */

import type { Range } from '../article.ts';
import { foldText } from './fold.ts';
import type { SearchIndex } from './types.ts';

/** What must stand with a hit, or must not. */
interface Demands {
  readonly speakers: readonly string[];
  readonly inQuotes: boolean;
  readonly words: readonly string[];
}

/** What the list of hits is narrowed to. */
export interface HitFilter extends Demands {
  readonly without: Demands;
}

/** The quote that a hit stands in: its speaker's name, or null where nobody is named. */
export type QuoteAt = (hit: Range) => { readonly speaker: string | null } | null;

/**
 * Reads words, `speaker:name` and `in:quotes`, in any order and each of them with `-` for its opposite; what has a space in
 * it stands in straight quotes.
 */
export function parseFilter(typed: string): HitFilter {
  const wanted = { speakers: [] as string[], inQuotes: false, words: [] as string[] };
  const without = { speakers: [] as string[], inQuotes: false, words: [] as string[] };
  for (const match of typed.matchAll(/(-?)(speaker:|in:)?(?:"([^"]*)"?|([^\s"]*))/giu)) {
    const [, sign, key = '', quoted, plain] = match;
    const value = foldText(quoted ?? plain ?? '').text;
    if (value === '') continue;
    const demands = sign ? without : wanted;
    if (key.toLowerCase() === 'speaker:') demands.speakers.push(value);
    else if (key.toLowerCase() === 'in:' && 'quotes'.startsWith(value)) demands.inQuotes = true;
    else demands.words.push(foldText(key).text + value);
  }
  return { ...wanted, without };
}

/** The hits that a filter leaves. Words are looked for in the hit's paragraph, speakers in that of the quote around it. */
export function narrowHits(index: SearchIndex, hits: readonly Range[], filter: HitFilter, quoteAt: QuoteAt): Range[] {
  const { without } = filter;
  const asksQuotes = [filter, without].some((demands) => demands.inQuotes || demands.speakers.length > 0);
  const hasWords = (block: number): boolean => {
    const text = index.folded[block]?.text ?? '';
    return filter.words.every((word) => text.includes(word)) && !without.words.some((word) => text.includes(word));
  };
  // A long paragraph with many hits is looked through once.
  let last = { block: -1, kept: false };
  return hits.filter((hit) => {
    if (hit.block !== last.block) last = { block: hit.block, kept: hasWords(hit.block) };
    if (!last.kept || !asksQuotes) return last.kept;
    const quote = quoteAt(hit);
    const name = foldText(quote?.speaker ?? '').text;
    return (
      filter.speakers.every((speaker) => name.includes(speaker)) &&
      !(filter.inQuotes && !quote) &&
      !without.speakers.some((speaker) => name.includes(speaker)) &&
      !(without.inQuotes && quote)
    );
  });
}
