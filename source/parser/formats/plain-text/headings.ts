import type { Finder } from './runs.ts';
import { endsSentence, type Shape, unwrapped } from './wrapping.ts';

const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/;
const LONGEST = 120;
/** The maximum number of characters by which an underline is longer than the line above it. */
const LONGER_BY = 6;

/** An underlined heading at the start of a run, with or without another line of signs above its title. */
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

/** The text of a heading and its level: 1 if its underline is double. */
export function headingOf(lines: readonly string[]): { text: string; level: number } {
  const [text = '', line = ''] = lines.slice(-2);
  return { text, level: line.trim().startsWith('=') ? 1 : 2 };
}

/** The number of a section: "2", "2.1." */
const SECTION = /^(\d+(?:\.\d+)*)\.?\s/;
const DEEPEST = 6;

/** The level of a heading in an indented text whose headings alone begin at the margin, as in RFCs; null if the run is not one. */
export function marginLevel([line = '', ...more]: readonly string[], { isSetIn, width }: Shape): number | null {
  if (!isSetIn || more.length > 0 || !/^[\p{Lu}\d]/u.test(line) || !/\p{L}/u.test(line)) return null;
  if (line.length > Math.min(LONGEST, width) || / {3}|\t/.test(line.trim()) || /[,;]$/.test(line)) return null;
  if (endsSentence(line)) return null;
  const depth = SECTION.exec(line)?.[1]?.split('.').length ?? 1;
  return Math.min(depth + 1, DEEPEST);
}

/** Whether the first run is a title: a short line that does not end a sentence, above wrapped prose. In unwrapped text, a short line is no evidence. */
export function isTitle([first, ...rest]: readonly (readonly string[])[], shape: Shape): boolean {
  const [line = ''] = first ?? [];
  if (first?.length !== 1 || line.length > Math.min(LONGEST, shape.width)) return false;
  if (!/\p{L}/u.test(line) || /[,;"”»'’]$|^["“„«]/.test(line.trim()) || endsSentence(line)) return false;
  return rest.some((run) => unwrapped(run, shape) !== null);
}
