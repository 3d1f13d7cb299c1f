/** Narrowing the list of matches by typing. */

import type { Range } from '../article.ts';
import { foldText } from './fold.ts';
import type { SearchIndex } from './types.ts';

/** What must stand with a match, or must not. */
interface Demands {
  readonly speakers: readonly string[];
  readonly inQuotes: boolean;
  readonly words: readonly string[];
}

/** What the list of matches is narrowed to. */
export interface MatchFilter extends Demands {
  readonly without: Demands;
}

/** The quote that a match stands in: its speaker's name, or null where nobody is named. */
export type QuoteAt = (match: Range) => { readonly speaker: string | null } | null;

/**
 * Reads words, `speaker:name` and `in:quotes`, in any order and each of them with `-` for its opposite; what has a space in
 * it stands in straight quotes.
 */
export function parseFilter(typed: string): MatchFilter {
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

/** The matches that a filter leaves. Words are looked for in the match's paragraph, speakers in that of the quote around it. */
export function narrowMatches(
  index: SearchIndex,
  matches: readonly Range[],
  filter: MatchFilter,
  quoteAt: QuoteAt,
): Range[] {
  const { without } = filter;
  const asksQuotes = [filter, without].some((demands) => demands.inQuotes || demands.speakers.length > 0);
  const hasWords = (block: number): boolean => {
    const text = index.folded[block]?.text ?? '';
    return filter.words.every((word) => text.includes(word)) && !without.words.some((word) => text.includes(word));
  };
  // A long paragraph with many matches is looked through once.
  let last = { block: -1, kept: false };
  return matches.filter((match) => {
    if (match.block !== last.block) last = { block: match.block, kept: hasWords(match.block) };
    if (!last.kept || !asksQuotes) return last.kept;
    const quote = quoteAt(match);
    const name = foldText(quote?.speaker ?? '').text;
    return (
      filter.speakers.every((speaker) => name.includes(speaker)) &&
      !(filter.inQuotes && !quote) &&
      !without.speakers.some((speaker) => name.includes(speaker)) &&
      !(without.inQuotes && quote)
    );
  });
}
