import type { Block, Omitted } from '../article.ts';
import type { Sifted } from './boilerplate.ts';

/** Among so many blocks from the start a repetition of the headline is one. */
const TOP = 12;

/** The text of the first `<h1>`; null where there is none. */
export function firstHeading({ blocks }: Sifted): string | null {
  return blocks.find(({ type, level }) => type === 'heading' && level === 1)?.text ?? null;
}

/**
 * Puts the headline first, as the block of type `title`: the heading or paragraph near the top that says it, or one that is made. What
 * repeats it near the top goes to `omitted`.
 */
export function withHeadline({ blocks, omitted }: Sifted, headline: string): Sifted {
  const wanted = letters(headline);
  const says = blocks.flatMap((block, index) =>
    (block.type === 'paragraph' || block.type === 'heading') &&
    (index < TOP || block.level === 1) &&
    letters(block.text) === wanted
      ? [index]
      : [],
  );
  const [first] = says;
  /** Where the heading was left out as no part of the text, it is the one that is made. */
  const isNoTitle = ({ text, before }: Omitted): boolean =>
    first !== undefined || before > TOP || letters(text) !== wanted;
  const repeated = new Set(says);
  const order = blocks.flatMap((_, index) => (repeated.has(index) ? [] : [index]));
  const kept = order.flatMap((index) => blocks[index] ?? []);
  const places = placesOf(blocks.length, order);
  const move = (index: number): number => places[index] ?? kept.length + 1;
  const duplicates = says.slice(1).flatMap((index) => {
    const block = blocks[index];
    if (!block) return [];
    return [{ text: block.text, reason: 'duplicate' as const, before: move(index), ...sourceOf(block) }];
  });
  return {
    blocks: [titleFrom(first === undefined ? undefined : blocks[first], headline), ...kept].map((block) =>
      block.from ? { ...block, from: { ...block.from, block: move(block.from.block) } } : block,
    ),
    omitted: [...omitted.filter(isNoTitle).map((one) => ({ ...one, before: move(one.before) })), ...duplicates].sort(
      (a, b) => a.before - b.before,
    ),
  };
}

/** For each block the index that it or what comes after it has behind the title. */
function placesOf(length: number, order: readonly number[]): number[] {
  const places: number[] = [];
  for (let index = 0, place = 1; index < length; index++) {
    places.push(place);
    if (order[place - 1] === index) place++;
  }
  return places;
}

function titleFrom(block: Block | undefined, headline: string): Block {
  if (!block) return { type: 'title', text: headline, spans: [] };
  const { level: _level, group: _group, ...rest } = block;
  return { ...rest, type: 'title' };
}

function sourceOf({ source }: Block): { source?: number } {
  return source === undefined ? {} : { source };
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
