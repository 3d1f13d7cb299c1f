import type { ReadStream } from 'node:tty';
import { render } from 'ink';
import { type AlternateScreen, ERASE_SCREEN } from '../../terminal/alternate-screen.ts';
import { type InkTerminal, ReaderApp, type ReaderAppProps, type TerminalRelease } from './reader-app.tsx';

/** Fast enough that a key is never held up by the throttle. */
const FRAMES_PER_SECOND = 120;

/** What Ink draws on. */
export interface Stage {
  readonly screen: AlternateScreen;
  /** Where keys come from. Ink does not read it: no component asks for input, which the decoder gives to the store. */
  readonly keys: ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

export interface Mounted {
  /** Keeps Ink's frame off the screen while `during` runs. */
  readonly holdFrame: TerminalRelease;
  readonly unmount: () => void;
  /** Draws the whole frame again, for a terminal of any size; to be called when the tree has been rendered for it. */
  readonly redraw: () => void;
  /** Resolves when the reader is unmounted; rejects with what a component threw. */
  readonly exited: Promise<unknown>;
}

/** Draws the store's state with Ink from now on. */
export function mountReader({ screen, keys, stdout }: Stage, props: Omit<ReaderAppProps, 'onTerminal'>): Mounted {
  let terminal: InkTerminal | undefined;
  const onTerminal = (given: InkTerminal) => {
    terminal = given;
  };
  const before = stdout.listeners('resize');
  const app = render(<ReaderApp {...props} onTerminal={onTerminal} />, {
    stdin: keys,
    stdout,
    exitOnCtrlC: false,
    patchConsole: false,
    incrementalRendering: true,
    maxFps: FRAMES_PER_SECOND,
    // Ink's own test stays blank if CI is set, even to an empty string.
    interactive: true,
  });
  // Ink would draw the tree for the old size once more: a narrower terminal breaks its rows, and a wider one keeps what is
  // beside them.
  const redraws = stdout.listeners('resize').filter((listener) => !before.includes(listener)) as (() => void)[];
  for (const redraw of redraws) stdout.off('resize', redraw);
  screen.beforeLeaving(() => app.unmount());
  return {
    holdFrame: (during) => (terminal ? terminal.release(during) : during()),
    unmount: app.unmount,
    redraw: () => {
      for (const redraw of redraws) redraw();
      terminal?.redraw(ERASE_SCREEN);
    },
    exited: app.waitUntilExit(),
  };
}
