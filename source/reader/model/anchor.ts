import type { Block, Position } from '../../article.ts';
import type { Anchor } from '../../reading-history.ts';

/** UTF-16 code units of text kept on either side: about twenty words before and thirty after. */
const BEFORE = 120;
const AFTER = 180;

/** How many code units after the position are searched for literally, and the fewest that are distinctive. */
const LITERAL = { most: 48, least: 24 } as const;

/** Words that occur more often than this are not distinctive. */
const MOST_OCCURRENCES = 100;

/** The length of an n-gram, in words. */
const WORDS_PER_GRAM = 3;

/** How many n-grams must agree on a position, if the anchor has that many. */
const LEAST_AGREEING = 3;

/** The least share of the anchor's total weight that a position must have. */
const LEAST_SHARE = 0.25;

/** An n-gram this many words away from the position weighs half as much as one next to it. */
const HALF_WEIGHT = 12;

/** A word; in scripts without spaces, each character is one. */
const WORD =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]|[\p{L}\p{N}\p{M}]+/gu;

/** The anchor of a position: the text before and after it. */
export function anchorOf(blocks: readonly Block[], { block, offset }: Position): Anchor {
  const text = blocks[block]?.text ?? '';
  let before = text.slice(0, offset);
  for (let index = block - 1; index >= 0 && before.length < BEFORE; index -= 1) {
    before = `${blocks[index]?.text ?? ''}\n${before}`;
  }
  let after = text.slice(offset);
  for (let index = block + 1; index < blocks.length && after.length < AFTER; index += 1) {
    after = `${after}\n${blocks[index]?.text ?? ''}`;
  }
  return { block, offset, before: before.slice(-BEFORE), after: after.slice(0, AFTER) };
}

interface Words {
  readonly words: readonly string[];
  /** The offset of each word. */
  readonly starts: readonly number[];
}

function wordsOf(text: string): Words {
  const words: string[] = [];
  const starts: number[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push(match[0].toLowerCase());
    starts.push(match.index);
  }
  return { words, starts };
}

/** The n-grams of an anchor's text, each with its distances in words from the word at the position. */
interface Grams {
  readonly length: number;
  readonly count: number;
  /** The total weight. */
  readonly weight: number;
  readonly distances: ReadonlyMap<string, readonly number[]>;
  /** UTF-16 code units from the position to the word at it. */
  readonly shift: number;
}

function gramsOf({ before, after }: Anchor): Grams | null {
  const whole = before + after;
  const { words, starts } = wordsOf(whole);
  if (words.length === 0) return null;
  const found = starts.findIndex((start, index) => start + (words[index]?.length ?? 0) > before.length);
  const current = found < 0 ? words.length - 1 : found;
  const start = starts[current] ?? 0;
  const between = whole.slice(Math.min(start, before.length), Math.max(start, before.length));
  const length = Math.min(WORDS_PER_GRAM, words.length);
  const distances = new Map<string, number[]>();
  for (let index = 0; index + length <= words.length; index += 1) {
    const gram = words.slice(index, index + length).join(' ');
    distances.set(gram, [...(distances.get(gram) ?? []), index - current]);
  }
  return {
    length,
    count: words.length - length + 1,
    weight: [...distances.values()].flat().reduce((sum, distance) => sum + weightOf(distance), 0),
    distances,
    shift: between.includes('\n') ? 0 : start - before.length,
  };
}

const weightOf = (distance: number) => HALF_WEIGHT / (HALF_WEIGHT + Math.abs(distance));

interface Candidate {
  weight: number;
  agreeing: number;
}

/** The positions that n-grams point to, by the index of their word among all words. */
function candidatesOf(words: readonly string[], grams: Grams): ReadonlyMap<number, Candidate> {
  const candidates = new Map<number, Candidate>();
  for (let index = 0; index + grams.length <= words.length; index += 1) {
    const gram = words.slice(index, index + grams.length).join(' ');
    for (const distance of grams.distances.get(gram) ?? []) {
      const candidate = candidates.get(index - distance) ?? { weight: 0, agreeing: 0 };
      candidate.weight += weightOf(distance);
      candidate.agreeing += 1;
      candidates.set(index - distance, candidate);
    }
  }
  return candidates;
}

/** The length of the longest common suffix. */
function commonSuffix(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

/** Finds the text after the position literally. Of several occurrences, the best preceding text wins, then the nearest block. */
function findLiterally(blocks: readonly Block[], { block, before, after }: Anchor): Position | null {
  const [line = ''] = after.split('\n', 1);
  const wanted = line.slice(0, LITERAL.most);
  if (wanted.length < LITERAL.least) return null;
  const found: Position[] = [];
  for (const [index, { text }] of blocks.entries()) {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      found.push({ block: index, offset: at });
      if (found.length > MOST_OCCURRENCES) return null;
    }
  }
  const fits = found.map((position) => commonSuffix(anchorOf(blocks, position).before, before));
  const most = Math.max(...fits);
  const best = found.filter((_, index) => fits[index] === most);
  const distance = (position: Position) => Math.abs(position.block - block);
  return best.reduce<Position | null>((one, other) => (one && distance(one) <= distance(other) ? one : other), null);
}

/**
 * Finds the position of an anchor in an article that may have changed; null if its words are gone. In an unchanged article
 * it is the same position. Otherwise the text after it is searched for literally. If that fails, each word trigram of the
 * anchor votes for a position, weighted by its distance; the heaviest wins, then the nearest. Linear in the article's length.
 */
export function findAnchor(blocks: readonly Block[], anchor: Anchor): Position | null {
  const same = anchorOf(blocks, anchor);
  const { block, offset } = anchor;
  const inside = offset <= (blocks[block]?.text.length ?? -1);
  if (inside && same.before === anchor.before && same.after === anchor.after) return { block, offset };
  const literal = findLiterally(blocks, anchor);
  if (literal) return literal;
  const grams = gramsOf(anchor);
  if (grams === null) return null;

  const words: string[] = [];
  const positions: Position[] = [];
  blocks.forEach(({ text }, index) => {
    const own = wordsOf(text);
    for (const [at, word] of own.words.entries()) {
      words.push(word);
      positions.push({ block: index, offset: own.starts[at] ?? 0 });
    }
  });
  const distanceOf = (word: number) => Math.abs((positions[word]?.block ?? 0) - block);
  let best: { readonly word: number; readonly weight: number } | null = null;
  for (const [word, { weight, agreeing }] of candidatesOf(words, grams)) {
    if (agreeing < Math.min(LEAST_AGREEING, grams.count) || weight < LEAST_SHARE * grams.weight) continue;
    const isNearer = best !== null && weight === best.weight && distanceOf(word) < distanceOf(best.word);
    if (best === null || weight > best.weight || isNearer) best = { word, weight };
  }
  if (best === null) return null;
  const found = positions[Math.max(0, Math.min(best.word, positions.length - 1))];
  if (!found) return null;
  const length = blocks[found.block]?.text.length ?? 0;
  return { block: found.block, offset: Math.max(0, Math.min(found.offset - grams.shift, length)) };
}
