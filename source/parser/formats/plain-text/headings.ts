import type { Finder } from './runs.ts';
import { endsSentence, type Shape, unwrapped } from './wrapping.ts';

const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/;
const LONGEST = 120;
/** A line of dashes that is this much longer than what stands above it is no underline. */
const LONGER_BY = 6;

/** A heading that is underlined at the start of a run, with a line above it or without. */
export const underlined: Finder = (lines) => {
  const start = UNDERLINE.test((lines[0] ?? '').trim()) ? 1 : 0;
  const [title = '', line = ''] = [lines[start]?.trim(), lines[start + 1]?.trim()];
  const isHeading =
    UNDERLINE.test(line) &&
    title.length <= LONGEST &&
    !/ {2}|\t|\|/.test(title) &&
    /[\p{L}\p{N}]/u.test(title) &&
    line.length * 2 >= title.length &&
    line.length <= title.length + LONGER_BY;
  return isHeading ? [{ start: 0, end: start + 2 }] : [];
};

/** The words of a heading and its level: 1 where it is underlined twice. */
export function headingOf(lines: readonly string[]): { text: string; level: number } {
  const [text = '', line = ''] = lines.slice(-2);
  return { text, level: line.trim().startsWith('=') ? 1 : 2 };
}

/**
 * Whether the first run is a title: a short line that ends no sentence, above wrapped prose. Where each paragraph is one line,
 * a short one says nothing.
 */
export function isTitle([first, ...rest]: readonly (readonly string[])[], shape: Shape): boolean {
  const [line = ''] = first ?? [];
  if (first?.length !== 1 || line.length > Math.min(LONGEST, shape.width)) return false;
  if (!/\p{L}/u.test(line) || /[,;"”»'’]$|^["“„«]/.test(line.trim()) || endsSentence(line)) return false;
  return rest.some((run) => unwrapped(run, shape) !== null);
}
