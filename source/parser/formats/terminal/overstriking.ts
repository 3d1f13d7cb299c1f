/** Characters struck over others, as programs write for terminals that print: `HBSH` is bold, `_BSH` and `HBS_` are underlined. */

import type { Attributes } from './attributes.ts';

/** A character, with the styles added by overstriking. */
interface Glyph {
  readonly base: string;
  /** The base and its accents, and the last of these. */
  text: string;
  last: string;
  readonly attributes: Attributes;
}

const glyphOf = (base: string, attributes: Attributes = {}): Glyph => ({ base, text: base, last: base, attributes });

const BACKSPACE = '\u0008';
const MARK = /^[\p{M}\u200d]/u;
/** Characters of two columns, for which programs send two backspaces. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}/u;

export const isOverstruck = (text: string): boolean => text.includes(BACKSPACE);

/** What a character becomes that is struck over another. Two underscores take after the character before, as in `less`. */
function struck(under: Glyph, over: string, before: Glyph | undefined): Glyph {
  const { base, attributes } = under;
  if (base === '_' && over === '_') {
    const isUnderlined = before?.attributes.underline === true && before.attributes.bold !== true;
    return { ...under, attributes: { ...attributes, ...(isUnderlined ? { underline: true } : { bold: true }) } };
  }
  if (base === over) return { ...under, attributes: { ...attributes, bold: true } };
  if (base === '_') return glyphOf(over, { ...attributes, underline: true });
  if (over === '_') return { ...under, attributes: { ...attributes, underline: true } };
  return glyphOf(over);
}

/** The characters of a line with backspaces, as they look when all have been struck. */
export function resolved(line: string): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  let at = 0;
  let isHalfBack = false;
  for (const character of line) {
    if (character === BACKSPACE) {
      if (isHalfBack) isHalfBack = false;
      else if (at > 0) {
        at -= 1;
        isHalfBack = WIDE.test(glyphs[at]?.base ?? '');
      }
      continue;
    }
    isHalfBack = false;
    const before = glyphs[at - 1];
    if (before && MARK.test(character)) {
      if (before.last !== character) before.text += character;
      before.last = character;
      continue;
    }
    const under = glyphs[at];
    glyphs[at] = under ? struck(under, character, before) : glyphOf(character);
    at += 1;
  }
  return glyphs;
}
