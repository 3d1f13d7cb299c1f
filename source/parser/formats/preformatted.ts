import type { Block, OmittedReason } from '../../article.ts';
import { type Extract, omitBlocks } from '../blocks/omit-blocks.ts';
import { type MailHeader, mailHeaderOf } from './mail-header.ts';
import { readPlainText } from './plain-text.ts';

/** The share of a page's text, headings and lists aside, that is preformatted if the page is a plain text. */
const SHARE = 0.5;
/** The minimum length of such a text, in UTF-16 code units, and the share of it that is prose then. */
const LEAST = 200;
const PROSE = 0.5;
/** A longer paragraph below the text is part of it. */
const FOOT = 120;

const PROSE_TYPES: ReadonlySet<Block['type']> = new Set(['paragraph', 'quote', 'item', 'heading']);

/** The blocks of a page, and the header of the mail that it shows. */
export interface PlainPage {
  readonly read: Extract;
  readonly header: MailHeader | null;
}

/**
 * Reads a plain text that a page shows in `<pre>` elements, such as a message of a mailing list or an old RFC, as one: with its paragraphs
 * and quotations, and without running heads, the header of a mail, and what is below the text. Returns the blocks as they are if they are
 * anything else, such as code.
 */
export function withPlainText(extract: Extract): PlainPage {
  const asItIs: PlainPage = { read: extract, header: null };
  const size = lengthOf(extract.blocks.filter(isPlain));
  const around = extract.blocks.filter(({ type }) => type !== 'heading' && type !== 'item');
  if (size < LEAST || size < SHARE * lengthOf(around)) return asItIs;
  const found = firstHeader(extract.blocks);
  const { blocks, omitted } = found ? withoutRest(extract, found) : withoutFoot(extract);
  const starts: number[] = [];
  const all: Block[] = [];
  for (const { text, start, end } of runsOf(blocks)) {
    for (let index = start; index < end; index += 1) starts[index] = all.length;
    const block = blocks[start];
    if (text !== null) all.push(...readPlainText(text));
    else if (block) all.push(block);
  }
  const plain = found ? lengthOf(blocks.filter(isPlain)) : size;
  if (lengthOf(all.filter(({ type }) => PROSE_TYPES.has(type))) < PROSE * plain) return asItIs;
  const moved = omitted.map((one) => ({ ...one, before: starts[one.before] ?? all.length }));
  return { read: { blocks: regrouped(all), omitted: moved }, header: found?.header ?? null };
}

const isPlain = ({ type, language }: Block): boolean => type === 'code' && language === undefined;
const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

interface FoundHeader {
  readonly index: number;
  readonly header: MailHeader;
}

/** The first preformatted text that begins with the header of a mail. */
function firstHeader(blocks: readonly Block[]): FoundHeader | null {
  for (const [index, block] of blocks.entries()) {
    const header = isPlain(block) ? mailHeaderOf(block.text) : null;
    if (header) return { index, header };
  }
  return null;
}

/** The mail without its header and without anything else on the page. */
function withoutRest({ blocks, omitted }: Extract, { index, header }: FoundHeader): Extract {
  const lines = (blocks[index]?.text ?? '').split('\n');
  const parts = (from: number, to?: number): Block => ({
    type: 'code',
    text: lines.slice(from, to).join('\n'),
    spans: [],
  });
  const divided = blocks.flatMap((block, at) =>
    at === index ? [parts(0, header.lines), parts(header.lines)] : [block],
  );
  const gone = new Map<number, OmittedReason>();
  for (const [at, { type }] of divided.entries()) {
    if (at === index) gone.set(at, 'meta');
    else if (at !== index + 1 && !(at < index && type === 'heading')) gone.set(at, 'navigation');
  }
  const moved = omitted.map((one) => (one.before > index ? { ...one, before: one.before + 1 } : one));
  return withoutEmpty(omitBlocks({ blocks: divided, omitted: moved }, gone));
}

/** The page without the lines below its last preformatted text: links to other messages, the name of the archive. */
function withoutFoot({ blocks, omitted }: Extract): Extract {
  const last = blocks.findLastIndex(isPlain);
  const below = blocks.slice(last + 1);
  if (below[0]?.type !== 'rule' || below.some(({ text }) => text.length > FOOT || /[.!?]$/.test(text)))
    return { blocks, omitted };
  const gone = new Map(below.map((_, at) => [last + 1 + at, 'navigation' as const]));
  return withoutEmpty(omitBlocks({ blocks, omitted }, gone));
}

const withoutEmpty = ({ blocks, omitted }: Extract): Extract => ({
  blocks,
  omitted: omitted.filter(({ text }) => text !== ''),
});

/** Blocks from `start` to `end`, exclusive, and their text if they are preformatted. */
interface Run {
  readonly start: number;
  end: number;
  text: string | null;
}

/** The text of pages that only rules separate, with form feeds between them; and every other block. */
function runsOf(blocks: readonly Block[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = runs.at(-1);
    const next = blocks[index + 1];
    if (isPlain(block) && last && last.text !== null) last.text += `\f${block.text}`;
    else if (!(block.type === 'rule' && last && last.text !== null && next && isPlain(next)))
      runs.push({ start: index, end: index, text: isPlain(block) ? block.text : null });
    runs.at(-1)!.end = index + 1;
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
