/**
 * What wrapping needs to know about a character: its width in columns and its line-breaking class. The classes are those
 * of Unicode Standard Annex 14, merged where the difference does not matter here; widths follow Annex 11.
 */

import { eastAsianWidth } from 'get-east-asian-width';

/** Letters and everything else that allows no break on its own. */
export const LETTER = 0;
/** Opening marks: no break after them. */
export const OPEN = 1;
/** Closing marks and everything else that never begins a line. */
export const CLOSE = 2;
export const SPACE = 3;
export const TAB = 4;
export const LINE_FEED = 5;
export const HYPHEN = 6;
export const DASH = 7;
export const SLASH = 8;
/** No-break space, word joiner, no-break hyphen. */
export const GLUE = 9;
/** Breaks that are visible only at the end of a line: zero-width space and soft hyphen. */
export const HIDDEN = 10;
export const IDEOGRAPH = 11;
export const IDEOGRAPHIC_OPEN = 12;
export const IDEOGRAPHIC_CLOSE = 13;
export const PICTOGRAPH = 14;
export const REGIONAL_INDICATOR = 15;
/** Letters of scripts without spaces between words: only a dictionary knows where words end. */
export const UNSPACED = 16;
/** The first class that belongs to the character before it. */
export const MARK = 17;
export const JOINER = 18;
export const EMOJI_MODIFIER = 19;
export const SURROGATE = 20;

const KNOWN = 0x80;
/** One byte per code point, filled in as characters are first seen: a known bit, five bits of class, two of width. */
const TABLE = new Uint8Array(0x110000);

const LISTED: readonly (readonly [number, string])[] = [
  [SPACE, ' \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000'],
  [LINE_FEED, '\n'],
  [TAB, '\t'],
  [HIDDEN, '\u200b\u00ad'],
  [HYPHEN, '-\u2010'],
  [DASH, '\u2013\u2014\u2015\u2e3a\u2e3b'],
  [SLASH, '/'],
  [GLUE, '\u00a0\u202f\u2007\u2011\u2060\ufeff'],
  [JOINER, '\u200d'],
  [OPEN, '([{¡¿«‘‚‛“„‟‹'],
  [CLOSE, ')]}!%,.:;?°‰′″»’”›…‥'],
  [IDEOGRAPHIC_CLOSE, '、。，．・：；？！‼⁇⁈⁉〜～ーｰ々〻ゝゞヽヾ゠％℃￠｡､･'],
  [IDEOGRAPHIC_CLOSE, 'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ'],
  [IDEOGRAPHIC_OPEN, '￥＄￡￦'],
];

/** Format characters that are visible nevertheless: the Arabic signs that enclose numbers. */
const DRAWN_FORMAT = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Control}|\p{Format}/u;
const UNSPACED_SCRIPTS = /(?=\p{L})[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HANGUL_VOWEL_OR_FINAL = /[\u1160-\u11ff\ud7b0-\ud7fb]/;

/**
 * Latin, Greek, Cyrillic and general punctuation except combining marks, and what boxes and bars are drawn with: letters of one column
 * unless they are listed.
 * They are looked up here without the regular expressions below, whose first use costs milliseconds.
 */
const isPlain = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f) ||
  (code >= 0xa0 && code < 0x300) ||
  (code >= 0x370 && code < 0x483) ||
  (code >= 0x48a && code < 0x530) ||
  (code >= 0x2010 && code < 0x2028) ||
  (code >= 0x2030 && code < 0x205f) ||
  (code >= 0x2500 && code < 0x25a0);

/** The class and width of a code point seen for the first time. */
function learn(code: number): number {
  const char = String.fromCodePoint(code);
  const properties = KNOWN | (classify(char, code) << 2) | measure(char, code);
  TABLE[code] = properties;
  return properties;
}

function measure(char: string, code: number): number {
  if (isPlain(code)) return char === '\u00ad' ? 0 : 1;
  if (char === '\t' || char === '\n') return 1;
  if (code >= 0xd800 && code < 0xe000) return 0;
  if (HANGUL_VOWEL_OR_FINAL.test(char) || /[\p{Mn}\p{Me}]/u.test(char)) return 0;
  const width = eastAsianWidth(code);
  if (width === 2) return 2;
  return INVISIBLE.test(char) && !DRAWN_FORMAT.test(char) ? 0 : 1;
}

function classify(char: string, code: number): number {
  for (const [kind, listed] of LISTED) if (listed.includes(char)) return kind;
  if (isPlain(code)) return LETTER;
  if (code >= 0xd800 && code < 0xe000) return SURROGATE;
  if (code >= 0x1f3fb && code <= 0x1f3ff) return EMOJI_MODIFIER;
  if (/\p{M}/u.test(char) || HANGUL_VOWEL_OR_FINAL.test(char)) return MARK;
  // The Thai and Lao vowel signs "am" and the half-width voicing marks follow their letter and belong to it.
  if (code === 0xe33 || code === 0xeb3 || code === 0xff9e || code === 0xff9f) return MARK;
  if (code === 0x200c) return MARK;
  if (/\p{Regional_Indicator}/u.test(char)) return REGIONAL_INDICATOR;
  const wide = eastAsianWidth(code) === 2 || (code >= 0xff61 && code < 0xffa0);
  if (/[\p{Ps}\p{Pi}]/u.test(char)) return wide ? IDEOGRAPHIC_OPEN : OPEN;
  if (/[\p{Pe}\p{Pf}]/u.test(char)) return wide ? IDEOGRAPHIC_CLOSE : CLOSE;
  if (/\p{Extended_Pictographic}/u.test(char) && code > 0xff) return PICTOGRAPH;
  if (UNSPACED_SCRIPTS.test(char)) return UNSPACED;
  // Korean is written with spaces, and reads better if broken only at them.
  if (/\p{Script=Hangul}/u.test(char)) return LETTER;
  return wide ? IDEOGRAPH : LETTER;
}

/** Class and width of a code point in one number, to be unpacked by `classOf` and `widthOf`. */
export function propertiesOf(code: number): number {
  return TABLE[code] || learn(code);
}

export const classOf = (properties: number): number => (properties >> 2) & 31;

/** The columns of a character on its own. */
export const widthOf = (properties: number): number => properties & 3;

const FIRST_OF_MANY_WIDTHS = KNOWN | (HIDDEN << 2);

/** Whether these are the properties of a code unit that is one column wide and a grapheme of its own. */
export const isUniformUnit = (properties: number): boolean =>
  (properties & 3) === 1 && properties < FIRST_OF_MANY_WIDTHS;
