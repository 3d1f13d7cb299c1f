import { headOnly } from '../../reader/view/incremental-layout.ts';
import { paintedRows } from '../panes/frame.ts';
import { withTypesetting } from './background/typesetting.ts';
import { readerDocument } from './pages.ts';
import type { Head, Session } from './session.ts';
import { startingState } from './start.ts';
import { sizeOf, takeTerminal, terminalAppearance } from './terminal/taken-terminal.ts';

/**
 * Draws the first screen of a long text, which stays while the rest is parsed. Draws nothing if the reader might not start at
 * the top or might not draw at all: with `--quote`, `--search`, `--quit-if-one-screen`, or for a screen reader. A saved position is
 * restored only once the whole text has been parsed.
 */
export async function drawFirstScreen(session: Session, { article, share }: Head): Promise<void> {
  const { hyphenate = false, quitIfOneScreen, quote, screenReader, search } = session.options;
  if (quitIfOneScreen || screenReader || process.env.INK_SCREEN_READER === 'true') return;
  if (quote !== undefined || search !== undefined) return;
  const opened = await readerDocument(session, session.first, { article, attribution: null });
  const document = await withTypesetting(opened, { hyphenate });
  const { drawing, background, ...settings } = terminalAppearance();
  const state = headOnly(startingState(session, document, sizeOf(process.stdout), settings), share);
  const { inputIsTaken } = session;
  const { screen } = takeTerminal({ inputIsTaken, escapeTimeout: session.options.escapeTimeout, opening: true });
  screen.draw(paintedRows({ ...state, background }, drawing));
}
