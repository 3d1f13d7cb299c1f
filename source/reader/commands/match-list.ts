import type { Quote, Range } from '../../article.ts';
import { displayWidth } from '../../layout/index.ts';
import { contextOf, narrowHits, parseFilter, type SearchIndex } from '../../search/index.ts';
import { memoizeLast } from '../model/memoize.ts';
import { type PanelItem, type PanelList, WIDEST_LIST } from '../model/panel-list.ts';
import type { ReaderState } from '../model/state.ts';
import { searchIndex } from '../view/search-index.ts';
import { goToHit } from './search.ts';

/** Below this many columns a speaker's last name must do. */
const NARROW = 60;

const NO_QUOTES: readonly Quote[] = [];
const NO_HITS: readonly Range[] = [];

const partsByBlock = memoizeLast((quotes: readonly Quote[]) =>
  Map.groupBy(
    quotes.flatMap((quote) => quote.parts.map((part) => ({ part, quote }))),
    ({ part }) => part.block,
  ),
);

/** The speaker of the quote that a stretch stands in; null where it stands in none. */
function quoteAt(quotes: readonly Quote[], hit: Range): { readonly speaker: string | null } | null {
  const own = partsByBlock(quotes).get(hit.block);
  const found = own?.find(({ part }) => part.start <= hit.start && part.end >= hit.end);
  return found ? { speaker: found.quote.speaker?.name ?? null } : null;
}

/** The hits that what is typed leaves, as indices into all of them. */
const keptHits = memoizeLast(
  (index: SearchIndex, hits: readonly Range[], quotes: readonly Quote[], typed: string): readonly number[] => {
    if (typed.trim() === '') return hits.map((_, place) => place);
    const places = new Map(hits.map((hit, place) => [hit, place]));
    const kept = narrowHits(index, hits, parseFilter(typed), (hit) => quoteAt(quotes, hit));
    return kept.map((hit) => places.get(hit) ?? 0);
  },
);

/** One row a hit; what is typed narrows them by its own rules (`speaker:name`, `in:quotes`, `-word`). */
export function hitList(state: ReaderState): PanelList {
  const { blocks } = state.document.article;
  const hits = state.search?.result.hits ?? NO_HITS;
  const quotes = state.document.attribution?.quotes ?? NO_QUOTES;
  const kept = keptHits(searchIndex(state), hits, quotes, state.panel?.edit.text ?? '');
  const columns = Math.min(WIDEST_LIST, state.size.columns - 2);
  const item = (place: number, hit: Range): PanelItem => {
    const speaker = quoteAt(quotes, hit)?.speaker;
    const name = columns < NARROW ? speaker?.split(' ').at(-1) : speaker;
    const detail = [name, `¶ ${hit.block + 1}`].filter(Boolean).join(' ');
    const room = Math.max(10, columns - displayWidth(detail) - 4);
    const { before, match, after } = contextOf(blocks[hit.block]?.text ?? '', hit, room, displayWidth);
    return {
      text: `${before}${match}${after}`,
      lit: { start: before.length, end: before.length + match.length },
      detail,
      depth: 0,
      title: false,
      choose: (now) => goToHit(now, place),
    };
  };
  return {
    length: kept.length,
    at: (index) => {
      const place = kept[index];
      const hit = place === undefined ? undefined : hits[place];
      return place !== undefined && hit ? item(place, hit) : undefined;
    },
  };
}
