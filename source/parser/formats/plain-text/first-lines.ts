import { endsSentence, indentOf } from './wrapping.ts';

/** The range of columns by which the first line of a paragraph is indented. */
const LEAST = 2;
const MOST = 10;
/** Lines that are shorter than this, in UTF-16 code units, are not part of a paragraph of several lines. */
const PROSE = 36;

const BEGINS = /^\s*[\p{Lu}\p{Lt}\p{Lo}\p{N}"'“”‘’«»„¿¡(]/u;

/**
 * Divides a run of lines at paragraphs whose first line is indented, as in books. A run in which lines are indented for another reason
 * (code, verse, lists) is returned whole: there, an indented line follows another, or begins within a sentence.
 */
export function byFirstLines(run: readonly string[]): (readonly string[])[] {
  const indents = run.map(indentOf);
  const base = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const firsts: number[] = [];
  for (const [index, indent] of indents.entries()) {
    const [line = '', before, after] = [run[index], run[index - 1], run[index + 1]];
    if (indent === base) continue;
    const isFirst =
      indent >= base + LEAST &&
      indent <= base + MOST &&
      BEGINS.test(line) &&
      line.length >= PROSE &&
      (after === undefined || indents[index + 1] === base) &&
      (before === undefined || endsSentence(before) || before.trim().length < PROSE);
    if (!isFirst) return [run];
    if (index > 0) firsts.push(index);
  }
  if (firsts.length === 0) return [run];
  return [0, ...firsts].map((first, index) => run.slice(first, firsts[index]));
}
