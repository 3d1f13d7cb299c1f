import type { ReadStream } from 'node:tty';
import { render } from 'ink';
import { type AlternateScreen, ERASE_SCREEN } from '../../terminal/alternate-screen.ts';
import { inkKeys } from '../../terminal/input/ink-keys.ts';
import { ASK_GROUND, type MouseEvent } from '../../terminal/input/mouse.ts';
import { actionAt } from '../panes/pointer.ts';
import { type InkTerminal, ReaderApp, type ReaderAppProps, type TerminalRelease } from './reader-app.tsx';

/** Fast enough that a key is never held up by the throttle. */
const FRAMES_PER_SECOND = 120;

/** What Ink draws on. */
export interface Stage {
  readonly screen: AlternateScreen;
  readonly keys: ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

export interface Mounted {
  /** Gives the terminal back while `during` runs, then draws everything anew. */
  readonly release: TerminalRelease;
  readonly unmount: () => void;
  /** Draws all of the frame anew, for a terminal of another size; after the tree has been rendered for it. */
  readonly resized: () => void;
  /** Resolves when the reader is unmounted; rejects with what a component threw. */
  readonly exited: Promise<unknown>;
}

/** Draws the store's state with Ink from now on, and lets Ink read the keys. */
export function mountReader({ screen, keys, stdout }: Stage, props: Omit<ReaderAppProps, 'onTerminal'>): Mounted {
  let terminal: InkTerminal | undefined;
  const onTerminal = (given: InkTerminal) => {
    terminal = given;
  };
  const { store, drawing } = props;
  const reports = {
    mouse: (event: MouseEvent) => {
      const action = actionAt(store.state(), event, drawing.symbols);
      if (action) store.dispatch(action);
    },
    key: (key: string) => store.dispatch({ type: 'key', key }),
    ground: (background: 'light' | 'dark') => store.dispatch({ type: 'background', background }),
  };
  const before = stdout.listeners('resize');
  const app = render(<ReaderApp {...props} onTerminal={onTerminal} />, {
    stdin: inkKeys(keys, reports),
    stdout,
    exitOnCtrlC: false,
    patchConsole: false,
    incrementalRendering: true,
    maxFps: FRAMES_PER_SECOND,
    // Ink's own test stays blank where CI is set, even to an empty string.
    interactive: true,
  });
  // Ink would draw the tree of the old size once more, whose rows a narrower terminal breaks, and where it is wider leave
  // what stands there.
  const redraws = stdout.listeners('resize').filter((listener) => !before.includes(listener)) as (() => void)[];
  for (const redraw of redraws) stdout.off('resize', redraw);
  // A terminal that does not know the question says nothing, and the palette for dark grounds stays.
  stdout.write(ASK_GROUND);
  screen.beforeLeaving(() => app.unmount());
  return {
    release: async (during) => terminal?.release(() => screen.aside(during)),
    unmount: app.unmount,
    resized: () => {
      for (const redraw of redraws) redraw();
      terminal?.redraw(ERASE_SCREEN);
    },
    exited: app.waitUntilExit(),
  };
}
