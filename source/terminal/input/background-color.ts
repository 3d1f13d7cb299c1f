import type { Report } from './events.ts';

/** Asks for the terminal's background color. Terminals that do not support this do not answer. */
export const ASK_BACKGROUND = '\u001b]11;?\u001b\\';

/** X11 color names of one to four hexadecimal digits a channel; alpha is not used. */
const ANSWER = /^11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})(?:\/[\da-f]{1,4})?$/i;

/** The background if the report answers `ASK_BACKGROUND`; null for other reports. */
export function backgroundOf({ introducer, text }: Report): 'light' | 'dark' | null {
  const answer = introducer === 'osc' ? ANSWER.exec(text) : null;
  if (!answer) return null;
  const [red = 0, green = 0, blue = 0] = answer
    .slice(1, 4)
    .map((digits) => Number.parseInt(digits, 16) / (16 ** digits.length - 1));
  // Luma as in ITU-R BT.601.
  return 0.299 * red + 0.587 * green + 0.114 * blue > 0.5 ? 'light' : 'dark';
}
