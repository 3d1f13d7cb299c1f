/**
 * The terminal's modes while the reader runs: the alternate screen, raw mode, bracketed paste, the mouse. The reader owns
 * them from its first bytes on, so that there is something to read before Ink is loaded; Ink takes over what is shown.
 */

import { MOUSE_OFF, MOUSE_ON } from './input/mouse.ts';

/** Without automatic wrapping (DECAWM), a row that the terminal counts wider than it was laid out stays in its row. */
const ENTER = '\u001b[?1049h\u001b[?25l\u001b[?7l';
const LEAVE = '\u001b[?7h\u001b[?1049l\u001b[?25h';
const PASTE_ON = '\u001b[?2004h';
const PASTE_OFF = '\u001b[?2004l';
const HOME = '\u001b[H';
const ERASE_BELOW = '\u001b[J';
/** Not `CSI 2 J`, for which some terminals move the old screen into their history. */
export const ERASE_SCREEN = HOME + ERASE_BELOW;
const ERASE_ROW = '\u001b[K';

/** Synchronized output (mode 2026): the terminal shows what is written between the two at once. */
const BEGIN_FRAME = '\u001b[?2026h';
const END_FRAME = '\u001b[?2026l';

/** The signals that would end the process and leave the modes on. */
const ENDING = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const;

/** Those of them that the terminal sends to every program of the job, for Ctrl-C and Ctrl-\\. */
const TYPED = ['SIGINT', 'SIGQUIT'] as const;
const ignore = (): void => {};

/** The streams of a terminal: standard output, and the one that keys come from. */
export interface TerminalStreams {
  readonly output: Pick<NodeJS.WriteStream, 'write'>;
  readonly keys: Pick<NodeJS.ReadStream, 'setRawMode'>;
}

export interface AlternateScreen {
  /** Draws rows from the top of the screen. Each is painted and no wider than the terminal. */
  readonly draw: (rows: readonly string[]) => void;
  /** Moves the cursor to the place where the next frame begins. */
  readonly home: () => void;
  /** Erases the screen as part of the frame that follows. */
  readonly clear: () => void;
  /** Takes the mouse from the terminal, or gives it back. */
  readonly setMouse: (on: boolean) => void;
  /** What is written from now on is shown with the frame that follows, or when `endFrame` is called. */
  readonly beginFrame: () => void;
  readonly endFrame: () => void;
  /** Registers a callback that runs before the terminal is given back, however the program ends. */
  readonly beforeLeaving: (release: () => void) => void;
  /** Gives the terminal back while `during` runs, and takes it again. */
  readonly aside: (during: () => Promise<void>) => Promise<void>;
  /** Takes the terminal again after another program, such as the shell, has changed its modes. */
  readonly retake: () => void;
  /** Gives the terminal back for good. */
  readonly leave: () => void;
}

/**
 * Switches to the alternate screen and to raw mode: keys typed from now on are not echoed and wait in the terminal until they
 * are read. The terminal is given back when the process ends, by itself or by a signal. If `isLinear`, only the modes of the
 * keyboard are set and the main screen stays.
 */
export function enterAlternateScreen({ output, keys }: TerminalStreams, { isLinear = false } = {}): AlternateScreen {
  let releases: (() => void)[] = [];
  let left = false;
  let mouse = false;

  const takeModes = () => {
    keys.setRawMode(true);
    output.write((isLinear ? '' : ENTER) + PASTE_ON + (mouse ? MOUSE_ON : ''));
  };
  const giveBackModes = () => {
    output.write((mouse ? MOUSE_OFF : '') + PASTE_OFF + (isLinear ? '' : LEAVE));
    keys.setRawMode(false);
  };
  const home = () => {
    if (!isLinear) output.write(HOME);
  };
  const leave = () => {
    if (left) return;
    left = true;
    process.off('exit', leave);
    for (const signal of ENDING) process.off(signal, end);
    for (const release of releases) release();
    releases = [];
    giveBackModes();
  };
  const end = (signal: NodeJS.Signals) => {
    leave();
    process.kill(process.pid, signal);
  };

  // Before anything is written: whoever sees the first bytes may end the process.
  process.on('exit', leave);
  for (const signal of ENDING) process.on(signal, end);
  takeModes();

  return {
    draw: (rows) => {
      const drawn = rows.map((row) => ERASE_ROW + row.trimEnd()).join('\n');
      output.write(BEGIN_FRAME + HOME + drawn + END_FRAME);
    },
    home,
    clear: () => void output.write(BEGIN_FRAME + ERASE_SCREEN),
    setMouse: (on) => {
      mouse = on;
      output.write(on ? MOUSE_ON : MOUSE_OFF);
    },
    beginFrame: () => void output.write(BEGIN_FRAME),
    endFrame: () => void output.write(END_FRAME),
    beforeLeaving: (release) => void releases.push(release),
    aside: async (during) => {
      giveBackModes();
      // Typed at the other program, Ctrl-C is meant for it alone.
      for (const signal of TYPED) process.off(signal, end).on(signal, ignore);
      try {
        await during();
      } finally {
        for (const signal of TYPED) process.off(signal, ignore);
        if (!left) {
          for (const signal of TYPED) process.on(signal, end);
          takeModes();
          home();
        }
      }
    },
    retake: () => {
      // Node believes that the terminal still is in raw mode, and would not set it.
      keys.setRawMode(false);
      takeModes();
      home();
    },
    leave,
  };
}
