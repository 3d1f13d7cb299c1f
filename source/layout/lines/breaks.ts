/**
 * Where a line may end: Unicode Standard Annex 14, tailored to typographic custom: a dash stays on its line, "50 %"
 * and "Quoi ?" stay together, Korean breaks between words.
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
} from '../text/characters.ts';
import { isExtender } from '../text/grapheme.ts';
import { isBetweenWords } from './dictionary.ts';

/** Marks that may follow a space: French punctuation, the percent sign in many languages, others by mistake. None may begin a line. */
const AFTER_SPACE = '!?:;»›%/.,)…';

/** Whether the spaces from `index` to `next` may end the line that began at `line`. */
export function mayBreakAtSpace(text: string, line: number, index: number, next: number): boolean {
  const code = text.charCodeAt(next);
  const previous = text.charCodeAt(index - 1);
  if ((previous === 0xab || previous === 0x2039) && (index - 1 === line || isSpace(text, index - 2))) return false;
  if ((code >= 0x41 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || next >= text.length) return true;
  if (code === 0x2060) return false;
  if (!isSpace(text, next + 1)) return true;
  const kind = classOf(propertiesOf(code));
  return kind !== DASH && kind !== HYPHEN && !AFTER_SPACE.includes(text[next] ?? '');
}

/**
 * Whether the line that began at `line` may end before the character at `index`, which is of class `kind`. Neither it nor the character
 * before it is white space.
 */
export function mayBreakBefore(text: string, line: number, index: number, kind: number): boolean {
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
      return kind === REGIONAL_INDICATOR ? isBetweenFlags(text, line, index) : isWide(kind) || kind === PICTOGRAPH;
    case PICTOGRAPH:
      return isWide(kind) || kind === REGIONAL_INDICATOR || kind === PICTOGRAPH;
    case UNSPACED:
      return isWide(kind) || (kind === UNSPACED && isBetweenWords(text, index));
    default:
      return isWide(kind);
  }
}

const isWide = (kind: number): boolean => kind === IDEOGRAPH || kind === IDEOGRAPHIC_OPEN;

/** The class of the character before `index`, skipping combining marks. */
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

/** Whether the number of regional indicators before `index` on its line is even: two of them are one flag. */
function isBetweenFlags(text: string, line: number, index: number): boolean {
  let at = index;
  while (at >= line + 2 && classOf(propertiesOf(text.codePointAt(at - 2) ?? 0)) === REGIONAL_INDICATOR) at -= 2;
  return (index - at) % 4 === 0;
}

/** Whether a hyphen may end a line: at least two letters before it and a word after it, unlike in "e-mail", "COVID-19" or "-x". */
function isHyphenated(text: string, index: number): boolean {
  const isWord = (at: number): boolean => isLetter(text, at) || isDigit(text, at);
  if (!isLetter(text, index) || !isWord(index + 1)) return false;
  if (isWord(index - 2)) return isWord(index - 3);
  // Two hyphens are a dash.
  return text[index - 2] === '-' && isWord(index - 3);
}

/** White space that a line can end with. */
export const isBlank = (text: string, index: number): boolean => {
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

export const isLetter = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return index >= 0 && index < text.length && classOf(propertiesOf(code)) === LETTER;
};
