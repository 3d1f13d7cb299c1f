import type { Block, Position } from '../../../article.ts';
import { boundariesOf } from '../../../output/quotes/sentence.ts';

/** The units by which a selection is extended. */
export type Unit = 'word' | 'sentence' | 'paragraph';

/** The offsets at which the units of a text start and end, each in order. */
interface Edges {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

type Edge = keyof Edges;

let words: Intl.Segmenter | undefined;

/** The edges of words as ICU segments text, so that no edge is inside a grapheme. */
function wordEdges(text: string): Edges {
  words ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const found = Array.from(words.segment(text)).filter(({ isWordLike }) => isWordLike);
  return { start: found.map(({ index }) => index), end: found.map(({ index, segment }) => index + segment.length) };
}

function sentenceEdges(text: string): Edges {
  const starts = [text.length - text.trimStart().length, ...boundariesOf(text).map(({ next }) => next)];
  const ends = starts.map((start, index) => start + text.slice(start, starts[index + 1]).trimEnd().length);
  return {
    start: starts.filter((start, index) => start < (ends[index] ?? 0)),
    end: ends.filter((end, index) => end > (starts[index] ?? 0)),
  };
}

function paragraphEdges(text: string): Edges {
  const start = text.length - text.trimStart().length;
  return { start: [start], end: [text.trimEnd().length] };
}

const EDGES: Readonly<Record<Unit, (text: string) => Edges>> = {
  word: wordEdges,
  sentence: sentenceEdges,
  paragraph: paragraphEdges,
};

const known: Readonly<Record<Unit, WeakMap<Block, Edges>>> = {
  word: new WeakMap(),
  sentence: new WeakMap(),
  paragraph: new WeakMap(),
};

/** Blocks without text of the article have no units. */
const hasText = ({ type, text }: Block): boolean =>
  type !== 'image' && type !== 'embed' && type !== 'rule' && text.trim() !== '';

const NONE: Edges = { start: [], end: [] };

function edgesOf(block: Block, unit: Unit): Edges {
  if (!hasText(block)) return NONE;
  const edges = known[unit].get(block) ?? EDGES[unit](block.text);
  known[unit].set(block, edges);
  return edges;
}

/** The next start or end of a unit after a position; null if there is none. */
export function nextEdge(blocks: readonly Block[], from: Position, unit: Unit, edge: Edge): Position | null {
  for (let block = from.block; block < blocks.length; block += 1) {
    const after = block === from.block ? from.offset : -1;
    const offset = edgesOf(blocks[block] as Block, unit)[edge].find((each) => each > after);
    if (offset !== undefined) return { block, offset };
  }
  return null;
}

/** The last start or end of a unit before a position; null if there is none. */
export function previousEdge(blocks: readonly Block[], from: Position, unit: Unit, edge: Edge): Position | null {
  for (let block = Math.min(from.block, blocks.length - 1); block >= 0; block -= 1) {
    const before = block === from.block ? from.offset : Number.POSITIVE_INFINITY;
    const offset = edgesOf(blocks[block] as Block, unit)[edge].findLast((each) => each < before);
    if (offset !== undefined) return { block, offset };
  }
  return null;
}

/** The number of words that end between two offsets of a block. */
export function countWords(block: Block | undefined, start: number, end: number): number {
  if (!block) return 0;
  return edgesOf(block, 'word').end.filter((each) => each > start && each <= end).length;
}
