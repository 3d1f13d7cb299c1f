import { render } from 'ink';
import type { RunReader } from '../command/session.ts';
import type { Size } from '../reader/state.ts';
import { stateFile } from '../store/folders.ts';
import { colourDepth, groundOf, hasUtf8 } from '../terminal/capabilities.ts';
import { openKeyStream } from '../terminal/key-stream.ts';
import { type Controls, findQuotesLater, performer, readerDocument } from './effects.ts';
import { farewell } from './farewell.ts';
import { createMemory, NO_MEMORY } from './memory.ts';
import { ReaderApp, type TerminalRelease } from './reader-app.tsx';
import { startingState } from './start.ts';
import { createStore } from './store.ts';
import { ASCII, UNICODE } from './symbols.ts';
import { painters } from './themes.ts';
import { withTypesetting } from './typesetting.ts';

/** Fast enough that a key is never held up by the throttle. */
const FRAMES_PER_SECOND = 120;

function sizeOf(stream: NodeJS.WriteStream): Size {
  return { columns: stream.columns || 80, rows: stream.rows || 24 };
}

/** Reads the session's sources on the terminal. Resolves to the exit status when the reader is left. */
export const runReader: RunReader = async (session) => {
  const { stdout } = process;
  const opened = await session.sources[0].open();
  const keys = openKeyStream(session.inputIsTaken);
  let status = 0;
  let release: TerminalRelease | undefined;
  const onRelease = (given: TerminalRelease) => {
    release = given;
  };

  const controls: Controls = {
    quit: (code) => {
      status = code;
      app.unmount();
    },
    release: async (during) => release?.(during),
    measure: () => store.dispatch({ type: 'resize', size: sizeOf(stdout) }),
  };
  const utf8 = hasUtf8(process.env, process.platform);
  const hyphenate = session.options.hyphenate === true;
  const document = await withTypesetting(readerDocument(session, 0, opened), { hyphenate });
  const start = startingState(session, document, sizeOf(stdout), !utf8);
  const store = createStore(
    start,
    performer(session, controls, () => memory),
  );
  const memory =
    session.options.state === false ? NO_MEMORY : createMemory(store, stateFile(process.env), start.settings);

  // Before Ink's own listener, which draws at once: what it draws then is already of the new size.
  stdout.on('resize', () => {
    controls.measure();
    store.flush();
  });

  const painterOf = painters({ depth: colourDepth(process.env), ground: groundOf(process.env) });
  const symbols = utf8 ? UNICODE : ASCII;
  const app = render(<ReaderApp store={store} symbols={symbols} painterOf={painterOf} onRelease={onRelease} />, {
    stdin: keys,
    stdout,
    exitOnCtrlC: false,
    patchConsole: false,
    alternateScreen: true,
    incrementalRendering: true,
    maxFps: FRAMES_PER_SECOND,
    // Ink's own test stays blank where CI is set, even to an empty string.
    interactive: true,
  });

  const fail = (error: unknown) => {
    app.unmount();
    process.stderr.write(`pullquote: unexpected error: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  };
  process.once('uncaughtException', fail);
  process.once('unhandledRejection', fail);
  // The terminal went away: nobody is left to read.
  const vanished = () => process.exit(129);
  stdout.on('error', vanished);
  keys.on('error', vanished);
  keys.on('end', vanished);

  memory.entered();
  process.once('exit', memory.leave);
  // Ink restores the terminal on these and lets them end the process; what was read is kept before that.
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) process.prependOnceListener(signal, memory.leave);

  findQuotesLater(store);
  try {
    await app.waitUntilExit();
  } catch (error) {
    fail(error);
  }
  keys.unref();
  memory.leave();
  const line = session.options.farewell === false ? null : farewell(store.state(), stdout.columns || 80);
  if (line && memory !== NO_MEMORY) process.stderr.write(`${line}\n`);
  return status;
};
