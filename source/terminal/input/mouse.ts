/** What a mouse did, in columns and rows from 0. */
export interface MouseEvent {
  readonly kind: 'press' | 'release' | 'wheel-up' | 'wheel-down';
  readonly column: number;
  readonly row: number;
}

/** What the terminal says besides keys: the mouse (SGR, mode 1006), and the colour of its ground (OSC 11). */
export interface TerminalReports {
  /** What was typed, with the reports taken out. */
  readonly typed: string;
  /** The beginning of a report whose end has not come yet. */
  readonly rest: string;
  readonly mouse: readonly MouseEvent[];
  /** Function keys by name, which Ink knows but does not tell of. */
  readonly keys: readonly string[];
  readonly ground: 'light' | 'dark' | null;
}

export const MOUSE_ON = '\u001b[?1000h\u001b[?1006h';
export const MOUSE_OFF = '\u001b[?1006l\u001b[?1000l';
export const ASK_GROUND = '\u001b]11;?\u001b\\';

/** F1 to F12 as VT100, as VT220 (11 is F1, and three numbers are left out) and as the Linux console write them. */
const FUNCTION_KEY = /\u001bO([PQRS])|\u001b\[(1[1-57-9]|2[0134])~|\u001b\[\[([A-E])/g;
const VT220 = ['11', '12', '13', '14', '15', '17', '18', '19', '20', '21', '23', '24'];

const REPORT =
  /\u001b\[<(\d+);(\d+);(\d+)([Mm])|\u001b\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})(?:\/[\da-f]{1,4})?(?:\u0007|\u001b\\)/gi;
const BEGUN = /\u001b(?:\[<[\d;]*|\]1?1?;?(?:r?g?b?a?:?[\da-f/]*)\u001b?)$/i;

const WHEEL = 64;
const RELEASED = 3;
const MODIFIERS = 4 | 8 | 16;

/** What a report says, columns and rows from 1; null for other buttons than the first. Any button is let go by code 3. */
export function mouseEvent(code: number, column: number, row: number, isReleased = false): MouseEvent | null {
  const button = code & ~MODIFIERS;
  const place = { column: column - 1, row: row - 1 };
  if (button === WHEEL) return { kind: 'wheel-up', ...place };
  if (button === WHEEL + 1) return { kind: 'wheel-down', ...place };
  if (button === RELEASED || (button === 0 && isReleased)) return { kind: 'release', ...place };
  return button === 0 ? { kind: 'press', ...place } : null;
}

/** Whether a colour of the X11 form is light: one to four hexadecimal digits a channel. */
function groundOf(channels: readonly string[]): 'light' | 'dark' {
  const [red = 0, green = 0, blue = 0] = channels.map(
    (digits) => Number.parseInt(digits, 16) / (16 ** digits.length - 1),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue > 0.5 ? 'light' : 'dark';
}

function functionKey(vt100?: string, vt220?: string, linux?: string): string {
  if (vt100) return `f${'PQRS'.indexOf(vt100) + 1}`;
  return `f${(vt220 ? VT220.indexOf(vt220) : 'ABCDE'.indexOf(linux ?? 'A')) + 1}`;
}

/** Takes what the terminal reports out of what came from it. */
export function takeReports(input: string): TerminalReports {
  const mouse: MouseEvent[] = [];
  const keys: string[] = [];
  let ground: TerminalReports['ground'] = null;
  const kept = input.replace(REPORT, (_, code, column, row, final, red, green, blue) => {
    if (red !== undefined) ground = groundOf([red, green, blue]);
    else {
      const event = mouseEvent(Number(code), Number(column), Number(row), final === 'm');
      if (event) mouse.push(event);
    }
    return '';
  });
  const plain = kept.replace(FUNCTION_KEY, (_, vt100, vt220, linux) => {
    keys.push(functionKey(vt100, vt220, linux));
    return '';
  });
  const rest = BEGUN.exec(plain)?.[0] ?? '';
  return { typed: rest === '' ? plain : plain.slice(0, -rest.length), rest, mouse, keys, ground };
}
