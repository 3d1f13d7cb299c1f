import { type Finder, stretchesOf } from './runs.ts';
import { indentOf, unwrapped } from './wrapping.ts';

/** What is set off this far is no prose that begins a paragraph. */
const INDENTED = 4;
/** Lines without a sign of code that may stand between two with one. */
const BETWEEN = 2;

/** Lines that hardly any prose has. */
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

/** Stretches of lines of which at least half have the signs of a programming language. */
export const statements: Finder = (lines) => {
  const signs = lines.map(isCode);
  return stretchesOf(lines, (_, index) => signs[index] ?? false, BETWEEN).filter(({ start, end }) => {
    const found = signs.slice(start, end).filter(Boolean).length;
    return found >= 2 && found * 2 >= end - start;
  });
};

/** Whether all lines are set off as code is, farther than the text itself. */
export function isSetOff(lines: readonly string[], indent: number): boolean {
  return lines.every((line) => indentOf(line) - indent >= INDENTED);
}

/** Stretches that are set off by four spaces or a tab and are no prose: a single line only below one that announces it. */
export const indented: Finder = (lines, shape) =>
  stretchesOf(lines, (line) => isSetOff([line], shape.indent)).filter(({ start, end }) => {
    const stretch = lines.slice(start, end);
    if (stretch.length > 1) return unwrapped(stretch, { ...shape, width: 0 }) === null;
    return isCode(stretch[0] ?? '') || (lines[start - 1] ?? '').trimEnd().endsWith(':');
  });
