/** Measurements of a whole text, with which its paragraphs are compared. */
export interface Shape {
  /** The width at which lines are wrapped, in columns; 0 if there are no two consecutive lines. */
  readonly width: number;
  /** The share of line breaks inside sentences. */
  readonly runsOn: number;
  /** Whether each line is a paragraph: no line is empty, or lines are long. */
  readonly isByLine: boolean;
  /** The indentation common to all lines, in columns. */
  readonly indent: number;
  /** Whether hardly any line begins at the margin, so that one that does is a heading. */
  readonly isSetIn: boolean;
}

/** Longer lines are whole paragraphs: nobody wraps text this wide. */
const LONG = 200;
/** The range of widths at which prose is wrapped. Narrower lines are verse, addresses and names. */
const NARROWEST = 36;
const WIDEST = 130;
/** A paragraph narrower than this share of the text's width is not wrapped prose. */
const FAR_SHORTER = 0.6;
/** The distance between tab stops in columns, as in code. */
const TAB = 4;
/** The share of lines that may be wider than the wrapping width, such as URLs. */
const STICKING_OUT = 0.03;

/** The share of lines at the margin in a text whose headings alone begin there. */
const AT_MARGIN = 0.25;

/** A line that ends within a word. */
const ENDS_CUT = /\p{L}-\s*$/u;
const LOWER = /^\p{Ll}/u;
const UPPER = /^\p{Lu}/u;
const SENTENCE_END = /[.!?:…。！？؟।][\p{Pe}\p{Pf}"']*$/u;
/** Lines quoted in an email. If they were joined, their marks would be between words. */
const QUOTED = /^\s*>/;
const LONGEST_WORD = 30;
/** The number of code units at the end of a line in which a full stop with closing brackets and quotation marks is expected. */
const ENDING = 8;

/** The width of a line in columns. An ideograph has two. */
export function columnsOf(line: string): number {
  let columns = line.length;
  for (let index = 0; index < line.length; index += 1) if (isWide(line.charCodeAt(index))) columns += 1;
  return columns;
}

function isWide(code: number): boolean {
  return code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code < 0xd800) || (code >= 0xf900 && code <= 0xff60));
}

/** The indentation of a line in columns. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === '\t') columns += TAB;
    else if (character === ' ' || character === '\u00a0') columns += 1;
    else break;
  }
  return columns;
}

/** Measures a text. Takes linear time. */
export function shapeOf(lines: readonly string[], runs: readonly (readonly string[])[]): Shape {
  const widths: number[] = [];
  let [runOn, breaks, margin, indent] = [0, 0, 0, Number.POSITIVE_INFINITY];
  for (const run of runs) {
    for (const [index, line] of run.entries()) {
      if (indentOf(line) === 0) margin += 1;
      if (indent > 0) indent = Math.min(indent, indentOf(line));
      const next = run[index + 1];
      if (next === undefined || line.length > LONG) continue;
      breaks += 1;
      widths.push(columnsOf(line));
      if (runsOn(line, next)) runOn += 1;
    }
  }
  const long = lines.reduce((count, line) => count + (line.length > LONG ? 1 : 0), 0);
  const filled = runs.reduce((count, run) => count + run.length, 0);
  return {
    width: widthOf(widths),
    runsOn: breaks === 0 ? 0 : runOn / breaks,
    isByLine: filled === lines.length || long * 4 >= lines.length,
    indent,
    isSetIn: margin > 0 && margin < filled * AT_MARGIN,
  };
}

/**
 * Undoes hard wrapping: groups the lines by paragraph. In wrapped prose each line is as full as the next word allows, and sentences run
 * on; a paragraph ends with a line that is short and ends a sentence, or that is very short. null if the lines are not wrapped prose.
 */
export function unwrapped(lines: readonly string[], shape: Shape): string[][] | null {
  if (lines.length < 2 || lines.every((line) => QUOTED.test(line))) return null;
  const columns = lines.map(columnsOf);
  const own = widthOf(columns);
  if (own < NARROWEST || own > WIDEST || own < shape.width * FAR_SHORTER) return null;
  // A few lines may all be short by chance.
  const width = lines.length <= 3 ? Math.max(own, Math.min(WIDEST, shape.width) * 0.85) : own;
  const paragraphs: string[][] = [[lines[0] ?? '']];
  let [full, runOn] = [0, 0];
  for (let index = 1; index < lines.length; index += 1) {
    const [before = '', line = ''] = [lines[index - 1], lines[index]];
    // The share of the width that the line would have with the next word.
    const filled = ((columns[index - 1] ?? 0) + 1 + firstWord(line)) / width;
    const isInside = runsOn(before, line);
    if (filled > 0.9) full += 1;
    if (isInside) runOn += 1;
    const isCut = ENDS_CUT.test(before.slice(-ENDING)) && LOWER.test(line.trimStart());
    const isShort = !isCut && (filled < 0.5 || (filled < 0.8 && !isInside && endsSentence(before)));
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

/** Lines as they are, except that a line too long for verse or an address is joined with the rest of its sentence. */
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

/** The greatest width, ignoring the few lines that stick out. */
function widthOf(widths: readonly number[]): number {
  const sorted = Uint32Array.from(widths).sort();
  return sorted[sorted.length - 1 - Math.floor(sorted.length * STICKING_OUT)] ?? 0;
}

/** The length of the first word, capped for words that are longer than a line. */
function firstWord(line: string): number {
  const start = line.length - line.trimStart().length;
  const end = line.indexOf(' ', start);
  return Math.min(LONGEST_WORD, (end < 0 ? line.length : end) - start);
}

/** Whether a line break is inside a sentence, judging by the characters beside it. */
function runsOn(line: string, next: string): boolean {
  const rest = next.trimStart();
  return LOWER.test(rest) || (!UPPER.test(rest) && !endsSentence(line));
}
