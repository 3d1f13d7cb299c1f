import { highlightOf } from '../model/highlights/annotations.ts';
import type { LayerOf } from '../model/layers.ts';
import type { ReaderState } from '../model/state.ts';
import { oneLine } from '../view/highlights/annotation-list.ts';

/** What the note editor shows. Every field keeps its identity as long as its value is the same. */
export interface ShownNote {
  /** The words that the note is on; null for a note on the whole article. */
  readonly passage: string | null;
  /** The text, and the position of the cursor in UTF-16 code units. */
  readonly text: string;
  readonly cursor: number;
}

export function shownNote(state: ReaderState, { of, edit }: LayerOf<'note'>): ShownNote {
  const highlight = of === null ? undefined : highlightOf(state, of);
  return { passage: of === null ? null : oneLine(highlight?.anchor.exact ?? ''), ...edit };
}
