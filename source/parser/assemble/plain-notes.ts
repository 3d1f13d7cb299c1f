import type { Block, Position, Span } from '../../article.ts';
import { NOTE_HEADINGS } from '../wording/notes.ts';
import { matcher } from '../wording/phrases.ts';

const headsNotes = matcher(NOTE_HEADINGS, 'whole');
/** The number that a note begins with, and the marks in a text: "[2]", "²". */
const BEGINS = /^(?:\[(\d{1,3})\][.:]?|([⁰¹²³⁴-⁹]{1,3}))\s*(?=\S)/;
const MARKS = /(?<=\S|\S )(?:\[(\d{1,3})\]|([⁰¹²³⁴-⁹]{1,3}))/g;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** The maximum number of paragraphs between two numbers, and the minimum share of notes with marks. */
const BETWEEN = 3;
const SHARE = 0.6;

interface Numbered {
  readonly index: number;
  readonly number: number;
  /** The length of the number at the start of the text, in UTF-16 code units. */
  readonly length: number;
}

/** Turns numbered paragraphs without links to them into footnotes: those that begin with "[1]" or "¹", and lists below "Notes". */
export function withPlainNotes(blocks: readonly Block[]): readonly Block[] {
  const run = lastRun(numbered(blocks));
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return blocks;
  const marks = marksBefore(blocks, first.index);
  const marked = run.filter(({ number }) => marks.has(number)).length;
  const isLone = run.length === 1 && (first.number !== 1 || marks.get(1)?.length !== 1);
  if (marked < run.length * SHARE || isLone) return blocks;
  const notes = [...blocks];
  for (const [at, { index, number, length }] of run.entries()) {
    const end = run[at + 1]?.index ?? index + 1;
    for (let of = index; of < end; of += 1) {
      const block = blocks[of];
      if (block) notes[of] = noteOf(block, { number, marks: marks.get(number) ?? [], length, isFirst: of === index });
    }
  }
  return notes;
}

/** The blocks that begin with numbers of notes. */
function numbered(blocks: readonly Block[]): Numbered[] {
  const found: Numbered[] = [];
  let isBelowHeading = false;
  for (const [index, { type, text, marker = '' }] of blocks.entries()) {
    if (type === 'heading') isBelowHeading = headsNotes(text);
    if (type !== 'paragraph' && type !== 'item') continue;
    const [all, plain, raised] = BEGINS.exec(text) ?? [];
    if (all !== undefined) found.push({ index, number: numberOf(plain, raised), length: all.length });
    else if (isBelowHeading && type === 'item' && /^\d{1,3}\.$/.test(marker))
      found.push({ index, number: Number.parseInt(marker, 10), length: 0 });
  }
  return found;
}

/** The last of the numbers that follow each other by one, with few blocks between. */
function lastRun(found: readonly Numbered[]): readonly Numbered[] {
  let start = found.length - 1;
  for (; start > 0; start -= 1) {
    const [before, at] = [found[start - 1], found[start]];
    if (!before || !at || before.number + 1 !== at.number || at.index - before.index > BETWEEN) break;
  }
  return found.slice(Math.max(0, start));
}

/** The positions of marks before a block, by number. */
function marksBefore(blocks: readonly Block[], end: number): ReadonlyMap<number, readonly Position[]> {
  const marks = new Map<number, Position[]>();
  for (const [index, { type, text }] of blocks.slice(0, end).entries()) {
    if (type === 'code' || type === 'footnote') continue;
    for (const { 1: plain, 2: raised, index: offset } of text.matchAll(MARKS)) {
      const number = numberOf(plain, raised);
      const same = marks.get(number);
      if (same) same.push({ block: index, offset });
      else marks.set(number, [{ block: index, offset }]);
    }
  }
  return marks;
}

function numberOf(plain: string | undefined, raised: string | undefined): number {
  return Number(plain ?? [...(raised ?? '')].map((digit) => RAISED.indexOf(digit)).join(''));
}

interface NoteParts {
  readonly number: number;
  readonly marks: readonly Position[];
  readonly length: number;
  readonly isFirst: boolean;
}

function noteOf(block: Block, { number, marks, length, isFirst }: NoteParts): Block {
  const { level: _level, depth: _depth, marker: _marker, ...rest } = block;
  const [from, ...alsoFrom] = marks;
  const cut = isFirst ? length : 0;
  const moved = <T extends { readonly start: number; readonly end: number }>(ranges: readonly T[]): T[] =>
    ranges
      .map((range) => ({ ...range, start: Math.max(0, range.start - cut), end: range.end - cut }))
      .filter(({ start, end }) => end > start);
  return {
    ...rest,
    type: 'footnote',
    text: block.text.slice(cut),
    spans: moved<Span>(block.spans),
    ...(block.quoted ? { quoted: moved(block.quoted) } : {}),
    label: String(number),
    ...(from ? { from } : {}),
    ...(isFirst && alsoFrom.length > 0 ? { alsoFrom } : {}),
  };
}
