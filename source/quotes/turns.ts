import type { Block, Range } from '../article.ts';

/** A paragraph of a transcript or an interview: who speaks, and where the words begin. */
export interface Turn {
  /** The label without its punctuation and without what stands in brackets. */
  readonly label: Range;
  /** Offset of the first word spoken. */
  readonly start: number;
}

/** The fewest labelled paragraphs that make a transcript of an article. */
const FEWEST_TURNS = 4;

/** "ADA HOLM:", "Ada Holm (by phone):", "Q:", "A.", "Q —"; stage directions in brackets may follow the name. */
const LABEL = /^(\p{Lu}[\p{L}\p{M}\d'’.\- ]{0,50}?)(?:\s?[([][^)\]\n]{1,60}[)\]])?\s?[:：]\s*(?=\S)/u;
const LETTER = /^([QAFRPDВО])(?:[.:：]|\s?[—–-])\s+(?=\S)/u;

const CAPITALS = /^(?=[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu})[^\p{Ll}]+$/u;
const PARTICLE = /^(?:de|da|di|del|della|van|von|der|den|la|le|al|el|bin|ibn|y|e)$/;

/**
 * The turns of the article, by block; empty where it is no transcript. A label counts where it is a letter (Q, A), in
 * capitals, or a name, and where at least two take turns,
 * most of them in several words: "Pros: …", "Photo: …" and "Holm: 46" are no speakers.
 */
export function findTurns(blocks: readonly Block[]): ReadonlyMap<number, Turn> {
  const found = new Map<number, Turn>();
  const counts = new Map<string, number>();
  const known = knownNames(blocks);
  blocks.forEach((block, index) => {
    if (block.type !== 'paragraph' && block.type !== 'item' && block.type !== 'quote') return;
    const head = block.text.slice(0, 140);
    const match = LETTER.exec(head) ?? LABEL.exec(head);
    const label = match?.[1];
    if (match === null || label === undefined || !isSpeaker(label, known)) return;
    const key = label.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
    found.set(index, { label: { block: index, start: 0, end: label.length }, start: match[0].length });
  });
  const worded = [...found].filter(([index, { start }]) =>
    /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}/u.test(blocks[index]?.text.slice(start, start + 200) ?? ''),
  );
  const repeated = [...counts.values()].some((count) => count > 1);
  return found.size >= FEWEST_TURNS && counts.size > 1 && repeated && worded.length * 2 >= found.size
    ? found
    : new Map();
}

function isSpeaker(label: string, known: ReadonlySet<string>): boolean {
  const words = label.split(/\s+/);
  if (words.length > 6) return false;
  if (label.length === 1 || CAPITALS.test(label)) return true;
  if (!words.every((word) => /^\p{Lu}/u.test(word) || PARTICLE.test(word))) return false;
  return known.has(words.at(-1) ?? '');
}

/** Last words of runs of capitalised words inside sentences: where a label of one word is one of them, it is a name. */
function knownNames(blocks: readonly Block[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text } of blocks) {
    for (const [, last] of text.matchAll(/\p{Lu}[\p{Ll}'’.]+ (?:\p{Lu}[\p{L}'’.]+ ){0,2}?(\p{Lu}[\p{L}'’-]+)/gu)) {
      if (last !== undefined) names.add(last);
    }
  }
  return names;
}
