/** What holds for a whole text, so that a paragraph can be held against it. */
export interface Shape {
  /** Where its lines are broken, in characters; 0 where no two lines follow each other. */
  readonly width: number;
  /** The share of line breaks that stand inside of a sentence. */
  readonly runsOn: number;
  /** Whether a line is a paragraph: no empty lines part them, or lines are long. */
  readonly isByLine: boolean;
  /** The white space that every line begins with, in columns. */
  readonly indent: number;
}

/** Longer lines are paragraphs of their own: nobody breaks them there. */
const LONG = 200;
/** Where prose is broken; narrower lines are verse, addresses and names. */
const NARROWEST = 36;
const WIDEST = 130;
/** Not a page of prose has a line this far to the left of its longest. */
const FAR_SHORTER = 0.6;
/** Tabs count as much, as code has them. */
const TAB = 4;
/** Lines that stick out of a text, such as an address of the web. */
const STICKING_OUT = 0.03;

const LOWER = /^\p{Ll}/u;
const UPPER = /^\p{Lu}/u;
const SENTENCE_END = /[.!?:…。！？؟।][\p{Pe}\p{Pf}"']*$/u;
/** How letters quote the one that they answer: joined, its marks would stand between words. */
const QUOTED = /^\s*>/;
const LONGEST_WORD = 30;
/** A full stop and the brackets and marks behind it. */
const ENDING = 8;

/** How wide a line is, in columns; a Chinese character has two. */
export function columnsOf(line: string): number {
  let columns = line.length;
  for (let index = 0; index < line.length; index++) if (isWide(line.charCodeAt(index))) columns++;
  return columns;
}

function isWide(code: number): boolean {
  return code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code < 0xd800) || (code >= 0xf900 && code <= 0xff60));
}

/** The white space that a line begins with, in columns. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === '\t') columns += TAB;
    else if (character === ' ' || character === '\u00a0') columns++;
    else break;
  }
  return columns;
}

/** What the runs of lines of a text have in common. Linear in its length. */
export function shapeOf(lines: readonly string[], runs: readonly (readonly string[])[]): Shape {
  const widths: number[] = [];
  let [runOn, breaks, indent] = [0, 0, Number.POSITIVE_INFINITY];
  for (const run of runs) {
    for (const [index, line] of run.entries()) {
      if (indent > 0) indent = Math.min(indent, indentOf(line));
      const next = run[index + 1];
      if (next === undefined || line.length > LONG) continue;
      breaks++;
      widths.push(columnsOf(line));
      if (runsOn(line, next)) runOn++;
    }
  }
  const long = lines.reduce((count, line) => count + (line.length > LONG ? 1 : 0), 0);
  const filled = runs.reduce((count, run) => count + run.length, 0);
  return {
    width: widthOf(widths),
    runsOn: breaks === 0 ? 0 : runOn / breaks,
    isByLine: filled === lines.length || long * 4 >= lines.length,
    indent,
  };
}

/**
 * Prose that was broken at a width, as it was before: the lines of each of its paragraphs. Each line is as full as the next word lets
 * it be, and sentences run on; a paragraph ends where a line ends early and with its sentence, or very early. null where lines are anything else.
 */
export function unwrapped(lines: readonly string[], shape: Shape): string[][] | null {
  if (lines.length < 2 || lines.every((line) => QUOTED.test(line))) return null;
  const columns = lines.map(columnsOf);
  const own = widthOf(columns);
  if (own < NARROWEST || own > WIDEST || own < shape.width * FAR_SHORTER) return null;
  // Few lines may all be short by chance.
  const width = lines.length <= 3 ? Math.max(own, Math.min(WIDEST, shape.width) * 0.85) : own;
  const paragraphs: string[][] = [[lines[0] ?? '']];
  let [full, runOn] = [0, 0];
  for (let index = 1; index < lines.length; index++) {
    const [before = '', line = ''] = [lines[index - 1], lines[index]];
    // So much of the width would have been taken if the next word had not been broken off.
    const filled = ((columns[index - 1] ?? 0) + 1 + firstWord(line)) / width;
    const isInside = runsOn(before, line);
    if (filled > 0.9) full++;
    if (isInside) runOn++;
    const isShort = filled < 0.5 || (filled < 0.8 && !isInside && endsSentence(before));
    if (!isShort) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  const breaks = lines.length - 1;
  const isProse =
    (full === breaks && breaks <= 2 && shape.runsOn >= 0.5) ||
    (full >= breaks * 0.75 && runOn >= breaks * 0.3) ||
    (full >= breaks * 0.5 && runOn >= breaks * 0.6);
  return isProse ? paragraphs : null;
}

/** Lines as they are, but for breaks inside of a sentence behind a line that is too long for verse and for an address. */
export function sentences(lines: readonly string[]): string[][] {
  const kept: string[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined && before.length > WIDEST && LOWER.test(line.trimStart())) kept.at(-1)?.push(line);
    else kept.push([line]);
  }
  return kept;
}

/** Whether a line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line.trimEnd().slice(-ENDING));
}

/** The width of the widest but for a few that stick out. */
function widthOf(widths: readonly number[]): number {
  const sorted = Uint32Array.from(widths).sort();
  return sorted[sorted.length - 1 - Math.floor(sorted.length * STICKING_OUT)] ?? 0;
}

/** The length of the first word, but for what no line has room for. */
function firstWord(line: string): number {
  const start = line.length - line.trimStart().length;
  const end = line.indexOf(' ', start);
  return Math.min(LONGEST_WORD, (end < 0 ? line.length : end) - start);
}

/** Whether a line break stands inside of a sentence, as far as the characters beside it tell. */
function runsOn(line: string, next: string): boolean {
  const rest = next.trimStart();
  return LOWER.test(rest) || (!UPPER.test(rest) && !endsSentence(line));
}
