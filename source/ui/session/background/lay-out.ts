import { wholeLayout } from '../../../reader/view/incremental-layout.ts';
import type { Store } from '../store.ts';

/** Lays out the rest of a long article; between two slices keys are read. */
export function layOutLater(store: Store): void {
  const state = store.state();
  const { partialLayout: partial } = state;
  if (partial === null) return;
  const slices = wholeLayout(state);
  const next = () => {
    if (store.state().partialLayout !== partial) return;
    const { value: layout } = slices.next();
    if (layout) store.dispatch({ type: 'laid-out', partial, layout });
    else setImmediate(next);
  };
  setImmediate(next);
}
