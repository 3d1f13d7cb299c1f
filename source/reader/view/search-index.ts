import { foldBlocks, type SearchIndex } from '../../search/index.ts';
import { hasLayer } from '../model/layers.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { ReaderState } from '../model/state.ts';

/** Texts of at most this many UTF-16 code units are indexed at once, which takes less than a frame. */
const INDEXED_AT_ONCE = 400_000;

const wholeIndex = memoizeLast(foldBlocks);

const isLong = memoizeLast((blocks: SearchIndex['blocks']): boolean => {
  let length = 0;
  return blocks.some(({ text }) => {
    length += text.length;
    return length > INDEXED_AT_ONCE;
  });
});

/** Whether the search prompt is open over a long article that has no index yet. */
export function needsIndexing(state: ReaderState): boolean {
  return hasLayer(state, 'search-prompt') && state.partialIndex === null && isLong(state.document.article.blocks);
}

/** The search index of the article, as far as it has been built. */
export function searchIndex(state: ReaderState): SearchIndex {
  const { blocks } = state.document.article;
  if (state.partialIndex?.index.blocks === blocks) return state.partialIndex.index;
  // While the prompt is open, a long text is indexed in slices so that keys are not delayed. Otherwise it is indexed now.
  return hasLayer(state, 'search-prompt') && isLong(blocks) ? { blocks, folded: [] } : wholeIndex(blocks);
}
