import { foldSlices } from '../../../search/index.ts';
import type { Store } from '../store.ts';

/** Code units that are folded before the next key is read: a millisecond or two. */
const SLICE = 200_000;

/** Folds a long article's text for the search; between two slices keys are read, and what is folded can be searched. */
export function foldLater(store: Store): void {
  const { blocks } = store.state().document.article;
  const slices = foldSlices(blocks, SLICE);
  const next = () => {
    if (store.state().document.article.blocks !== blocks) return;
    const { value: index, done } = slices.next();
    if (done || !index) return;
    const complete = index.folded.length === blocks.length;
    store.dispatch({ type: 'indexed', partialIndex: { index, complete } });
    if (!complete) setImmediate(next);
  };
  setImmediate(next);
}
