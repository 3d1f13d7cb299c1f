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
  LETTER,
  LINE_FEED,
  metProperties,
  OPEN,
  PICTOGRAPH,
  propertiesOf,
  REGIONAL_INDICATOR,
  RUN,
  RUN_MASK,
  SLASH,
  SOFT_HYPHEN,
  SPACE,
  TAB,
  widthOf,
  ZERO_WIDTH_SPACE,
} from './characters.ts';
import { isExtender } from './grapheme.ts';
import { glyphEnd, glyphWidth } from './width.ts';

/** Takes one line: drawn from `start` to `end`, with a hyphen after it or not; the text goes on at `next`. */
export type TakeLine = (start: number, end: number, next: number, hyphen: boolean) => void;

/** Nothing breaks beside the edge of a line. */
const EDGE = -1;

/** Breaks `text` into lines of at most `width` columns (two or more) and hands them to `take`, at least one. */
export function wrap(text: string, width: number, take: TakeLine): void {
  const length = text.length;
  let line = 0;
  let column = 0;
  // The last place where this line may end: drawn up to `mayEnd`, going on at `mayGoOn`, `mayColumn` columns from its start.
  let mayEnd = 0;
  let mayGoOn = 0;
  let mayColumn = 0;
  let mayHyphenate = false;
  let before = EDGE;

  for (let index = 0; index < length; ) {
    const code = text.charCodeAt(index);
    const properties = propertiesOf(code);
    const kind = classOf(properties);
    let next = index + 1;

    if (kind === SPACE || kind === TAB) {
      let columns = widthOf(properties);
      while (next < length) {
        const more = metProperties(text.charCodeAt(next));
        if (classOf(more) !== SPACE) break;
        columns += widthOf(more);
        next += 1;
      }
      column += columns;
      if (index > line && mayBreakAtSpace(text, line, index, next)) {
        mayEnd = index;
        mayGoOn = next;
        mayColumn = column;
        mayHyphenate = false;
      }
      before = EDGE;
      index = next;
      continue;
    }
    if (kind === LINE_FEED) {
      take(line, trimEnd(text, line, index), next, false);
      line = next;
      column = 0;
      before = EDGE;
      index = next;
      continue;
    }
    if (kind === SOFT_HYPHEN || kind === ZERO_WIDTH_SPACE) {
      const hyphen = kind === SOFT_HYPHEN;
      if (index > line && column + Number(hyphen) <= width && !(hyphen && before === EDGE)) {
        mayEnd = index;
        mayGoOn = next;
        mayColumn = column;
        mayHyphenate = hyphen;
      }
      if (!hyphen) before = EDGE;
      index = next;
      continue;
    }

    if (index > line && mayBreakBefore(text, index, before, kind)) {
      mayEnd = index;
      mayGoOn = index;
      mayColumn = column;
      mayHyphenate = false;
    }
    let last = kind;
    let run = (properties & RUN_MASK) === RUN;
    if (run) {
      // A run of narrow letters and marks: nothing can break inside it, so it is taken at once.
      let more = 0;
      while (next < length) {
        more = metProperties(text.charCodeAt(next));
        if ((more & RUN_MASK) !== RUN) break;
        last = classOf(more);
        next += 1;
      }
      if (next < length && isExtender(classOf(propertiesOf(text.charCodeAt(next))))) {
        // The last letter wears a mark: it is a glyph by itself.
        if (next - 1 > index) {
          next -= 1;
          last = LETTER;
        } else run = false;
      }
    }
    if (!run) next = glyphEnd(text, index, length);
    let columns = run ? next - index : glyphWidth(text, index, next);

    if (column + columns > width && mayGoOn > line) {
      take(line, mayEnd, mayGoOn, mayHyphenate);
      line = mayGoOn;
      column -= mayColumn;
    }
    if (column + columns > width && line < index && (!run || column >= width)) {
      take(line, trimEnd(text, line, index), index, false);
      line = index;
      column = 0;
    }
    if (run) {
      let from = index;
      while (column + columns > width) {
        const cut = cutWord(text, from, next - (column + columns - width));
        take(line, cut, cut, false);
        line = cut;
        from = cut;
        column = 0;
        columns = next - cut;
      }
    }
    column += columns;
    before = last;
    index = next;
  }
  if (line < length || length === 0) take(line, trimEnd(text, line, length), length, false);
}

function trimEnd(text: string, start: number, end: number): number {
  let index = end;
  while (index > start) {
    const kind = classOf(propertiesOf(text.charCodeAt(index - 1)));
    if (kind !== SPACE && kind !== TAB) break;
    index -= 1;
  }
  return index;
}

/** A word longer than a line is best cut after a mark, as addresses have them: looked for in the last third of the line. */
function cutWord(text: string, start: number, end: number): number {
  const least = end - Math.floor((end - start) / 3);
  for (let index = end; index > least; index -= 1) {
    if ('/?&=_.,;:#+'.includes(text[index - 1] ?? ' ')) return index;
  }
  return end;
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

/** May a line end before the character at `index`, of class `kind`, where one of class `before` stands before it? */
function mayBreakBefore(text: string, index: number, before: number, kind: number): boolean {
  if (before === EDGE || before === GLUE || before === OPEN || before === IDEOGRAPHIC_OPEN) return false;
  if (kind === CLOSE || kind === IDEOGRAPHIC_CLOSE || kind === GLUE || kind === SLASH) return false;
  if (kind === HYPHEN || isExtender(kind)) return false;
  switch (before) {
    case HYPHEN:
      return isHyphenated(text, index);
    case DASH:
      return kind !== DASH && !(isDigit(text, index) && isDigit(text, index - 2));
    case SLASH:
      return isLetter(text, index - 2) && isLetter(text, index) && isLetter(text, index + 1);
    case IDEOGRAPH:
    case IDEOGRAPHIC_CLOSE:
      return kind !== DASH;
    case PICTOGRAPH:
    case REGIONAL_INDICATOR:
      return kind === PICTOGRAPH || kind === REGIONAL_INDICATOR || kind === IDEOGRAPH || kind === IDEOGRAPHIC_OPEN;
    default:
      return kind === IDEOGRAPH || kind === IDEOGRAPHIC_OPEN;
  }
}

/** A hyphen ends a line where at least two letters stand on its left and a word on its right: not in "e-mail", "COVID-19", "-x". */
function isHyphenated(text: string, index: number): boolean {
  const isWord = (at: number): boolean => isLetter(text, at) || isDigit(text, at);
  if (!isLetter(text, index) || !isWord(index + 1)) return false;
  if (isWord(index - 2)) return isWord(index - 3);
  // Two hyphens stand for a dash.
  return text[index - 2] === '-' && isWord(index - 3);
}

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
