import { render } from 'ink';
import { keepCompiled } from '../command/keep-compiled.ts';
import type { RunReader } from '../command/session.ts';
import { openKeyStream } from '../terminal/key-stream.ts';
import { performer } from './effects.ts';
import { findQuotesAtOnce, findQuotesLater } from './find-quotes.ts';
import { layOutLater } from './lay-out.ts';
import { LinearApp } from './linear-app.tsx';
import { startMemory } from './memory.ts';
import { readerDocument } from './pages.ts';
import { startingState } from './start.ts';
import { createStore } from './store.ts';
import { look } from './taken-terminal.ts';

/** Rows of a page that nobody sees: as much as is read out at once. */
const ROWS = 24;

/** Reads the session's sources for a screen reader: nothing is drawn but line after line. */
export const runLinear: RunReader = async (session) => {
  const { stdout } = process;
  const opened = await (session.sources[session.first] ?? session.sources[0]).open();
  const size = () => ({ columns: stdout.columns || 80, rows: ROWS });
  const start = startingState(session, await readerDocument(session, session.first, opened), size(), look());
  let status = 0;
  const controls = {
    quit: (code: number) => {
      status = code;
      app.unmount();
    },
    release: (during: () => Promise<void>) => during(),
    setMouse: () => {},
    measure: () => store.dispatch({ type: 'resize', size: size() }),
  };
  const store = createStore(
    start,
    performer(session, controls, () => memory),
  );
  const memory = startMemory(session, store, start.settings);
  await findQuotesAtOnce(store);
  const keys = openKeyStream(session.inputIsTaken);
  const app = render(<LinearApp store={store} />, {
    stdin: keys,
    stdout,
    exitOnCtrlC: false,
    patchConsole: false,
    isScreenReaderEnabled: true,
    interactive: true,
  });
  stdout.on('resize', controls.measure);
  layOutLater(store);
  findQuotesLater(store);
  await app.waitUntilExit();
  await keepCompiled({ onlyNew: true });
  keys.unref();
  return status;
};
