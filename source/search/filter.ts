/** Filters the list of matches as the user types. */

import type { Range } from '../article.ts';
import { foldText } from './fold.ts';
import type { SearchIndex } from './types.ts';

/** Conditions that a match meets, or must not meet. */
interface Conditions {
  readonly speakers: readonly string[];
  readonly inQuotes: boolean;
  readonly words: readonly string[];
}

/** A parsed filter: conditions, and conditions that must not hold. */
export interface MatchFilter extends Conditions {
  readonly without: Conditions;
}

/** Finds the quote around a match; null if there is none. Its speaker is null if nobody is named. */
export type QuoteAt = (match: Range) => { readonly speaker: string | null } | null;

/** Parses words, `speaker:name` and `in:quotes` in any order; `-` negates each, and straight quotes hold a value with spaces together. */
export function parseFilter(typed: string): MatchFilter {
  const wanted = { speakers: [] as string[], inQuotes: false, words: [] as string[] };
  const without = { speakers: [] as string[], inQuotes: false, words: [] as string[] };
  for (const match of typed.matchAll(/(-?)(speaker:|in:)?(?:"([^"]*)"?|([^\s"]*))/giu)) {
    const [, sign, key = '', quoted, plain] = match;
    const value = foldText(quoted ?? plain ?? '').text;
    if (value === '') continue;
    const conditions = sign ? without : wanted;
    if (key.toLowerCase() === 'speaker:') conditions.speakers.push(value);
    else if (key.toLowerCase() === 'in:' && 'quotes'.startsWith(value)) conditions.inQuotes = true;
    else conditions.words.push(foldText(key).text + value);
  }
  return { ...wanted, without };
}

/** The matches that pass a filter. Words are searched for in the paragraph of the match, a speaker in the quote around it. */
export function narrowMatches(
  index: SearchIndex,
  matches: readonly Range[],
  filter: MatchFilter,
  quoteAt: QuoteAt,
): Range[] {
  const { without } = filter;
  const asksQuotes = [filter, without].some(({ inQuotes, speakers }) => inQuotes || speakers.length > 0);
  const hasWords = (block: number): boolean => {
    const text = index.folded[block]?.text ?? '';
    return filter.words.every((word) => text.includes(word)) && !without.words.some((word) => text.includes(word));
  };
  // A long paragraph with many matches is searched once.
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
