import type { Shape } from './wrapping.ts';

/** Lines of a run, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretches of a run that are of one kind, in order. Takes time linear in the run. */
export type Finder = (lines: readonly string[], shape: Shape) => readonly Stretch[];

/**
 * The longest stretches of lines that fit.
 *
 * @param between how many lines that do not fit may stand between two that do
 */
export function stretchesOf(
  lines: readonly string[],
  fits: (line: string, index: number) => boolean,
  between = 0,
): Stretch[] {
  const found: { start: number; end: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (!fits(line, index)) continue;
    const last = found.at(-1);
    if (last && index - last.end <= between) last.end = index + 1;
    else found.push({ start: index, end: index + 1 });
  }
  return found;
}
