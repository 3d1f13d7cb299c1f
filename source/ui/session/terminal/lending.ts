import { refreshSize, WHOLE_JOB, watchJobControl } from '../../../terminal/suspend.ts';
import type { TakenTerminal } from './taken-terminal.ts';

/** Lends the terminal to other programs, including the shell, and restores it afterwards. */
export interface Lending {
  /** Whether another program has the terminal. If so, nothing may be drawn. */
  readonly isLent: () => boolean;
  /** Lends the terminal while `during` runs. Does nothing if it is already lent, as when Ctrl-Z is held down. */
  readonly lend: (during: () => Promise<void>) => Promise<void>;
  /** Suspends the whole job, as Ctrl-Z usually does. */
  readonly suspend: () => void;
  /** Asks the terminal for its size and redraws everything. */
  readonly refresh: () => Promise<void>;
  readonly end: () => void;
}

export interface LendingOptions {
  readonly terminal: TakenTerminal;
  /** Keeps the frame off the screen while `during` runs. */
  readonly holdFrame: (during: () => Promise<void>) => Promise<void>;
  /** Redraws everything for the terminal's size. */
  readonly redraw: () => void;
}

export function createLending({ terminal: { input, screen }, holdFrame, redraw }: LendingOptions): Lending {
  let isLent = false;
  const refresh = async () => {
    if (isLent) return;
    await refreshSize();
    if (!isLent) redraw();
  };
  const lend = async (during: () => Promise<void>) => {
    if (isLent) return;
    isLent = true;
    input.pause();
    try {
      await holdFrame(() =>
        screen.aside(async () => {
          await during();
          await refreshSize();
        }),
      );
    } finally {
      isLent = false;
      input.resume();
      redraw();
    }
  };
  const jobs = watchJobControl({
    onStop: () => {
      const stop = () => jobs.stop(process.pid);
      void (isLent ? stop() : lend(stop));
    },
    onContinue: () => {
      if (isLent) return;
      screen.retake();
      void refresh();
    },
  });
  return {
    isLent: () => isLent,
    lend,
    suspend: () => void lend(() => jobs.stop(WHOLE_JOB)),
    refresh,
    end: jobs.end,
  };
}
