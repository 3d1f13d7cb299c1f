import { asciiLine, displayWidth, truncate } from '../../layout/index.ts';
import { printable } from '../../printable.ts';
import type { ReaderState } from '../../reader/model/state.ts';
import { percentRead } from '../../reader/view/viewport.ts';

/** A title is never cut to fewer columns than this. */
const SHORTEST_TITLE = 10;

/** The line printed after quitting: how far the user has read, cut to the terminal's width; null at the top of the article. */
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
