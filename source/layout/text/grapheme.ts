/**
 * Grapheme clusters by the rules of Unicode Standard Annex 29, without `Intl.Segmenter`, whose first use costs six
 * milliseconds. A cluster is never cut, and its width is what the terminal uses to draw it.
 */

import {
  classOf,
  EMOJI_MODIFIER,
  JOINER,
  MARK,
  PICTOGRAPH,
  propertiesOf,
  REGIONAL_INDICATOR,
  widthOf,
} from './characters.ts';

const EMOJI_PRESENTATION = 0xfe0f;

/** The viramas that join two consonants into one cluster (Indic_Conjunct_Break=Linker). */
const VIRAMAS: ReadonlySet<number> = new Set([0x94d, 0x9cd, 0xacd, 0xb4d, 0xc4d, 0xd4d]);

/** Whether a character of this class belongs to the one before it. */
export const isExtender = (kind: number): boolean => kind === MARK || kind === JOINER || kind === EMOJI_MODIFIER;

const codeAt = (text: string, index: number): number => text.codePointAt(index) ?? 0;
const lengthOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** One past the last code unit of the cluster that begins at `start`, `end` at most. */
export function clusterEnd(text: string, start: number, end: number): number {
  let code = codeAt(text, start);
  let index = start + lengthOf(code);
  const kind = classOf(propertiesOf(code));
  if (kind === REGIONAL_INDICATOR && index < end) {
    const second = codeAt(text, index);
    if (classOf(propertiesOf(second)) === REGIONAL_INDICATOR) index += 2;
  }
  let before = kind;
  let virama = 0;
  while (index < end) {
    const next = codeAt(text, index);
    const nextKind = classOf(propertiesOf(next));
    const joined =
      isExtender(nextKind) ||
      (kind === PICTOGRAPH && before === JOINER && nextKind === PICTOGRAPH) ||
      isConsonantOf(virama, next) ||
      isHangulPair(code, next);
    if (!joined) break;
    if (VIRAMAS.has(next)) virama = next;
    else if (!isExtender(nextKind)) virama = 0;
    before = nextKind;
    code = next;
    index += lengthOf(next);
  }
  return Math.min(index, end);
}

/** How a terminal draws clusters of emoji. Terminals differ, and only the terminal knows. */
export interface ClusterWidths {
  /** The columns of a flag, which is two characters. */
  readonly flag: number;
  /** The columns of a character that is presented as an emoji (U+FE0F). */
  readonly presentation: number;
  /** Whether emoji joined by U+200D are one glyph. */
  readonly isJoined: boolean;
  /** Whether a skin tone belongs to the emoji before it. */
  readonly isModified: boolean;
}

/** Unicode's widths; terminals that support mode 2027 agree. */
const UNICODE_WIDTHS: ClusterWidths = { flag: 2, presentation: 2, isJoined: true, isModified: true };

let widths = UNICODE_WIDTHS;

/** Sets the terminal's own widths for everything measured from now on; null restores Unicode's. */
export function takeClusterWidths(measured: ClusterWidths | null): void {
  widths = measured ?? UNICODE_WIDTHS;
}

/** Columns that the cluster from `start` to `end` takes. */
export function clusterWidth(text: string, start: number, end: number): number {
  const first = codeAt(text, start);
  const kind = classOf(propertiesOf(first));
  let width = widthOf(propertiesOf(first));
  let index = start + lengthOf(first);
  if (kind === REGIONAL_INDICATOR) return index < end ? widths.flag : 1;
  let joined = false;
  for (; index < end; ) {
    const code = codeAt(text, index);
    const properties = propertiesOf(code);
    const nextKind = classOf(properties);
    if (code === EMOJI_PRESENTATION) width = Math.max(width, isEmoji(first) ? widths.presentation : width);
    else if (nextKind === JOINER) joined = true;
    else if (kind === PICTOGRAPH && nextKind === PICTOGRAPH && joined && widths.isJoined)
      width = Math.max(width, widthOf(properties));
    else if (nextKind !== EMOJI_MODIFIER || kind !== PICTOGRAPH || !widths.isModified) width += widthOf(properties);
    index += lengthOf(code);
  }
  return width;
}

const isEmoji = (code: number): boolean => /\p{Emoji}/u.test(String.fromCodePoint(code));

/** Whether a code point is a consonant of the virama's script. The six scripts have the same arrangement, 128 code points each. */
const isConsonantOf = (virama: number, code: number): boolean => {
  const offset = code & 0x7f;
  return (
    virama > 0 &&
    code >> 7 === virama >> 7 &&
    ((offset >= 0x15 && offset <= 0x39) || (offset >= 0x58 && offset <= 0x5f))
  );
};

/** A conjoining Hangul consonant, and what continues its syllable. */
const isHangulPair = (before: number, code: number): boolean =>
  before >= 0x1100 && before <= 0x115f && ((code >= 0x1100 && code <= 0x115f) || (code >= 0xac00 && code <= 0xd7a3));
