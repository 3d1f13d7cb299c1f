/** Long work in slices of a millisecond or two. Keys are read between slices. */

import { wholeLayout } from '../../../reader/view/incremental-layout.ts';
import { foldSlices } from '../../../search/index.ts';
import type { Store } from '../store.ts';

/** UTF-16 code units of text folded in one slice. @speed */
const FOLD_SLICE = 200_000;

/** Calls `slice` once per turn of the event loop until it returns false. */
function inSlices(slice: () => boolean): void {
  setImmediate(() => {
    if (slice()) inSlices(slice);
  });
}

/** Builds the search index of a long article; what is already indexed can be searched. Stops if another article is opened. */
export function buildIndexLater(store: Store): void {
  const { blocks } = store.state().document.article;
  const slices = foldSlices(blocks, FOLD_SLICE);
  inSlices(() => {
    if (store.state().document.article.blocks !== blocks) return false;
    const { value: index, done } = slices.next();
    if (done || !index) return false;
    const complete = index.folded.length === blocks.length;
    store.dispatch({ type: 'indexed', partialIndex: { index, complete } });
    return !complete;
  });
}

/** Lays out the rest of a long article. Stops if the layout is replaced in the meantime. */
export function layOutLater(store: Store): void {
  const state = store.state();
  const { partialLayout: partial } = state;
  if (partial === null) return;
  const slices = wholeLayout(state);
  inSlices(() => {
    if (store.state().partialLayout !== partial) return false;
    const { value: layout } = slices.next();
    if (layout) store.dispatch({ type: 'laid-out', partial, layout });
    return !layout;
  });
}
