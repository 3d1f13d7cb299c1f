import type { Block, Position } from '../../article.ts';
import type { Anchor } from '../../reading-history.ts';

/** UTF-16 code units that are kept: some twenty words before and thirty after. */
const BEFORE = 120;
const AFTER = 180;

/** Code units after the position that are looked for as they are, and the fewest that say enough. */
const LITERAL = { most: 48, least: 24 } as const;

/** In more places than these the same words say nothing. */
const MOST_PLACES = 100;

/** So many words in a row make a trace that is looked for. */
const TRACE = 3;

/** So many traces must agree on a place, where the anchor has as many. */
const AGREEING = 3;

/** What speaks for a place must be this much of what would speak for it in the unchanged article. */
const LEAST_SHARE = 0.25;

/** A trace this many words away from the position weighs half as much as one beside it. */
const HALF_WEIGHT = 12;

/** A word; where no spaces stand between words, each character is one. */
const WORD =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]|[\p{L}\p{N}\p{M}]+/gu;

/** The text before a position, and after it. */
export function anchorOf(blocks: readonly Block[], { block, offset }: Position): Anchor {
  const text = blocks[block]?.text ?? '';
  let before = text.slice(0, offset);
  for (let index = block - 1; index >= 0 && before.length < BEFORE; index--) {
    before = `${blocks[index]?.text ?? ''}\n${before}`;
  }
  let after = text.slice(offset);
  for (let index = block + 1; index < blocks.length && after.length < AFTER; index++) {
    after = `${after}\n${blocks[index]?.text ?? ''}`;
  }
  return { block, offset, before: before.slice(-BEFORE), after: after.slice(0, AFTER) };
}

interface Words {
  readonly words: readonly string[];
  /** Where each begins. */
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

/** What is looked for: runs of words, each with its distance in words from the word at the position. */
interface Traces {
  readonly length: number;
  readonly count: number;
  /** What all of them together weigh. */
  readonly weight: number;
  readonly distances: ReadonlyMap<string, readonly number[]>;
  /** Code units from the word at the position back to the position itself. */
  readonly shift: number;
}

function tracesOf({ before, after }: Anchor): Traces | null {
  const whole = before + after;
  const { words, starts } = wordsOf(whole);
  if (words.length === 0) return null;
  const found = starts.findIndex((start, index) => start + (words[index]?.length ?? 0) > before.length);
  const standing = found < 0 ? words.length - 1 : found;
  const start = starts[standing] ?? 0;
  const between = whole.slice(Math.min(start, before.length), Math.max(start, before.length));
  const length = Math.min(TRACE, words.length);
  const distances = new Map<string, number[]>();
  for (let index = 0; index + length <= words.length; index++) {
    const trace = words.slice(index, index + length).join(' ');
    distances.set(trace, [...(distances.get(trace) ?? []), index - standing]);
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

/** Every place that a trace speaks for, by the index of its word among all words. */
function candidates(words: readonly string[], traces: Traces): ReadonlyMap<number, Candidate> {
  const places = new Map<number, Candidate>();
  for (let index = 0; index + traces.length <= words.length; index++) {
    const trace = words.slice(index, index + traces.length).join(' ');
    for (const distance of traces.distances.get(trace) ?? []) {
      const place = places.get(index - distance) ?? { weight: 0, agreeing: 0 };
      place.weight += weightOf(distance);
      place.agreeing++;
      places.set(index - distance, place);
    }
  }
  return places;
}

/** How many characters two texts have in common at their ends. */
function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

/** Where the text after the position stands as it was: where what is before it fits best, of equal places the nearest. */
function findLiterally(blocks: readonly Block[], { block, before, after }: Anchor): Position | null {
  const [line = ''] = after.split('\n', 1);
  const wanted = line.slice(0, LITERAL.most);
  if (wanted.length < LITERAL.least) return null;
  const places: Position[] = [];
  for (const [index, { text }] of blocks.entries()) {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      places.push({ block: index, offset: at });
      if (places.length > MOST_PLACES) return null;
    }
  }
  const fits = places.map((place) => commonEnd(anchorOf(blocks, place).before, before));
  const most = Math.max(...fits);
  const best = places.filter((_, index) => fits[index] === most);
  const distance = (place: Position) => Math.abs(place.block - block);
  return best.reduce<Position | null>((one, other) => (one && distance(one) <= distance(other) ? one : other), null);
}

/**
 * Where an anchor's words stand now; null where they are gone. In an unchanged article it is the same position. Otherwise
 * the text after it is looked for as it was. Where that is gone too, every run of three words that both have speaks for a
 * place; the one with most for it is taken, of equal ones the nearest. Linear in the length of the article.
 */
export function findAnchor(blocks: readonly Block[], anchor: Anchor): Position | null {
  const same = anchorOf(blocks, anchor);
  const { block, offset } = anchor;
  const inside = offset <= (blocks[block]?.text.length ?? -1);
  if (inside && same.before === anchor.before && same.after === anchor.after) return { block, offset };
  const literal = findLiterally(blocks, anchor);
  if (literal) return literal;
  const traces = tracesOf(anchor);
  if (traces === null) return null;

  const words: string[] = [];
  const places: Position[] = [];
  blocks.forEach(({ text }, index) => {
    const own = wordsOf(text);
    for (const [at, word] of own.words.entries()) {
      words.push(word);
      places.push({ block: index, offset: own.starts[at] ?? 0 });
    }
  });
  const distanceOf = (word: number) => Math.abs((places[word]?.block ?? 0) - block);
  let best: { readonly word: number; readonly weight: number } | null = null;
  for (const [word, { weight, agreeing }] of candidates(words, traces)) {
    if (agreeing < Math.min(AGREEING, traces.count) || weight < LEAST_SHARE * traces.weight) continue;
    const nearer = best !== null && weight === best.weight && distanceOf(word) < distanceOf(best.word);
    if (best === null || weight > best.weight || nearer) best = { word, weight };
  }
  if (best === null) return null;
  const place = places[Math.max(0, Math.min(best.word, places.length - 1))];
  if (!place) return null;
  const length = blocks[place.block]?.text.length ?? 0;
  return { block: place.block, offset: Math.max(0, Math.min(place.offset - traces.shift, length)) };
}
