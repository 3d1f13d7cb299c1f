/**
 * Names the keys behind the byte sequences that terminals send: VT220, xterm, rxvt, the Linux console, xterm's
 * modifyOtherKeys and the kitty keyboard protocol. Sources: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html,
 * https://sw.kovidgoyal.net/kitty/keyboard-protocol, urxvt(7), console_codes(4).
 *
 * Shift, Ctrl and Alt are named with characters only: Ctrl-Right is `right`.
 */

/** The keys of control characters other than Ctrl with a letter. */
const CONTROLS: Readonly<Record<number, string>> = {
  0: 'ctrl-space',
  8: 'backspace',
  9: 'tab',
  10: 'enter',
  13: 'enter',
  27: 'escape',
  28: 'ctrl-\\',
  29: 'ctrl-]',
  30: 'ctrl-^',
  31: 'ctrl-_',
  127: 'backspace',
};

/** The key of a control character, given as its code from 0 to 31, or 127. */
export function controlKey(code: number): string {
  return CONTROLS[code] ?? `ctrl-${String.fromCharCode(code + 0x60)}`;
}

/** The key of a character: itself, or its name. */
export function characterKey(character: string): string {
  return character === ' ' ? 'space' : character;
}

/** Final bytes of `CSI … X` and `SS3 X`. Lower-case letters are rxvt's keys with Shift (CSI) or Ctrl (SS3). */
const LETTERS: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  a: 'up',
  b: 'down',
  c: 'right',
  d: 'left',
  F: 'end',
  H: 'home',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
  Z: 'tab',
};

/** Some reports end with these letters, too. Without parameters, or if the first one is 1, the sequence is a key. */
const CSI_LETTERS = /^(?:1(?:;\d*(?::\d*)?)?)?([A-DFHPQSZa-d])$/;

/** The keypad in application mode, `SS3 X`: from `j` on the characters follow ASCII from `*`. */
const KEYPAD: Readonly<Record<string, string>> = { ' ': 'space', I: 'tab', M: 'enter', X: '=' };

/** Numbers of `CSI n ~`; rxvt ends them with `$`, `^` or `@` when Shift, Ctrl or both are held. */
const NUMBERS: Readonly<Record<number, string>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
  ...numbered(1, [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]),
  ...numbered(13, [25, 26, 28, 29, 31, 32, 33, 34]),
};

/** Function keys from F`first` on, by number. */
function numbered(first: number, numbers: readonly number[]): Record<number, string> {
  return Object.fromEntries(numbers.map((number, index) => [number, `f${first + index}`]));
}

/** The keys of kitty's private code points that have a name here: the keypad, and F13 and up. */
const PRIVATE: Readonly<Record<number, string>> = {
  ...Object.fromEntries([...'0123456789./*-+'].map((character, index) => [57399 + index, character])),
  57414: 'enter',
  57415: '=',
  57416: ',',
  57417: 'left',
  57418: 'right',
  57419: 'up',
  57420: 'down',
  57421: 'pageup',
  57422: 'pagedown',
  57423: 'home',
  57424: 'end',
  57425: 'insert',
  57426: 'delete',
  ...Object.fromEntries(Array.from({ length: 23 }, (_, index) => [57376 + index, `f${13 + index}`])),
};
const FIRST_PRIVATE = 0xe000;
const LAST_PRIVATE = 0xf8ff;

const SHIFT = 1;
const ALT = 2;
const CTRL = 4;
const META = 32;
/** Super and Hyper belong to the window manager. */
const OTHERS = 8 | 16;
const RELEASED = '3';

/** The key of a complete CSI sequence: its name, null for a key without a name, undefined if it is not a key. */
export function csiKey(sequence: string): string | null | undefined {
  const letter = CSI_LETTERS.exec(sequence)?.[1];
  if (letter !== undefined) return isReleased(sequence) ? null : (LETTERS[letter] ?? null);
  const other = /^27;(\d{1,3});(\d{1,7})~$/.exec(sequence);
  if (other) return codePointKey(Number(other[2]), Number(other[1]) - 1);
  const numbered = /^(\d{1,3})(?:;\d*(?::\d*)?)?[~$^@]$/.exec(sequence);
  if (numbered) return isReleased(sequence) ? null : NUMBERS[Number(numbered[1])];
  return unicodeKey(sequence);
}

/** The key of `SS3` and the text after it; null for a key without a name. */
export function ss3Key(sequence: string): string | null {
  const letter = sequence.at(-1) ?? '';
  if (letter >= 'j' && letter <= 'y') return String.fromCharCode(letter.charCodeAt(0) - 0x40);
  return KEYPAD[letter] ?? LETTERS[letter] ?? null;
}

/** The key of the Linux console's `CSI [ X`. */
export function linuxKey(letter: string): string | null {
  return letter >= 'A' && letter <= 'E' ? `f${letter.charCodeAt(0) - 0x40}` : null;
}

/** Whether kitty's event type, which follows the modifiers, is a release (3) and not a press (1) or repeat (2). */
function isReleased(sequence: string): boolean {
  return /;\d*:(\d)/.exec(sequence)?.[1] === RELEASED;
}

/** `CSI code:shifted:base ; modifiers:event ; text u` */
function unicodeKey(sequence: string): string | null | undefined {
  const match = /^(\d{1,7})(?::(\d{0,7}))?(?::\d{0,7})?(?:;(\d{0,3})(?::\d)?)?(?:;([\d:]*))?u$/.exec(sequence);
  if (!match) return undefined;
  if (isReleased(sequence)) return null;
  const [, code = '', shifted = '', modifiers = '', text = ''] = match;
  const held = modifiers === '' ? 0 : Number(modifiers) - 1;
  const isShifted = (held & SHIFT) !== 0;
  if ((held & ~SHIFT) === 0 && /^\d{1,7}$/.test(text)) return codePointKey(Number(text), 0);
  return codePointKey(Number(isShifted && shifted !== '' ? shifted : code), held);
}

/** The key of a code point with held modifiers (kitty's bits); null for a key without a name. */
function codePointKey(code: number, held: number): string | null {
  if ((held & OTHERS) !== 0) return null;
  if (code >= FIRST_PRIVATE && code <= LAST_PRIVATE) return PRIVATE[code] ?? null;
  if (code < 0x20 || code === 0x7f) return controlKey(code);
  if (!isCharacter(code)) return null;
  const character = String.fromCodePoint(code);
  if ((held & CTRL) !== 0) return code === 0x5b ? controlKey(0x1b) : `ctrl-${characterKey(character.toLowerCase())}`;
  const name = characterKey((held & SHIFT) !== 0 ? upperCase(character) : character);
  return (held & (ALT | META)) === 0 ? name : `alt-${name}`;
}

/** The upper case of a character if that is a single character, unlike that of ß. */
function upperCase(character: string): string {
  const upper = character.toUpperCase();
  return [...upper].length === 1 ? upper : character;
}

/** Whether a code point can be typed: not a control character, not a surrogate, not beyond Unicode. */
export function isCharacter(code: number): boolean {
  return code >= 0x20 && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000) && code <= 0x10ffff;
}
