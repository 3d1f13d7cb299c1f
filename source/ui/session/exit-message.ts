import { asciiLine, displayWidth, truncate } from '../../layout/index.ts';
import { printable } from '../../printable.ts';
import type { ReaderState } from '../../reader/model/state.ts';
import { percentRead } from '../../reader/view/viewport.ts';

/** The fewest columns that a title is cut to. */
const SHORTEST_TITLE = 10;

/** The line printed after quitting, cut to the terminal: where the person stopped; null if that is the top. */
export function exitMessage(state: ReaderState, columns: number): string | null {
  if (state.top === 0) return null;
  const percent = percentRead(state);
  const beginning = percent >= 100 ? 'pullquote: read to the end of ' : `pullquote: stopped at ${percent}% of `;
  const { name } = state.document;
  const title = printable(state.settings.asciiText ? asciiLine(name) : name);
  return (
    beginning +
    truncate(title, Math.max(SHORTEST_TITLE, columns - displayWidth(beginning)), state.settings.ascii ? '~' : '…')
  );
}
