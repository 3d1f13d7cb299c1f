import { setTimeout as sleep } from 'node:timers/promises';
import { messages } from '../messages/index.ts';
import type { ReaderState } from '../reader/model/state.ts';
import { keepCompiled } from '../store/compiled-code.ts';
import { mayDrawPictures } from '../terminal/images/support.ts';
import { ASK_BACKGROUND } from '../terminal/input/background-color.ts';
import type { Report } from '../terminal/input/events.ts';
import type { Mounted } from './ink/mount.tsx';
import { paintedRows } from './panes/frame.ts';
import { findQuotesAtOnce, findQuotesLater } from './session/background/find-quotes.ts';
import { layOutLater } from './session/background/slices.ts';
import { withTypesetting } from './session/background/typesetting.ts';
import { type Controls, performer, settled } from './session/effects.ts';
import { exitMessage } from './session/exit-message.ts';
import { startMemory } from './session/memory.ts';
import { readerDocument } from './session/pages.ts';
import { pictureOutput } from './session/pictures/output.ts';
import type { RunReader } from './session/session.ts';
import { initialSettings, startingState } from './session/start.ts';
import { createStore } from './session/store.ts';
import { learnClusterWidths } from './session/terminal/cluster-widths.ts';
import { keepOnEnding } from './session/terminal/ending.ts';
import { createLending } from './session/terminal/lending.ts';
import { sizeOf, takeTerminal, terminalAppearance } from './session/terminal/taken-terminal.ts';
import { inputHandler } from './session/terminal/terminal-input.ts';

export { drawFirstScreen } from './session/first-screen.ts';

/** Milliseconds from Ink's first frame until the code that most sessions need has been compiled. @speed */
const COMPILED = 500;

/** How long the first key waits for the search history and the marks to be restored, in milliseconds. */
const MEMORY_PATIENCE = 1000;

/**
 * Runs the reader on the terminal. Resolves to the exit status when the user quits. The first screen is drawn
 * before Ink is loaded, since loading takes longer than everything else; Ink then draws the same screen and takes over.
 */
export const runReader: RunReader = async (session) => {
  if (session.options.screenReader === true || process.env.INK_SCREEN_READER === 'true') {
    const { runLinear } = await import('./run-linear.tsx');
    return runLinear(session);
  }
  const { stdout } = process;
  const opened = await (session.sources[session.first] ?? session.sources[0]).open();
  let status = 0;
  let isLeft = false;
  let mounted: Mounted | undefined;

  const controls: Controls = {
    quit: (code) => {
      status = code;
      isLeft = true;
      mounted?.unmount();
    },
    lend: (during) => lending.lend(during),
    suspend: () => lending.suspend(),
    redraw: () => void lending.refresh(),
    setMouse: (on) => screen.setMouse(on),
  };
  const { drawing, background, ...settings } = terminalAppearance();
  const hyphenate = session.options.hyphenate === true;
  const document = await withTypesetting(await readerDocument(session, session.first, opened), { hyphenate });
  const start = { ...startingState(session, document, sizeOf(stdout), settings), background };
  const store = createStore(
    start,
    performer(session, controls, () => memory),
  );
  const { escapeTimeout } = session.options;
  const terminal = takeTerminal({ inputIsTaken: session.inputIsTaken, escapeTimeout });
  const { input, screen } = terminal;
  const fail = (error: unknown) => {
    screen.leave();
    process.stderr.write(
      `pullquote: ${messages.trouble.unexpected(error instanceof Error ? error.message : String(error))}\n`,
    );
    process.exit(1);
  };
  process.once('uncaughtException', fail);
  process.once('unhandledRejection', fail);
  const ending = keepOnEnding(store, screen);
  stdout.on('error', ending.vanished);
  input.stream.on('error', ending.vanished);
  input.stream.on('end', ending.vanished);

  let drawn: ReaderState | undefined;
  const draw = () => {
    const state = store.state();
    if (state === drawn) return;
    if (drawn && drawn.size !== state.size) screen.clear();
    screen.draw(paintedRows(state, drawing));
    drawn = state;
  };
  draw();
  const measure = () => store.dispatch({ type: 'resize', size: sizeOf(stdout) });
  const redrawn = () => {
    screen.beginFrame();
    mounted?.redraw();
    screen.endFrame();
  };
  const redraw = () => {
    if (isLeft) return;
    if (mounted) screen.beginFrame();
    measure();
    store.flush();
    // React has queued its render as a microtask by now. After it, Ink's frame has the new size.
    if (mounted) queueMicrotask(redrawn);
    else draw();
  };
  const lending = createLending({
    terminal,
    holdFrame: (during) => (mounted ? mounted.holdFrame(during) : during()),
    redraw,
  });
  stdout.on('resize', () => (lending.isLent() ? measure() : redraw()));
  const memory = startMemory(session, store, initialSettings(session.options, settings));
  await findQuotesAtOnce(store);
  // Keys typed before Ink is loaded take effect without it, but only once the memory that they may need is restored.
  const listening = Promise.race([memory.restored, sleep(MEMORY_PATIENCE)]).then(() => {
    input.listen(inputHandler(store, drawing.symbols, (report) => takeReport(report)));
  });
  let takeReport: (report: Report) => void = () => {};
  const drawEarly = store.subscribe(() => {
    if (!lending.isLent()) draw();
  });
  const { mountReader } = await import('./ink/mount.tsx');
  await listening;
  await turnsOfTheLoop();
  drawEarly();
  if (!isLeft) {
    screen.home();
    const output = pictureOutput(stdout, lending.isLent);
    mounted = mountReader({ screen, keys: input.stream, stdout: output.stream }, { store, drawing });
    stdout.write(ASK_BACKGROUND);
    takeReport = learnClusterWidths(store, {
      write: (question) => {
        screen.beginFrame();
        stdout.write(question);
      },
      redraw: () => void lending.refresh(),
    });
    const { pictures, ascii } = start.settings;
    const { images = 'auto' } = session.options;
    const mayAsk = images === 'auto' && !ascii && mayDrawPictures(process.env);
    if (session.picture && (pictures !== 'impossible' || mayAsk)) {
      const { startPictures } = await import('./session/pictures/start.ts');
      const takeWidths = takeReport;
      const takePictures = startPictures(session.picture, {
        ...{ store, screen, output, theme: drawing },
        images,
      });
      takeReport = (report) => {
        takeWidths(report);
        takePictures(report);
      };
    }
    layOutLater(store);
    findQuotesLater(store);
    // Doing this on exit would be too late if the reader is killed.
    setTimeout(keepCompiled, COMPILED).unref();
    try {
      await mounted.exited;
    } catch (error) {
      fail(error);
    }
  }
  lending.end();
  input.pause();
  screen.leave();
  input.stream.unref();
  await settled();
  await ending.untilEnded();
  const leaving = memory.leave();
  const line = session.options.farewell === false ? null : exitMessage(store.state(), stdout.columns || 80);
  if (leaving === 'locked') process.stderr.write(`pullquote: ${messages.trouble.positionLocked}\n`);
  else if (line && leaving === 'kept') process.stderr.write(`${line}\n`);
  return status;
};

/** Lets pending input be read: the first turn of the event loop may end before the terminal has been polled. */
async function turnsOfTheLoop(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
