import type { Finder, Stretch } from './runs.ts';
import { columnsOf, indentOf, type Shape } from './wrapping.ts';

/** The marker of an entry, with the white space around it. Dashes longer than a hyphen are those of a dialogue. */
export const MARKER = /^\s*(?:([-*+•])|(\d{1,3})[.)])\s+(?=\S)/;

/** Deeper entries are shown as this deep. */
const DEEPEST = 20;
/** A line that ends before this share of the text's width ends its entry. */
const FULL = 0.75;

/** One entry of a list. */
export interface Entry {
  readonly depth: number;
  /** "•" or "3." */
  readonly marker: string;
  /** Its lines, without the marker. */
  readonly lines: readonly string[];
}

/** The bullet that a line begins with; null where it begins with none. */
export const bulletOf = (line: string | undefined): string | null => MARKER.exec(line ?? '')?.[1] ?? null;

/** Stretches that are lists: two entries that follow each other, or one whose further lines are set below its text. */
export const lists: Finder = (lines, shape) => {
  const found: Stretch[] = [];
  for (let start = 0; start < lines.length; start++) {
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
  for (; end < lines.length; end++) {
    const [line = '', before = ''] = [lines[end], lines[end - 1]];
    if (indentOf(line) > indent) continue;
    const goesOn = MARKER.test(line) ? bulletOf(line) === bullet : columnsOf(before) >= shape.width * FULL;
    if (!goesOn) break;
  }
  return end;
}

function isList(lines: readonly string[], { start, end }: Stretch, shape: Shape): boolean {
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

/** Whether all lines but the first begin where the text of the first does, or nearly. */
function isHanging([first = '', ...rest]: readonly string[]): boolean {
  const text = MARKER.exec(first)?.[0].length ?? 0;
  return rest.every((line) => indentOf(line) > indentOf(first) && Math.abs(indentOf(line) - text) <= 2);
}

/** The entries of a list, each as deep as its marker is set in. */
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
