import type { ReadStream } from 'node:tty';
import { render } from 'ink';
import { type AlternateScreen, ERASE_SCREEN } from '../../terminal/alternate-screen.ts';
import { type InkTerminal, ReaderApp, type ReaderAppProps, type TerminalRelease } from './reader-app.tsx';

/** High enough that Ink's throttle never delays a key. @speed */
const FRAMES_PER_SECOND = 120;

/** What Ink draws on. */
export interface Stage {
  readonly screen: AlternateScreen;
  /** The stream that keys come from. Ink does not read it, since no component uses input: the decoder feeds the store. */
  readonly keys: ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

export interface Mounted {
  /** Keeps Ink's frame off the screen while `during` runs. */
  readonly holdFrame: TerminalRelease;
  readonly unmount: () => void;
  /** Redraws the whole frame. To be called after the tree has been rendered for the terminal's size. */
  readonly redraw: () => void;
  /** Resolves when the reader is unmounted; rejects if a component throws. */
  readonly exited: Promise<unknown>;
}

/** Starts drawing the store's state with Ink. */
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
    // Ink would draw nothing if CI is set, even to an empty string.
    interactive: true,
  });
  // Ink would draw the tree for the old size once more. A narrower terminal would wrap its rows, and a wider one would keep
  // the old content beside them.
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
