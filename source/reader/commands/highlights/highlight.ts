import { anchorText } from '../../../highlights/anchor.ts';
import { HIGHLIGHT_COLORS, type Highlight, type HighlightColor } from '../../../highlights/highlight.ts';
import { comparePositions, type TextRange } from '../../../highlights/range.ts';
import { messages } from '../../../messages/index.ts';
import type { CommandName } from '../../keys/keys.ts';
import {
  annotate,
  highlightOf,
  highlightsIn,
  withHighlight,
  withoutHighlight,
} from '../../model/highlights/annotations.ts';
import { dropLayers, layerOf, replaceLayer } from '../../model/layers.ts';
import { note } from '../../model/message.ts';
import type { Action, Handler, Outcome, ReaderState } from '../../model/state.ts';
import { speakerOf } from '../../view/highlights/speaker.ts';
import { openList } from '../../view/lists.ts';
import { passageAtHand } from './passage.ts';

const isInside = (inner: TextRange, outer: TextRange): boolean =>
  comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;

/** The current highlight: the one selected in a list, the target of the last jump, or the one around the current passage. */
export function highlightAtHand(state: ReaderState): Highlight | undefined {
  const open = openList(state);
  const choice = open?.items.at(open.selected)?.choice;
  if (open) return choice?.kind === 'highlight' ? highlightOf(state, choice.key) : undefined;
  const { target } = state;
  const isSelecting = layerOf(state, 'selection') !== null;
  if (!isSelecting && target?.kind === 'highlight') return highlightOf(state, target.key);
  const range = passageAtHand(state);
  return range ? highlightsIn(state, range).find(({ anchor }) => isInside(range, anchor.range)) : undefined;
}

/** Adds or replaces a highlight, and saves it. */
export function keep(state: ReaderState, highlight: Highlight): Outcome {
  return { state: withHighlight(state, highlight), effects: [{ type: 'keep-highlight', highlight }] };
}

/** Highlights a passage, and marks it as the target of a jump. */
export function addHighlight(
  state: ReaderState,
  range: TextRange,
  color: HighlightColor,
): Outcome & { readonly key: string } {
  const { made } = state.annotations;
  const key = `new-${made + 1}`;
  const anchor = anchorText(state.document.article.blocks, range);
  const highlight: Highlight = {
    key,
    anchor,
    found: 'exact',
    color,
    speaker: speakerOf(state, anchor.range),
    note: '',
  };
  const closed = annotate(dropLayers(state, 'selection'), { made: made + 1, color });
  const { state: kept, effects } = keep(closed, highlight);
  return { state: { ...kept, target: { kind: 'highlight', key } }, effects, key };
}

function remove(state: ReaderState, highlight: Highlight): Outcome {
  const target = state.target?.kind === 'highlight' ? null : state.target;
  const removed = [...state.annotations.removed, highlight];
  const left = annotate(withoutHighlight({ ...dropLayers(state, 'selection'), target }, highlight.key), { removed });
  const list = layerOf(left, 'list');
  const last = Math.max(0, (openList(left)?.items.length ?? 0) - 1);
  const shown = list ? replaceLayer(left, { ...list, selected: Math.min(list.selected, last) }) : left;
  return {
    state: note(shown, messages.reader.highlights[list ? 'removedInList' : 'removed']),
    effects: [{ type: 'remove-highlight', key: highlight.key }],
  };
}

const numbered = (): string =>
  HIGHLIGHT_COLORS.map((color, index) => `${index + 1} ${messages.screen.colors[color]}`).join(', ');

/** Highlights the current passage. If it is highlighted already, removes the highlight, or changes its color if there is a count. */
function highlight(state: ReaderState, count: number | null): ReaderState | Outcome {
  const color = count === null ? null : (HIGHLIGHT_COLORS[count - 1] ?? null);
  if (count !== null && color === null) return note(state, messages.reader.highlights.colorsAre(numbered()));
  const known = highlightAtHand(state);
  if (known && color !== null && color !== known.color) {
    const { state: changed, effects } = keep(annotate(dropLayers(state, 'selection'), { color }), { ...known, color });
    return { state: note(changed, messages.reader.highlights.recolored(messages.screen.colors[color])), effects };
  }
  if (known) return remove(state, known);
  if (openList(state)) return note(state, messages.reader.highlights.notOne);
  const range = passageAtHand(state);
  if (range === null) return note(state, messages.reader.highlights.noText);
  const { state: added, effects } = addHighlight(state, range, color ?? state.annotations.color);
  const text = messages.reader.highlights.made(messages.screen.colors[added.annotations.color]);
  return { state: note(added, text), effects };
}

/** Brings back the highlight that was removed last. */
function restore(state: ReaderState): ReaderState | Outcome {
  const last = state.annotations.removed.at(-1);
  if (!last) return note(state, messages.reader.highlights.noneRemoved);
  const { state: kept, effects } = keep(annotate(state, { removed: state.annotations.removed.slice(0, -1) }), last);
  return { state: note(kept, messages.reader.highlights.back), effects };
}

/** Adds the saved highlights and notes of the article on the screen to those made in the meantime. */
export function annotated(
  state: ReaderState,
  { highlights, note: text }: Extract<Action, { type: 'annotated' }>,
): ReaderState {
  const known = new Set(state.annotations.highlights.map(({ key }) => key));
  const added = highlights.filter(({ key }) => !known.has(key));
  const shown = added.reduce(withHighlight, state);
  return state.annotations.note === '' ? annotate(shown, { note: text }) : shown;
}

export const HIGHLIGHT = {
  highlight,
  'remove-highlight': (state) => {
    const known = highlightAtHand(state);
    return known ? remove(state, known) : note(state, messages.reader.highlights.notOne);
  },
  'restore-highlight': restore,
} as const satisfies Partial<Record<CommandName, Handler>>;
