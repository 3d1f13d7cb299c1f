import type { Mouse } from './events.ts';

/** Asks for presses, releases, the wheel and movement with a button down (mode 1002), as decimal numbers (mode 1006) if the terminal supports them. */
export const MOUSE_ON = '\u001b[?1002h\u001b[?1006h';
export const MOUSE_OFF = '\u001b[?1006l\u001b[?1002l';

const WHEEL = 64;
const RELEASED = 3;
/** Movement with the first button down. */
const DRAGGED = 32;
/** Shift, Alt and Ctrl. */
const MODIFIERS = 4 | 8 | 16;
/** What X10 and urxvt add to each number to make it a printable character. */
const BASE = 32;

interface Numbers {
  readonly code: number;
  /** From 1. */
  readonly column: number;
  /** From 1. */
  readonly row: number;
}

/**
 * The event of a report; null for buttons other than the first, and for positions off the screen. Button 3 is
 * the release of any button; SGR reports (mode 1006) name the button that was released.
 */
function mouseOf({ code, column, row }: Numbers, isReleased = false): Mouse | null {
  if (column < 1 || row < 1) return null;
  const button = code & ~MODIFIERS;
  const mouse = { type: 'mouse', column: column - 1, row: row - 1 } as const;
  if (button === WHEEL) return { ...mouse, kind: 'wheel-up' };
  if (button === WHEEL + 1) return { ...mouse, kind: 'wheel-down' };
  if (button === DRAGGED && !isReleased) return { ...mouse, kind: 'drag' };
  if (button === RELEASED || (button === 0 && isReleased)) return { ...mouse, kind: 'release' };
  return button === 0 ? { ...mouse, kind: 'press' } : null;
}

/** A report without decimal numbers: `CSI M` and these three bytes. Columns and rows go up to 223. */
export function x10Mouse([code = 0, column = 0, row = 0]: readonly number[]): Mouse | null {
  return mouseOf({ code: code - BASE, column: column - BASE, row: row - BASE });
}

/** A report as a CSI sequence: SGR (mode 1006) or urxvt (1015). Null if the reader has no use for the event, undefined for other sequences. */
export function csiMouse(sequence: string): Mouse | null | undefined {
  const match = /^(<?)(\d{1,5});(\d{1,5});(\d{1,5})([Mm])$/.exec(sequence);
  if (!match) return undefined;
  const [code = 0, column = 0, row = 0] = match.slice(2, 5).map(Number);
  if (match[1] === '<') return mouseOf({ code, column, row }, match[5] === 'm');
  return mouseOf({ code: code - BASE, column, row });
}
