import type { Block } from '../../article.ts';
import { readPlainText } from './plain-text.ts';

/** The share of a page's text, headings and lists aside, that is preformatted if the page is a plain text. */
const SHARE = 0.5;
/** The minimum length of such a text, in UTF-16 code units, and the share of it that is prose then. */
const LEAST = 200;
const PROSE = 0.5;

const PROSE_TYPES: ReadonlySet<Block['type']> = new Set(['paragraph', 'quote', 'item', 'heading']);

/**
 * Reads a plain text that a page shows in `<pre>` elements, such as a message of a mailing list or an old RFC, as one: with its paragraphs
 * and quotations, and without running heads. Returns the blocks as they are if they are anything else, such as code.
 */
export function withPlainText(blocks: readonly Block[]): readonly Block[] {
  const size = lengthOf(blocks.filter(isPlain));
  const around = blocks.filter(({ type }) => type !== 'heading' && type !== 'item');
  if (size < LEAST || size < SHARE * lengthOf(around)) return blocks;
  const read = runsOf(blocks).flatMap((run) => (typeof run === 'string' ? readPlainText(run) : [run]));
  const prose = read.filter(({ type }) => PROSE_TYPES.has(type));
  return lengthOf(prose) >= PROSE * size ? regrouped(read) : blocks;
}

const isPlain = ({ type, language }: Block): boolean => type === 'code' && language === undefined;
const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** The text of pages that only rules separate, with form feeds between them; and every other block. */
function runsOf(blocks: readonly Block[]): readonly (string | Block)[] {
  const runs: (string | Block)[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = runs.at(-1);
    const next = blocks[index + 1];
    if (isPlain(block)) {
      if (typeof last === 'string') runs[runs.length - 1] = `${last}\f${block.text}`;
      else runs.push(block.text);
    } else if (!(block.type === 'rule' && typeof last === 'string' && next && isPlain(next))) runs.push(block);
  }
  return runs;
}

/** Groups are numbered from one in each text that is read. */
function regrouped(blocks: readonly Block[]): readonly Block[] {
  let group = 0;
  let last: number | undefined;
  return blocks.map((block) => {
    if (block.group === undefined) {
      last = undefined;
      return block;
    }
    if (block.group !== last) group += 1;
    last = block.group;
    return { ...block, group };
  });
}
