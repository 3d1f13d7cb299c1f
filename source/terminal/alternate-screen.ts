/**
 * The alternate screen, which the reader owns from the first bytes that it writes until it is left: so there is something to
 * read before Ink is loaded, and Ink takes over what stands there already.
 */

import { MOUSE_OFF, MOUSE_ON } from './input/mouse.ts';

const ENTER = '\u001b[?1049h\u001b[?25l';
const LEAVE = '\u001b[?1049l\u001b[?25h';
const PASTE_ON = '\u001b[?2004h';
const PASTE_OFF = '\u001b[?2004l';
const HOME = '\u001b[H';
const ERASE_BELOW = '\u001b[J';
/** Everything, without the sequence that some terminals keep the old screen in their history for. */
export const ERASE_SCREEN = HOME + ERASE_BELOW;
const ERASE_ROW = '\u001b[K';

/** Synchronized output: the terminal shows what stands between the two as one picture. */
const BEGIN_FRAME = '\u001b[?2026h';
const END_FRAME = '\u001b[?2026l';

/** What would end the process and leave the terminal as it is. */
const ENDING = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const;

/** The streams of a terminal: standard output, and where the keys come from. */
export interface TerminalStreams {
  readonly output: Pick<NodeJS.WriteStream, 'write'>;
  readonly keys: Pick<NodeJS.ReadStream, 'setRawMode'>;
}

export interface AlternateScreen {
  /** Draws rows from the top of the screen, each painted and no wider than the terminal. */
  readonly draw: (rows: readonly string[]) => void;
  /** Puts the cursor where the next frame begins. */
  readonly home: () => void;
  /** Erases all that is shown, as part of the frame that follows. */
  readonly clear: () => void;
  /** Takes the mouse from the terminal, or gives it back. */
  readonly setMouse: (on: boolean) => void;
  /** What is written from now on is shown with the frame that follows, or when `endFrame` is called. */
  readonly beginFrame: () => void;
  readonly endFrame: () => void;
  /** Called before the terminal is given back, however the program ends: for whoever draws on it. */
  readonly beforeLeaving: (release: () => void) => void;
  /** The main screen and its modes as they were while `during` runs. */
  readonly aside: (during: () => Promise<void>) => Promise<void>;
  /** Gives the terminal back for good. */
  readonly leave: () => void;
}

/**
 * Switches to the alternate screen. Keys typed from now on are not echoed: they wait in the terminal until somebody reads
 * them. The terminal is given back when the process ends, by itself or by a signal.
 */
export function enterAlternateScreen({ output, keys }: TerminalStreams): AlternateScreen {
  let releases: (() => void)[] = [];
  let left = false;
  let mouse = false;

  const leave = () => {
    if (left) return;
    left = true;
    process.off('exit', leave);
    for (const signal of ENDING) process.off(signal, end);
    for (const release of releases) release();
    releases = [];
    output.write((mouse ? MOUSE_OFF : '') + PASTE_OFF + LEAVE);
    keys.setRawMode(false);
  };
  const end = (signal: NodeJS.Signals) => {
    leave();
    process.kill(process.pid, signal);
  };

  // First: whoever sees the first bytes may end the process.
  process.on('exit', leave);
  for (const signal of ENDING) process.on(signal, end);
  keys.setRawMode(true);
  output.write(ENTER + PASTE_ON);

  return {
    draw: (rows) => {
      const drawn = rows.map((row) => ERASE_ROW + row.trimEnd()).join('\n');
      output.write(BEGIN_FRAME + HOME + drawn + END_FRAME);
    },
    home: () => void output.write(HOME),
    clear: () => void output.write(BEGIN_FRAME + ERASE_SCREEN),
    setMouse: (on) => {
      mouse = on;
      output.write(on ? MOUSE_ON : MOUSE_OFF);
    },
    beginFrame: () => void output.write(BEGIN_FRAME),
    endFrame: () => void output.write(END_FRAME),
    beforeLeaving: (release) => void releases.push(release),
    aside: async (during) => {
      output.write((mouse ? MOUSE_OFF : '') + LEAVE);
      await during();
      if (!left) output.write(ENTER + (mouse ? MOUSE_ON : '') + HOME);
    },
    leave,
  };
}
