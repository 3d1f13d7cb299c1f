import { type MouseEvent, mouseEvent } from './mouse.ts';

/** What came from the terminal, a character a byte, with the mouse of mode 1000 alone taken out. */
export interface MouseBytes {
  readonly typed: string;
  /** The beginning of a report whose end has not come yet; `ESC` or `ESC [` may be a key as well. */
  readonly rest: string;
  readonly mouse: readonly MouseEvent[];
}

/** `ESC [ M`, then the button, the column and the row, each as one byte of 32 and itself: up to column 223. */
const REPORT = /\u001b\[M(.{3})/gs;
const BEGUN = /\u001b(?:\[(?:M.{0,2})?)?$/s;
const BASE = 32;

/**
 * Takes out what a terminal says of the mouse that knows mode 1000 but not the numbers of mode 1006. To be done before the
 * bytes are decoded: from column 96 on they are no UTF-8, and would swallow each other.
 */
export function takeMouseBytes(input: string): MouseBytes {
  const mouse: MouseEvent[] = [];
  const plain = input.replace(REPORT, (_, bytes: string) => {
    const [code = 0, column = 0, row = 0] = [...bytes].map((byte) => byte.charCodeAt(0) - BASE);
    const event = column > 0 && row > 0 ? mouseEvent(code, column, row) : null;
    if (event) mouse.push(event);
    return '';
  });
  const rest = BEGUN.exec(plain)?.[0] ?? '';
  return { typed: rest === '' ? plain : plain.slice(0, -rest.length), rest, mouse };
}
