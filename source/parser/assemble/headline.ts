import type { Block, Omitted } from '../../article.ts';
import { leaveOut, moved, type Sifted } from '../blocks/omit-blocks.ts';
import { lettersOf } from '../html/text.ts';

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
export function withHeadline(sifted: Sifted, headline: string): Sifted {
  const wanted = lettersOf(headline);
  const saysIt = ({ type, text, level }: Block, index: number): boolean =>
    (type === 'paragraph' || type === 'heading') && (index < TOP || level === 1) && hasLetters(text, wanted);
  const places = sifted.blocks.flatMap((block, index) => (saysIt(block, index) ? [index] : []));
  const [first, ...repeated] = places;
  const { blocks, omitted } = leaveOut(sifted, new Map(repeated.map((index) => [index, 'duplicate' as const])));
  const at = first ?? blocks.length;
  const title = titleFrom(blocks[at], headline);
  const move = (index: number): number => (index === at ? 0 : index < at ? index + 1 : index);
  /** Where the heading was left out as no part of the text, it is the one that is made. */
  const isMade = ({ text, before }: Omitted): boolean =>
    first === undefined && before <= TOP && hasLetters(text, wanted);
  return {
    blocks: [title, ...blocks.filter((_, index) => index !== at)].map((block) => moved(block, move)),
    omitted: omitted
      .filter((one) => !isMade(one))
      .map((one) => ({ ...one, before: one.before <= at ? one.before + 1 : one.before })),
  };
}

/** How much of a text is compared before all of it is, in UTF-16 code units. */
const HEAD = 64;

/** Whether a text has these letters and no others. What cannot have them is not read to its end: most of it is paragraphs. */
function hasLetters(text: string, wanted: string): boolean {
  if (text.length <= HEAD) return lettersOf(text) === wanted;
  // The last two may be half a character, or an end of a word that goes on.
  return wanted.startsWith(lettersOf(text.slice(0, HEAD)).slice(0, -2)) && lettersOf(text) === wanted;
}

function titleFrom(block: Block | undefined, headline: string): Block {
  if (!block) return { type: 'title', text: headline, spans: [] };
  const { level: _level, group: _group, ...rest } = block;
  return { ...rest, type: 'title' };
}
