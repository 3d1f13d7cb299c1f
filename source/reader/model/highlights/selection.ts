import type { Block, Position, Range } from '../../../article.ts';
import { comparePositions, partsOf, type TextRange } from '../../../highlights/range.ts';
import { countWords, nextEdge, previousEdge, type Unit } from './units.ts';

/** Selected text, from the anchor, where it was begun, to the head, which the keys move. The two are never the same. */
export interface Selection {
  readonly anchor: Position;
  readonly head: Position;
}

const isBackward = ({ anchor, head }: Selection): boolean => comparePositions(head, anchor) < 0;

export function rangeOf(selection: Selection): TextRange {
  const { anchor, head } = selection;
  return isBackward(selection) ? { start: head, end: anchor } : { start: anchor, end: head };
}

/** The whole unit at a position: the one around it, or else the next one, or else the last. Null if the article has no text. */
export function unitAt(blocks: readonly Block[], at: Position, unit: Unit): Selection | null {
  const end =
    nextEdge(blocks, at, unit, 'end') ?? previousEdge(blocks, { block: blocks.length, offset: 0 }, unit, 'end');
  const start = end && previousEdge(blocks, end, unit, 'start');
  return start && { anchor: start, head: end };
}

/**
 * Moves the head to the next edge of a unit, forward or backward. When it crosses the anchor it skips what would be an empty
 * selection, and the anchor moves to the unit on its other side. Without such an edge the selection stays as it is.
 */
export function moveHead(blocks: readonly Block[], selection: Selection, unit: Unit, isForward: boolean): Selection {
  const { anchor, head } = selection;
  const find = isForward ? nextEdge : previousEdge;
  const shrinks = isBackward(selection) === isForward;
  // The end of a selection is moved from end to end, its start from start to start.
  const own = isBackward(selection) ? 'start' : 'end';
  const moved = find(blocks, head, unit, own);
  const isOver = moved === null || comparePositions(moved, anchor) * (isForward ? 1 : -1) >= 0;
  if (!shrinks || !isOver) return moved === null ? selection : { anchor, head: moved };
  const beyond = find(blocks, anchor, unit, isForward ? 'end' : 'start');
  if (beyond === null) return selection;
  // The white space between two units is not selected.
  const near = isForward ? previousEdge(blocks, beyond, unit, 'start') : nextEdge(blocks, beyond, unit, 'end');
  const isNearer = near !== null && comparePositions(near, anchor) * (isForward ? 1 : -1) > 0;
  return { anchor: isNearer ? near : anchor, head: beyond };
}

/** Swaps the ends, so that the keys move the other one. */
export const otherEnd = ({ anchor, head }: Selection): Selection => ({ anchor: head, head: anchor });

/** Moves the head across a range: to its end if that is after the anchor, or else to its start. */
export function extendTo({ anchor, head }: Selection, { block, start, end }: Range): Selection {
  const [from, to] = [
    { block, offset: start },
    { block, offset: end },
  ];
  if (comparePositions(to, anchor) > 0) return { anchor, head: to };
  return comparePositions(from, anchor) < 0 ? { anchor, head: from } : { anchor, head };
}

/** The number of words in a range. */
export function wordsIn(blocks: readonly Block[], range: TextRange): number {
  return partsOf(blocks, range).reduce((sum, { block, start, end }) => sum + countWords(blocks[block], start, end), 0);
}
