import { type Quote, type Range, speakerNames } from '../../article.ts';
import { displayWidth } from '../../layout/index.ts';
import { contextOf, narrowMatches, parseFilter, type SearchIndex } from '../../search/index.ts';
import { layerOf } from '../model/layers.ts';
import type { ListItem, ListItems } from '../model/list.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { ReaderState } from '../model/state.ts';
import { geometry, listColumns } from './geometry.ts';
import { searchIndex } from './search-index.ts';

/** With fewer columns, only the last word of a speaker's name is shown. */
const NARROW = 60;

const NO_QUOTES: readonly Quote[] = [];
const NO_MATCHES: readonly Range[] = [];

const partsByBlock = memoizeLast((quotes: readonly Quote[]) =>
  Map.groupBy(
    quotes.flatMap((quote) => quote.parts.map((part) => ({ part, quote }))),
    ({ part }) => part.block,
  ),
);

/** The speaker of the quote that contains a match; null if no quote does. */
function quoteAt(quotes: readonly Quote[], match: Range): { readonly speaker: string | null } | null {
  const own = partsByBlock(quotes).get(match.block);
  const found = own?.find(({ part }) => part.start <= match.start && part.end >= match.end);
  return found ? { speaker: found.quote.speaker && speakerNames(found.quote.speaker) } : null;
}

/** The indices of the matches that pass the filter. */
const keptMatches = memoizeLast(
  (index: SearchIndex, matches: readonly Range[], quotes: readonly Quote[], filter: string): readonly number[] => {
    if (filter.trim() === '') return matches.map((_, number) => number);
    const numbers = new Map(matches.map((match, number) => [match, number]));
    const kept = narrowMatches(index, matches, parseFilter(filter), (match) => quoteAt(quotes, match));
    return kept.map((match) => numbers.get(match) ?? 0);
  },
);

/** One row for each match. The filter has a syntax of its own: `speaker:name`, `in:quotes`, `-word`. */
export function matchList(state: ReaderState, filter: string): ListItems {
  const { blocks } = state.document.article;
  const matches = layerOf(state, 'search')?.result.matches ?? NO_MATCHES;
  const quotes = state.document.attribution?.quotes ?? NO_QUOTES;
  const kept = keptMatches(searchIndex(state), matches, quotes, filter);
  const width = listColumns(geometry(state).panel);
  const item = (number: number, match: Range): ListItem => {
    const speaker = quoteAt(quotes, match)?.speaker;
    const name = width < NARROW ? speaker?.split(' ').at(-1) : speaker;
    const detail = [name, `¶ ${match.block + 1}`].filter(Boolean).join(' ');
    const room = Math.max(10, width - displayWidth(detail) - 4);
    const context = contextOf(blocks[match.block]?.text ?? '', match, room, displayWidth);
    return {
      text: `${context.before}${context.match}${context.after}`,
      lit: { start: context.before.length, end: context.before.length + context.match.length },
      detail,
      depth: 0,
      title: false,
      choice: { kind: 'match', match: number },
    };
  };
  return {
    length: kept.length,
    at: (index) => {
      const number = kept[index];
      const match = number === undefined ? undefined : matches[number];
      return number !== undefined && match ? item(number, match) : undefined;
    },
  };
}
