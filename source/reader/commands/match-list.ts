import type { Quote, Range } from '../../article.ts';
import { displayWidth } from '../../layout/index.ts';
import { contextOf, narrowMatches, parseFilter, type SearchIndex } from '../../search/index.ts';
import { memoizeLast } from '../model/memoize.ts';
import { type PanelItem, type PanelList, WIDEST_LIST } from '../model/panel-list.ts';
import type { ReaderState } from '../model/state.ts';
import { searchIndex } from '../view/search-index.ts';
import { goToMatch } from './search.ts';

/** Below this many columns a speaker's last name must do. */
const NARROW = 60;

const NO_QUOTES: readonly Quote[] = [];
const NO_MATCHES: readonly Range[] = [];

const partsByBlock = memoizeLast((quotes: readonly Quote[]) =>
  Map.groupBy(
    quotes.flatMap((quote) => quote.parts.map((part) => ({ part, quote }))),
    ({ part }) => part.block,
  ),
);

/** The speaker of the quote that a stretch stands in; null where it stands in none. */
function quoteAt(quotes: readonly Quote[], match: Range): { readonly speaker: string | null } | null {
  const own = partsByBlock(quotes).get(match.block);
  const found = own?.find(({ part }) => part.start <= match.start && part.end >= match.end);
  return found ? { speaker: found.quote.speaker?.name ?? null } : null;
}

/** The matches that what is typed leaves, as indices into all of them. */
const keptMatches = memoizeLast(
  (index: SearchIndex, matches: readonly Range[], quotes: readonly Quote[], typed: string): readonly number[] => {
    if (typed.trim() === '') return matches.map((_, place) => place);
    const places = new Map(matches.map((match, place) => [match, place]));
    const kept = narrowMatches(index, matches, parseFilter(typed), (match) => quoteAt(quotes, match));
    return kept.map((match) => places.get(match) ?? 0);
  },
);

/** One row a match; what is typed narrows them by its own rules (`speaker:name`, `in:quotes`, `-word`). */
export function matchList(state: ReaderState): PanelList {
  const { blocks } = state.document.article;
  const matches = state.search?.result.matches ?? NO_MATCHES;
  const quotes = state.document.attribution?.quotes ?? NO_QUOTES;
  const kept = keptMatches(searchIndex(state), matches, quotes, state.panel?.edit.text ?? '');
  const columns = Math.min(WIDEST_LIST, state.size.columns - 2);
  const item = (place: number, range: Range): PanelItem => {
    const speaker = quoteAt(quotes, range)?.speaker;
    const name = columns < NARROW ? speaker?.split(' ').at(-1) : speaker;
    const detail = [name, `¶ ${range.block + 1}`].filter(Boolean).join(' ');
    const room = Math.max(10, columns - displayWidth(detail) - 4);
    const { before, match, after } = contextOf(blocks[range.block]?.text ?? '', range, room, displayWidth);
    return {
      text: `${before}${match}${after}`,
      lit: { start: before.length, end: before.length + match.length },
      detail,
      depth: 0,
      title: false,
      choose: (now) => goToMatch(now, place),
    };
  };
  return {
    length: kept.length,
    at: (index) => {
      const place = kept[index];
      const match = place === undefined ? undefined : matches[place];
      return place !== undefined && match ? item(place, match) : undefined;
    },
  };
}
