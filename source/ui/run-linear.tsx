import { render } from 'ink';
import { keepCompiled } from '../store/compiled-code.ts';
import { openKeyStream } from '../terminal/input/key-stream.ts';
import { LinearApp } from './ink/linear-app.tsx';
import { findQuotesAtOnce, findQuotesLater } from './session/background/find-quotes.ts';
import { layOutLater } from './session/background/slices.ts';
import { performer } from './session/effects.ts';
import { startMemory } from './session/memory.ts';
import { readerDocument } from './session/pages.ts';
import type { RunReader } from './session/session.ts';
import { startingState } from './session/start.ts';
import { createStore } from './session/store.ts';
import { look } from './session/taken-terminal.ts';

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
