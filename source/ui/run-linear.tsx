import { render } from 'ink';
import { keepCompiled } from '../store/compiled-code.ts';
import { LinearApp } from './ink/linear-app.tsx';
import { findQuotesAtOnce, findQuotesLater } from './session/background/find-quotes.ts';
import { layOutLater } from './session/background/slices.ts';
import { performer, settled } from './session/effects.ts';
import { startMemory } from './session/memory.ts';
import { readerDocument } from './session/pages.ts';
import type { RunReader } from './session/session.ts';
import { initialSettings, startingState } from './session/start.ts';
import { createStore } from './session/store.ts';
import { keepOnEnding } from './session/terminal/ending.ts';
import { createLending } from './session/terminal/lending.ts';
import { takeTerminal, terminalAppearance } from './session/terminal/taken-terminal.ts';
import { inputHandler } from './session/terminal/terminal-input.ts';
import { UNICODE } from './theme/symbols.ts';

/** The rows of a page. Nobody sees them: this is how much is read aloud at once. */
const ROWS = 24;

/** Runs the reader for a screen reader: it prints one line after another, and redraws nothing. */
export const runLinear: RunReader = async (session) => {
  const { stdout } = process;
  const opened = await (session.sources[session.first] ?? session.sources[0]).open();
  const size = () => ({ columns: stdout.columns || 80, rows: ROWS });
  const appearance = terminalAppearance();
  const document = await readerDocument(session, session.first, opened);
  const start = startingState(session, document, size(), appearance);
  let status = 0;
  const controls = {
    quit: (code: number) => {
      status = code;
      app.unmount();
    },
    lend: (during: () => Promise<void>) => lending.lend(during),
    suspend: () => lending.suspend(),
    redraw: () => {},
    setMouse: () => {},
  };
  const store = createStore(
    start,
    performer(session, controls, () => memory),
  );
  const memory = startMemory(session, store, initialSettings(session.options, appearance));
  await findQuotesAtOnce(store);
  const { inputIsTaken, options } = session;
  const terminal = takeTerminal({ inputIsTaken, escapeTimeout: options.escapeTimeout, isLinear: true });
  const { input, screen } = terminal;
  const measure = () => store.dispatch({ type: 'resize', size: size() });
  const lending = createLending({ terminal, holdFrame: (during) => during(), redraw: measure });
  const app = render(<LinearApp store={store} />, {
    stdin: input.stream,
    stdout,
    exitOnCtrlC: false,
    patchConsole: false,
    isScreenReaderEnabled: true,
    interactive: true,
  });
  screen.beforeLeaving(() => app.unmount());
  const ending = keepOnEnding(store, screen);
  input.listen(inputHandler(store, UNICODE));
  stdout.on('resize', measure);
  layOutLater(store);
  findQuotesLater(store);
  await app.waitUntilExit();
  lending.end();
  input.pause();
  screen.leave();
  await settled();
  await ending.untilEnded();
  await keepCompiled({ onlyNew: true });
  input.stream.unref();
  return status;
};
