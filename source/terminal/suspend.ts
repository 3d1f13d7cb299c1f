/** How long to wait for the stop before continuing, in milliseconds: the kernel does not stop a process without job control. */
const PATIENCE = 300;

/** How long to wait until Node has asked for the terminal's size, in milliseconds. */
const SIZE_PATIENCE = 100;

/** The pid that stands for every process of the job, as on Ctrl-Z. */
export const WHOLE_JOB = 0;

export interface JobControl {
  /** Stops a process, or the whole job, and resolves when it continues. */
  readonly stop: (pid: number) => Promise<void>;
  readonly end: () => void;
}

/**
 * Watches job control signals. `onStop` is called instead of stopping when SIGTSTP comes from outside; `onContinue` when
 * the process continues after a stop that it could not notice (SIGSTOP).
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
      // With a listener, the signal would not stop the process.
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
 * Makes Node ask the terminal for its size. Node does this only on SIGWINCH, which is not sent to stopped jobs or to jobs
 * in the background. If the size has changed, standard output has emitted `resize` by the time this resolves.
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
