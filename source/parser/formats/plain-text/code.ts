import { type Finder, rangesOf } from './runs.ts';
import { indentOf, unwrapped } from './wrapping.ts';

/** The minimum indentation of code, in columns. The first line of a paragraph is not indented this far. */
const INDENTED = 4;
/** The maximum number of lines without a sign of code between two with one. */
const BETWEEN = 2;

/** Lines that are rare in prose. */
const SIGNS: readonly RegExp[] = [
  /[{}]$/,
  /[()=[\]"'>].*;$/,
  /^[}\])]+[;,]?$/,
  /^(?:\/\/|\/\*|\*\/|#include\b|#!\/)/,
  /^(?:def|class|func|fn|function)\s+\w+\s*[(:{]/,
  /^(?:const|let|var|export|public|private|static)\s[^=(]{1,80}[=({]/,
  /^import\s+[\w.{*"']+(?:;|\s*$|\s+(?:from|as)\b)/,
  /^from\s+[\w.]+\s+import\b/,
  /^[\w.[\]]+\s*(?:[-+*/|&:]?=)\s*\S/,
  /^[\w.]+\([^()]*\)[;:,]?$/,
  /^(?:return|raise|yield|print)\b[^.]*[()[\];]$/,
  /^(?:\$|>>>) \S/,
  /^<\/?[a-z][^<>]*>/,
];

const isCode = (line: string): boolean => {
  const text = line.trim();
  return text.length < 300 && SIGNS.some((sign) => sign.test(text));
};

/** Ranges of lines at least half of which look like a programming language. */
export const statements: Finder = (lines) => {
  const signs = lines.map(isCode);
  return rangesOf(lines, (_, index) => signs[index] ?? false, BETWEEN).filter(({ start, end }) => {
    const found = signs.slice(start, end).filter(Boolean).length;
    return found >= 2 && found * 2 >= end - start;
  });
};

/** Whether all lines are indented like code, relative to the text. */
export function isSetOff(lines: readonly string[], indent: number): boolean {
  return lines.every((line) => indentOf(line) - indent >= INDENTED);
}

/** Ranges of lines indented by four spaces or a tab that are not prose. A single line counts only if the line above announces it. */
export const indented: Finder = (lines, shape) =>
  rangesOf(lines, (line) => isSetOff([line], shape.indent)).filter(({ start, end }) => {
    const range = lines.slice(start, end);
    if (range.length > 1) return unwrapped(range, { ...shape, width: 0 }) === null;
    return isCode(range[0] ?? '') || (lines[start - 1] ?? '').trimEnd().endsWith(':');
  });
