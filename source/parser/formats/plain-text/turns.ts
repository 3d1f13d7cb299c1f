import type { Finder } from './runs.ts';
import { endsSentence } from './wrapping.ts';

/** A speaker label: "Q:", "ANNA BERG:", "Dr. Berg (from the hall):". */
const LABEL = /^\s*\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}(?: \([^()]{1,40}\))?:\s+\S/u;

/** The turns of a run that is a conversation: its first line and at least one more begin with a speaker label, and the turns are sentences. */
export const turns: Finder = (lines) => {
  if (!LABEL.test(lines[0] ?? '')) return [];
  const spoken = turnsOf(lines);
  const sentences = spoken.filter((turn) => endsSentence(turn.at(-1) ?? '')).length;
  return spoken.length > 1 && sentences * 2 >= spoken.length ? [{ start: 0, end: lines.length }] : [];
};

/** The lines of each turn. */
export function turnsOf(lines: readonly string[]): string[][] {
  const spoken: string[][] = [];
  for (const line of lines) {
    if (spoken.length === 0 || LABEL.test(line)) spoken.push([line]);
    else spoken.at(-1)?.push(line);
  }
  return spoken;
}
