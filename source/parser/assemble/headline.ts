import type { Block, Omitted } from '../../article.ts';
import { type Extract, omitBlocks, withMovedMarks } from '../blocks/omit-blocks.ts';
import { lettersOf } from '../html/text.ts';

/** A repeated headline is omitted only among this many blocks at the start. */
const TOP = 12;

/** The text of the first heading of level 1; null if there is none. */
export function firstHeading({ blocks }: Extract): string | null {
  return blocks.find(({ type, level }) => type === 'heading' && level === 1)?.text ?? null;
}

/**
 * Puts the headline first, as a block of type `title`: the heading or paragraph near the top with that text, or a new block. Other blocks
 * near the top that repeat it go to `omitted`.
 */
export function withHeadline(sifted: Extract, headline: string): Extract {
  const wanted = lettersOf(headline);
  const indexes = sifted.blocks.flatMap((block, index) => (isHeadline(block, index, wanted) ? [index] : []));
  const [first, ...repeated] = indexes;
  const { blocks, omitted } = omitBlocks(sifted, new Map(repeated.map((index) => [index, 'duplicate' as const])));
  const at = first ?? blocks.length;
  const title = titleFrom(blocks[at], headline);
  const move = (index: number): number => (index === at ? 0 : index < at ? index + 1 : index);
  /** Whether an omitted text is the headline that the new block replaces. */
  const isMade = ({ text, before }: Omitted): boolean =>
    first === undefined && before <= TOP && hasLetters(text, wanted);
  return {
    blocks: [title, ...blocks.filter((_, index) => index !== at)].map((block) => withMovedMarks(block, move)),
    omitted: omitted
      .filter((one) => !isMade(one))
      .map((one) => ({ ...one, before: one.before <= at ? one.before + 1 : one.before })),
  };
}

/** Omits the lines above the headline: the path of sections, a date. */
export function omitAboveHeadline(sifted: Extract, headline: string): Extract {
  const wanted = lettersOf(headline);
  const found = sifted.blocks.findIndex((block, index) => isHeadline(block, index, wanted));
  const lines = sifted.blocks.slice(0, Math.min(Math.max(found, 0), TOP));
  return omitBlocks(
    sifted,
    new Map(lines.flatMap((block, index) => (isLine(block) ? [[index, 'navigation' as const]] : []))),
  );
}

function isHeadline({ type, text, level }: Block, index: number, wanted: string): boolean {
  return (type === 'paragraph' || type === 'heading') && (index < TOP || level === 1) && hasLetters(text, wanted);
}

/** The longest line above a headline that names sections or dates, in UTF-16 code units. */
const LINE = 60;
const LINES: ReadonlySet<Block['type']> = new Set(['paragraph', 'item', 'cell', 'heading']);

/** Whether a block above the headline is a path of sections or a date and not a sentence. */
function isLine({ type, text }: Block): boolean {
  return LINES.has(type) && text.length <= LINE && !/[.!?。！？…]["'”’»)]*$/.test(text);
}

/** The number of UTF-16 code units that are compared before the whole text. @speed */
const HEAD = 64;

/** Whether a text has exactly these letters. Compares its beginning first, since most texts are long paragraphs. */
function hasLetters(text: string, wanted: string): boolean {
  if (text.length <= HEAD) return lettersOf(text) === wanted;
  // The last two units may be half a character, or their case may depend on the next character.
  return wanted.startsWith(lettersOf(text.slice(0, HEAD)).slice(0, -2)) && lettersOf(text) === wanted;
}

function titleFrom(block: Block | undefined, headline: string): Block {
  if (!block) return { type: 'title', text: headline, spans: [] };
  const { level: _level, group: _group, ...rest } = block;
  return { ...rest, type: 'title' };
}
