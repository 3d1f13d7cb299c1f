import type { Position } from '../../../article.ts';
import { comparePositions } from '../../../highlights/range.ts';
import { messages } from '../../../messages/index.ts';
import type { CommandName } from '../../keys/keys.ts';
import { extendTo, moveHead, otherEnd, type Selection, unitAt } from '../../model/highlights/selection.ts';
import type { Unit } from '../../model/highlights/units.ts';
import { dropLayers, layerOf, pushLayer, replaceLayer } from '../../model/layers.ts';
import { note } from '../../model/message.ts';
import type { Handler, Outcome, ReaderState } from '../../model/state.ts';
import { reveal, targetRange } from '../../view/viewport.ts';

/** The current sentence: the one at the target of the last jump, or else the first that begins on the screen. */
export function sentenceAtHand(state: ReaderState): Selection | null {
  const { blocks } = state.document.article;
  const target = targetRange(state, state.target);
  if (target) return unitAt(blocks, { block: target.block, offset: target.start }, 'sentence');
  const at = unitAt(blocks, state.anchor, 'sentence');
  // A sentence that began on the previous page is not the one being read, unless it is the only one.
  const isBegun = at !== null && comparePositions(at.anchor, state.anchor) < 0;
  return (isBegun ? unitAt(blocks, at.head, 'sentence') : at) ?? at;
}

/** Replaces the selection and scrolls its moved end into view. */
function withSelection(state: ReaderState, { anchor, head }: Selection): ReaderState {
  const selected = pushSelection(state, { anchor, head });
  const isBackward = comparePositions(head, anchor) < 0;
  const start = isBackward ? head.offset : Math.max(0, head.offset - 1);
  return reveal(selected, { block: head.block, start, end: start + 1 });
}

function pushSelection(state: ReaderState, { anchor, head }: Selection): ReaderState {
  const layer = { kind: 'selection', anchor, head } as const;
  return layerOf(state, 'selection')
    ? replaceLayer(state, layer)
    : pushLayer(dropLayers(state, 'sidebar', 'tour'), layer);
}

function start(state: ReaderState): ReaderState {
  if (layerOf(state, 'selection')) return dropLayers(state, 'selection');
  const sentence = sentenceAtHand(state);
  return sentence ? withSelection(state, sentence) : note(state, messages.reader.highlights.noSelection);
}

function move(unit: Unit, isForward: boolean): Handler {
  return (state, count) => {
    const { blocks } = state.document.article;
    let selection = layerOf(state, 'selection');
    for (let step = 0; selection !== null && step < (count ?? 1); step += 1) {
      const moved: Selection = moveHead(blocks, selection, unit, isForward);
      if (comparePositions(moved.head, selection.head) === 0) break;
      selection = { ...selection, ...moved };
    }
    return selection ? withSelection(state, selection) : state;
  };
}

/** Extends an open selection to the match that a search has gone to. */
export function selectToMatch(result: ReaderState | Outcome): ReaderState | Outcome {
  const state = 'effects' in result ? result.state : result;
  const selection = layerOf(state, 'selection');
  if (selection === null || state.target?.kind !== 'match') return result;
  const extended = withSelection(state, extendTo(selection, state.target.range));
  return 'effects' in result ? { ...result, state: extended } : extended;
}

/** Selects the text between two mouse positions; nothing if they are the same. */
export function selectBetween(state: ReaderState, from: Position, to: Position): ReaderState {
  return comparePositions(from, to) === 0 ? state : pushSelection(state, { anchor: from, head: to });
}

export const SELECT = {
  select: start,
  'word-forward': move('word', true),
  'word-backward': move('word', false),
  'sentence-forward': move('sentence', true),
  'sentence-backward': move('sentence', false),
  'paragraph-forward': move('paragraph', true),
  'paragraph-backward': move('paragraph', false),
  'other-end': (state) => {
    const selection = layerOf(state, 'selection');
    return selection ? withSelection(state, otherEnd(selection)) : state;
  },
} as const satisfies Partial<Record<CommandName, Handler>>;
