import { asciiLine, displayWidth, truncate } from '../../layout/index.ts';
import { messages } from '../../messages/index.ts';
import { printable } from '../../printable.ts';
import type { ReaderState } from '../../reader/model/state.ts';
import { percentRead } from '../../reader/view/viewport.ts';

/** A title is never cut to fewer columns than this. */
const SHORTEST_TITLE = 10;

/** The line printed after quitting: how far the user has read, cut to the terminal's width; null at the top of the article. */
export function exitMessage(state: ReaderState, columns: number): string | null {
  if (state.top === 0) return null;
  const percent = percentRead(state);
  const { readToEnd, stoppedAt } = messages.trouble;
  const line = (title: string): string => `pullquote: ${percent >= 100 ? readToEnd(title) : stoppedAt(percent, title)}`;
  const { name } = state.document;
  const title = printable(state.settings.asciiText ? asciiLine(name) : name);
  const room = Math.max(SHORTEST_TITLE, columns - displayWidth(line('')));
  return line(truncate(title, room, state.settings.ascii ? '~' : '…'));
}
