import type { Block } from '../../article.ts';
import { TITLES } from '../wording/bylines.ts';
import { hasWords, isQuoted } from '../wording/phrases.ts';

/** The maximum length of an author's biography, in blocks and in UTF-16 code units. */
const BIO = { blocks: 8, length: 1500 };
/** Marks and titles before a name. */
const BEFORE_NAME = new RegExp(`^(?:[^\\p{L}]+|(?:${TITLES})\\.?\\s+)+`, 'iu');

/**
 * The index of the first block of the authors' biographies at the end of an article; the number of blocks if there are none. Blocks with
 * a reason have already been left out. The last text may call an author by the first name, which no text before it has.
 */
export function biographiesFrom(
  blocks: readonly Block[],
  authors: readonly string[],
  reasons: readonly unknown[],
): number {
  const names = authors.filter((name) => name.trim().includes(' '));
  let begin = blocks.length;
  let length = 0;
  let isLast = true;
  for (let index = blocks.length - 1; index > blocks.length / 2 && index >= blocks.length - BIO.blocks; index -= 1) {
    const block = blocks[index];
    length += block?.text.length ?? 0;
    if (!block || length > BIO.length || isQuoted(block.text)) break;
    const isName = begin < blocks.length && names.includes(block.text);
    const before = blocks.slice(0, index);
    const isBiography = names.some(
      (name) => isAbout(block.text, name) || (isLast && isAbout(block.text, firstOf(name)) && !isNamed(before, name)),
    );
    if (isName || isBiography) begin = index;
    isLast &&= reasons[index] !== null || block.type === 'image' || !hasWords(block.text);
  }
  return begin;
}

/** The number of blocks at the start of an article among which a biography of its author may be. */
const TOP = 4;

/** The biographies of the authors above an article that does not name them itself. */
export function biographiesAbove(blocks: readonly Block[], authors: readonly string[]): readonly number[] {
  const names = authors.filter((name) => name.trim().includes(' '));
  return blocks.slice(0, TOP).flatMap(({ type, text }, index) => {
    if (type !== 'paragraph' || isQuoted(text) || text.length > BIO.length) return [];
    const others = blocks.filter((_, at) => at !== index);
    const isBiography = names.some(
      (name) => (isAbout(text, name) || isAbout(text, firstOf(name))) && !isNamed(others, name),
    );
    return isBiography ? [index] : [];
  });
}

/** Whether a text has the first name of an author, who is then a person in the article, or is not a person ("The Bay"). */
const isNamed = (blocks: readonly Block[], name: string): boolean =>
  blocks.some(({ text }) => text.replaceAll(name, '').includes(firstOf(name)));

const firstOf = (name: string): string => name.trim().split(/\s/, 1)[0] ?? '';

/** Whether a text begins with the name and continues for a sentence. A name alone is a signature. */
function isAbout(text: string, name: string): boolean {
  const begin = text.replace(BEFORE_NAME, '');
  const rest = begin.slice(name.length);
  return name.length > 2 && begin.startsWith(name) && /^(?:[,\s]|['’]s\s)/.test(rest) && rest.length > 40;
}
