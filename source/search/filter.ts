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
  const asksQuotes = [filter, filter.without].some((demands) => demands.inQuotes || demands.speakers.length > 0);
  return hits.filter((hit) => {
    const text = index.folded[hit.block]?.text ?? '';
    const quote = asksQuotes ? quoteAt(hit) : null;
    const name = foldText(quote?.speaker ?? '').text;
    const { without } = filter;
    return (
      filter.words.every((word) => text.includes(word)) &&
      filter.speakers.every((speaker) => name.includes(speaker)) &&
      !(filter.inQuotes && !quote) &&
      !without.words.some((word) => text.includes(word)) &&
      !without.speakers.some((speaker) => name.includes(speaker)) &&
      !(without.inQuotes && quote)
    );
  });
}
