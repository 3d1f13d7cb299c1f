/**
 * Where lines break: one scan over the code units of a text, in linear time, after Unicode Standard Annex 14 with the
 * tailorings that printers know (a dash stays on its line, "50 %" and "Quoi ?" stay together).
 */

import {
  CLOSE,
  classOf,
  DASH,
  GLUE,
  HYPHEN,
  IDEOGRAPH,
  IDEOGRAPHIC_CLOSE,
  IDEOGRAPHIC_OPEN,
  isUniformUnit,
  JOINER,
  LETTER,
  LINE_FEED,
  OPEN,
  PICTOGRAPH,
  propertiesOf,
  REGIONAL_INDICATOR,
  SLASH,
  SPACE,
  SURROGATE,
  TAB,
  UNSPACED,
} from './characters.ts';
import { isBetweenWords } from './dictionary.ts';
import { isExtender } from './grapheme.ts';
import { columnsBetween, glyphEnd, glyphWidth } from './width.ts';

/** Takes one line: drawn from `start` to `end`, with a hyphen after it or not; the text goes on at `next`. */
export type TakeLine = (start: number, end: number, next: number, hyphen: boolean) => void;

/** Breaks `text` into lines of at most `width` columns (two or more) and hands them to `take`, at least one. */
export function wrap(text: string, width: number, take: TakeLine): void {
  const length = text.length;
  const uniform = isUniform(text);
  let line = 0;
  let hard = -1;
  do {
    if (hard < line) {
      hard = text.indexOf('\n', line);
      if (hard < 0) hard = length;
    }
    const over = uniform ? line + width : firstOver(text, line, hard, width);
    if (over >= hard) {
      const next = Math.min(hard + 1, length);
      take(line, trimEnd(text, line, hard), next, false);
      line = next;
    } else line = breakLine(text, line, over, hard, width, take);
  } while (line < length);
}

/** Is every code unit one column wide, and a glyph by itself? */
function isUniform(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (!isUniformUnit(propertiesOf(text.charCodeAt(index)))) return false;
  }
  return true;
}

/** The first glyph of the line that does not fit, one at least taken; `hard` if all do. */
function firstOver(text: string, line: number, hard: number, width: number): number {
  let column = 0;
  for (let index = line; index < hard; ) {
    const next = glyphEnd(text, index, hard);
    column += glyphWidth(text, index, next);
    if (column > width) return index > line ? index : next;
    index = next;
  }
  return hard;
}

/** Takes the line that must end at `over` or before it, and says where the next one begins. */
function breakLine(text: string, line: number, over: number, hard: number, width: number, take: TakeLine): number {
  for (let index = over; index > line; index -= 1) {
    const kind = classOf(propertiesOf(text.charCodeAt(index)));
    if (kind === SPACE || kind === TAB) {
      let next = index + 1;
      while (next < hard && isBlank(text, next)) next += 1;
      while (index > line && isBlank(text, index - 1)) index -= 1;
      if (index === line || !mayBreakAtSpace(text, line, index, next)) continue;
      // A line feed after the spaces is the same break.
      take(line, index, next === hard ? Math.min(hard + 1, text.length) : next, false);
      return next === hard ? Math.min(hard + 1, text.length) : next;
    }
    const before = text.charCodeAt(index - 1);
    if (before === 0xad) {
      if (index - 1 === line || isBlank(text, index - 2) || columnsBetween(text, line, index - 1) >= width) continue;
      take(line, index - 1, index, true);
      return index;
    }
    if (before === 0x200b) {
      if (index - 1 === line) continue;
      take(line, index - 1, index, false);
      return index;
    }
    if (mayBreakBefore(text, index, kind)) {
      take(line, index, index, false);
      return index;
    }
  }
  const cut = cutWord(text, line, over);
  take(line, trimEnd(text, line, cut), cut, false);
  return cut;
}

function trimEnd(text: string, start: number, end: number): number {
  let index = end;
  while (index > start && isBlank(text, index - 1)) index -= 1;
  return index;
}

/** A word longer than a line is best cut after a mark, as addresses have them: looked for in the last third of the line. */
function cutWord(text: string, line: number, over: number): number {
  const least = over - Math.floor((over - line) / 3);
  for (let index = over; index > least; index -= 1) {
    const follows = classOf(propertiesOf(text.charCodeAt(index)));
    if ('/?&=_.,;:#+'.includes(text[index - 1] ?? ' ') && !isExtender(follows) && follows !== SURROGATE) return index;
  }
  return over;
}

/** Marks that French, and the percent sign that many languages, set after a space and never at the start of a line. */
const AFTER_SPACE = '!?:;»›%';

