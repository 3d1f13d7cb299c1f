import { foldBlocks, type SearchIndex } from '../../search/index.ts';
import { hasLayer } from '../model/layers.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { ReaderState } from '../model/state.ts';

/** Up to so many code units are folded at once: it takes less than a frame. */
const FOLDED_AT_ONCE = 400_000;

const foldedAtOnce = memoizeLast(foldBlocks);

const isLong = memoizeLast((blocks: SearchIndex['blocks']): boolean => {
  let length = 0;
  return blocks.some(({ text }) => {
    length += text.length;
    return length > FOLDED_AT_ONCE;
  });
});

/** Whether the prompt has just been opened over a long article whose text is not folded yet. */
export function needsIndexing(state: ReaderState): boolean {
  return hasLayer(state, 'search-prompt') && state.partialIndex === null && isLong(state.document.article.blocks);
}

/** The article's folded text, as far as there is any. */
export function searchIndex(state: ReaderState): SearchIndex {
  const { blocks } = state.document.article;
  if (state.partialIndex?.index.blocks === blocks) return state.partialIndex.index;
  // While the prompt is open a long text is folded in slices; without it, there is nothing to hold up.
  return hasLayer(state, 'search-prompt') && isLong(blocks) ? { blocks, folded: [] } : foldedAtOnce(blocks);
}
