import type { Shape } from './wrapping.ts';

/** A range of a run's lines, the end exclusive. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** Finds the ranges of a run that are of one kind. Returns them in order, in linear time. */
export type Finder = (lines: readonly string[], shape: Shape) => readonly LineRange[];

/**
 * The longest ranges of lines that match.
 *
 * @param between how many lines between two that match may not match themselves
 */
export function rangesOf(
  lines: readonly string[],
  fits: (line: string, index: number) => boolean,
  between = 0,
): LineRange[] {
  const found: { start: number; end: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (!fits(line, index)) continue;
    const last = found.at(-1);
    if (last && index - last.end <= between) last.end = index + 1;
    else found.push({ start: index, end: index + 1 });
  }
  return found;
}
