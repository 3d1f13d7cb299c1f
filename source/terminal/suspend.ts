/** How long to wait for the stop before going on, in milliseconds: a process that no shell looks after cannot be stopped. */
const PATIENCE = 300;

/** How long Node may take to ask for the terminal's size, in milliseconds. */
const SIZE_PATIENCE = 100;

/** Every process of the job, as for Ctrl-Z in a terminal. */
export const WHOLE_JOB = 0;

export interface JobControl {
  /** Stops a process, or the whole job, and resolves when it continues. */
  readonly stop: (pid: number) => Promise<void>;
  readonly end: () => void;
}

/**
 * Watches the signals of job control. `onStop` is called for SIGTSTP from outside, in place of the stop; `onContinue` when
 * the process continues after a stop that nobody could know of (SIGSTOP).
 */
export function watchJobControl({
  onStop,
  onContinue,
}: {
  readonly onStop: () => void;
  readonly onContinue: () => void;
}): JobControl {
  let isStopping = false;
  const continued = () => {
    if (!isStopping) onContinue();
  };
  process.on('SIGTSTP', onStop);
  process.on('SIGCONT', continued);
  return {
    stop: async (pid) => {
      isStopping = true;
      // With a listener the signal would not stop anything.
      process.off('SIGTSTP', onStop);
      await stopped(pid);
      process.on('SIGTSTP', onStop);
      isStopping = false;
    },
    end: () => {
      process.off('SIGTSTP', onStop);
      process.off('SIGCONT', continued);
    },
  };
}

/** Stops, and resolves when SIGCONT comes. The timer keeps Node's event loop alive until then. */
function stopped(pid: number): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      clearTimeout(timer);
      process.off('SIGCONT', goOn);
      resolve();
    };
    const timer = setTimeout(goOn, PATIENCE);
    process.on('SIGCONT', goOn);
    process.kill(pid, 'SIGTSTP');
  });
}

/**
 * Makes Node ask the terminal for its size, which it does at SIGWINCH only: a stopped job gets none, and neither does one
 * in the background. Standard output has emitted `resize` by the time this resolves, if the size has changed.
 */
export function refreshSize(): Promise<void> {
  if (process.platform === 'win32') return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      process.off('SIGWINCH', done);
      resolve();
    };
    const timer = setTimeout(done, SIZE_PATIENCE);
    process.on('SIGWINCH', done);
    process.kill(process.pid, 'SIGWINCH');
  });
}
