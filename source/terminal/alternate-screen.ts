/**
 * The terminal's modes while the reader runs: alternate screen, raw mode, bracketed paste, mouse. The reader sets them
 * before Ink is loaded, so that there is something to read at once; Ink takes over only the drawing.
 */

import { MOUSE_OFF, MOUSE_ON } from './input/mouse.ts';

/** Without automatic wrapping (DECAWM), a row that the terminal counts wider than it was laid out stays in its row. */
const ENTER = '\u001b[?1049h\u001b[?25l\u001b[?7l';
const LEAVE = '\u001b[?7h\u001b[?1049l\u001b[?25h';
const PASTE_ON = '\u001b[?2004h';
const PASTE_OFF = '\u001b[?2004l';
const HOME = '\u001b[H';
const ERASE_BELOW = '\u001b[J';
/** Not `CSI 2 J`, which moves the old screen into the scrollback of some terminals. */
export const ERASE_SCREEN = HOME + ERASE_BELOW;
const ERASE_ROW = '\u001b[K';

/** Synchronized output (mode 2026): the terminal shows everything written between the two at once. */
const BEGIN_FRAME = '\u001b[?2026h';
const END_FRAME = '\u001b[?2026l';

/** The signals that would end the process with the modes still set. */
const ENDING = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const;

/** The ones that the terminal sends to every process of the job, on Ctrl-C and Ctrl-\\. */
const TYPED = ['SIGINT', 'SIGQUIT'] as const;
const ignore = (): void => {};

/** The streams of a terminal: standard output, and the one that keys come from. */
export interface TerminalStreams {
  readonly output: Pick<NodeJS.WriteStream, 'write'>;
  readonly keys: Pick<NodeJS.ReadStream, 'setRawMode'>;
}

export interface AlternateScreen {
  /** Draws painted rows from the top of the screen. None may be wider than the terminal. */
  readonly draw: (rows: readonly string[]) => void;
  /** Moves the cursor to where the next frame begins. */
  readonly home: () => void;
  /** Erases the screen as part of the frame that follows. */
  readonly clear: () => void;
  /** Turns mouse reports on or off. */
  readonly setMouse: (on: boolean) => void;
  /** Holds back everything written from now on until the next frame is complete or `endFrame` is called. */
  readonly beginFrame: () => void;
  readonly endFrame: () => void;
  /** Registers work to finish before a signal ends the program. By then the terminal has been restored. */
  readonly beforeEnding: (finish: () => Promise<unknown>) => void;
  /** Registers a callback that runs before the terminal is restored, however the program ends. */
  readonly beforeLeaving: (release: () => void) => void;
  /** Restores the terminal while `during` runs, then takes control again. */
  readonly aside: (during: () => Promise<void>) => Promise<void>;
  /** Sets the modes again after another program, such as the shell, has changed them. */
  readonly retake: () => void;
  /** Restores the terminal for good. */
  readonly leave: () => void;
}

/**
 * Switches to the alternate screen and to raw mode: keys typed from now on are not echoed, and stay buffered until they are
 * read. The terminal is restored when the process exits or is ended by a signal. With `isLinear`, only keyboard modes are set
 * and the main screen stays.
 */
export function enterAlternateScreen({ output, keys }: TerminalStreams, { isLinear = false } = {}): AlternateScreen {
  let releases: (() => void)[] = [];
  const finishing: (() => Promise<unknown>)[] = [];
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
    // Ink ends the process at once if nothing else listens for the signal.
    process.on(signal, ignore);
    void Promise.allSettled(finishing.map((finish) => finish())).then(() => {
      process.off(signal, ignore);
      process.kill(process.pid, signal);
    });
  };

  // This must happen before anything is written: a program may kill this process as soon as it sees the first bytes.
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
    beforeEnding: (finish) => void finishing.push(finish),
    beforeLeaving: (release) => void releases.push(release),
    aside: async (during) => {
      giveBackModes();
      // Ctrl-C typed while the other program runs is meant for that program only.
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
      // Node believes that the terminal is still in raw mode, and would not set it again.
      keys.setRawMode(false);
      takeModes();
      home();
    },
    leave,
  };
}