/** May the spaces from `index` to `next` end the line that began at `line`? */
function mayBreakAtSpace(text: string, line: number, index: number, next: number): boolean {
  const code = text.charCodeAt(next);
  const previous = text.charCodeAt(index - 1);
  if ((previous === 0xab || previous === 0x2039) && (index - 1 === line || isSpace(text, index - 2))) return false;
  if ((code >= 0x41 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || next >= text.length) return true;
  if (code === 0x2060) return false;
  if (!isSpace(text, next + 1)) return true;
  const kind = classOf(propertiesOf(code));
  return kind !== DASH && kind !== HYPHEN && !AFTER_SPACE.includes(text[next] ?? '');
}

/** May a line end between two characters, of which the second, of class `kind`, is at `index`, and none is white space? */
function mayBreakBefore(text: string, index: number, kind: number): boolean {
  const previous = classOf(propertiesOf(text.charCodeAt(index - 1)));
  if (kind === LETTER && previous === LETTER) return false;
  if (kind === CLOSE || kind === IDEOGRAPHIC_CLOSE || kind === GLUE || kind === SLASH || kind === HYPHEN) return false;
  if (isExtender(kind) || previous === JOINER) return false;
  if (kind === SURROGATE) {
    if (text.charCodeAt(index) >= 0xdc00) return false;
    kind = classOf(propertiesOf(text.codePointAt(index) ?? 0));
    if (isExtender(kind)) return false;
  }
  switch (classBefore(text, index)) {
    case SPACE:
    case TAB:
    case LINE_FEED:
    case GLUE:
    case OPEN:
    case IDEOGRAPHIC_OPEN:
      return false;
    case HYPHEN:
      return isHyphenated(text, index);
    case DASH:
      return kind !== DASH && !(isDigit(text, index) && isDigit(text, index - 2));
    case SLASH:
      return isLetter(text, index - 2) && isLetter(text, index) && isLetter(text, index + 1);
    case IDEOGRAPH:
    case IDEOGRAPHIC_CLOSE:
      return kind !== DASH;
    case REGIONAL_INDICATOR:
      return kind !== REGIONAL_INDICATOR ? isWide(kind) : isBetweenFlags(text, index);
    case PICTOGRAPH:
      return isWide(kind) || kind === REGIONAL_INDICATOR || kind === PICTOGRAPH;
    case UNSPACED:
      return isWide(kind) || (kind === UNSPACED && isBetweenWords(text, index));
    default:
      return isWide(kind);
  }
}

const isWide = (kind: number): boolean => kind === IDEOGRAPH || kind === IDEOGRAPHIC_OPEN;

/** The class of the character before `index`, the marks on it left aside. */
function classBefore(text: string, index: number): number {
  for (let at = index - 1; at >= 0; at -= 1) {
    let code = text.charCodeAt(at);
    if (code >= 0xdc00 && code < 0xe000 && at > 0) {
      at -= 1;
      code = text.codePointAt(at) ?? 0;
    }
    const kind = classOf(propertiesOf(code));
    if (!isExtender(kind)) return kind;
  }
  return SPACE;
}

/** Two regional indicators are one flag: is the number of those before `index` even? */
function isBetweenFlags(text: string, index: number): boolean {
  let at = index;
  while (at >= 2 && classOf(propertiesOf(text.codePointAt(at - 2) ?? 0)) === REGIONAL_INDICATOR) at -= 2;
  return (index - at) % 4 === 0;
}

/** A hyphen ends a line where at least two letters stand on its left and a word on its right: not in "e-mail", "COVID-19", "-x". */
function isHyphenated(text: string, index: number): boolean {
  const isWord = (at: number): boolean => isLetter(text, at) || isDigit(text, at);
  if (!isLetter(text, index) || !isWord(index + 1)) return false;
  if (isWord(index - 2)) return isWord(index - 3);
  // Two hyphens stand for a dash.
  return text[index - 2] === '-' && isWord(index - 3);
}

/** White space that a line can end with. */
const isBlank = (text: string, index: number): boolean => {
  const kind = classOf(propertiesOf(text.charCodeAt(index)));
  return kind === SPACE || kind === TAB;
};

const isSpace = (text: string, index: number): boolean => {
  if (index < 0 || index >= text.length) return true;
  const kind = classOf(propertiesOf(text.charCodeAt(index)));
  return kind === SPACE || kind === LINE_FEED || kind === TAB;
};

const isDigit = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return code >= 0x30 && code <= 0x39;
};

const isLetter = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return index >= 0 && index < text.length && classOf(propertiesOf(code)) === LETTER;
};
