import { asciiLine, displayWidth, truncate } from '../../layout/index.ts';
import { printable } from '../../printable.ts';
import type { ReaderState } from '../../reader/model/state.ts';
import { percentRead } from '../../reader/view/viewport.ts';

/** What is said after the reader was left: where one stopped, in one line of the terminal. Nothing of who stopped at the top. */
export function farewell(state: ReaderState, columns: number): string | null {
  if (state.top === 0) return null;
  const percent = percentRead(state);
  const beginning = percent >= 100 ? 'pullquote: read to the end of ' : `pullquote: stopped at ${percent}% of `;
  const { name } = state.document;
  const title = printable(state.settings.asciiText ? asciiLine(name) : name);
  return beginning + truncate(title, Math.max(10, columns - displayWidth(beginning)), state.settings.ascii ? '~' : '…');
}
