import type { Finder, LineRange } from './runs.ts';
import { columnsOf, indentOf, type Shape } from './wrapping.ts';

/** An entry's marker with the white space around it. Dashes longer than a hyphen introduce dialogue; an o is a bullet before a wide space. */
export const MARKER = /^\s*(?:([-*+•]|o(?= {2}))|(\d{1,3})[.)])\s+(?=\S)/;

/** The maximum depth of entries. Deeper ones are read at this depth. */
const DEEPEST = 20;
/** A line shorter than this share of the text's width ends its entry. */
const FULL = 0.75;

/** One entry of a list. */
export interface Entry {
  readonly depth: number;
  /** "•" or "3." */
  readonly marker: string;
  /** Its lines, without the marker. */
  readonly lines: readonly string[];
}

/** The bullet at the start of a line; null if there is none. */
export const bulletOf = (line: string | undefined): string | null => MARKER.exec(line ?? '')?.[1] ?? null;

/** Ranges of lines that are lists: two successive entries, or one with a hanging indent. */
export const lists: Finder = (lines, shape) => {
  const found: LineRange[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    if (!MARKER.test(lines[start] ?? '')) continue;
    const end = endOf(lines, start, shape);
    if (isList(lines, { start, end }, shape)) found.push({ start, end });
    start = end - 1;
  }
  return found;
};

function endOf(lines: readonly string[], start: number, shape: Shape): number {
  const [indent, bullet] = [indentOf(lines[start] ?? ''), bulletOf(lines[start])];
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const [line = '', before = ''] = [lines[end], lines[end - 1]];
    if (indentOf(line) > indent) continue;
    const goesOn = MARKER.test(line) ? bulletOf(line) === bullet : columnsOf(before) >= shape.width * FULL;
    if (!goesOn) break;
  }
  return end;
}

function isList(lines: readonly string[], { start, end }: LineRange, shape: Shape): boolean {
  const [first = '', second = ''] = lines.slice(start, end).filter((line) => MARKER.test(line));
  const above = lines[start - 1];
  // A line of prose may be broken before a dash or a number.
  const isSetApart = above === undefined || /[:：]$/.test(above.trimEnd()) || columnsOf(above) < shape.width * FULL;
  if (!isSetApart) return false;
  if (second === '') return above === undefined && end - start > 1 && isHanging(lines.slice(start, end));
  const [one, other] = [MARKER.exec(first), MARKER.exec(second)];
  const isNested = indentOf(second) > indentOf(first);
  return isNested || (one?.[1] ? one[1] === other?.[1] : Number(one?.[2]) + 1 === Number(other?.[2]));
}

/** Whether all lines but the first are indented to about where its text begins. */
function isHanging([first = '', ...rest]: readonly string[]): boolean {
  const text = MARKER.exec(first)?.[0].length ?? 0;
  return rest.every((line) => indentOf(line) > indentOf(first) && Math.abs(indentOf(line) - text) <= 2);
}

/** The entries of a list, nested by the indentation of their markers. */
export function entriesOf(lines: readonly string[]): Entry[] {
  const entries: { depth: number; marker: string; lines: string[] }[] = [];
  const indents: number[] = [];
  for (const line of lines) {
    const found = MARKER.exec(line);
    if (!found) {
      entries.at(-1)?.lines.push(line);
      continue;
    }
    const indent = indentOf(line);
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
    indents.push(indent);
    const marker = found[2] === undefined ? '•' : `${Number(found[2])}.`;
    entries.push({ depth: Math.min(indents.length, DEEPEST), marker, lines: [line.slice(found[0].length)] });
  }
  return entries;
}
