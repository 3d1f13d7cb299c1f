/** How long to wait for the stop before going on, in milliseconds: a process that no shell looks after cannot be stopped. */
const PATIENCE = 300;

/**
 * Stops the whole process group as Ctrl-Z does elsewhere, and resolves when it goes on. The timer keeps the event loop
 * alive until then; without it Node would leave while it is stopped.
 */
export function stopProcess(): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      clearTimeout(timer);
      process.off('SIGCONT', goOn);
      resolve();
    };
    const timer = setTimeout(goOn, PATIENCE);
    process.on('SIGCONT', goOn);
    process.kill(0, 'SIGTSTP');
  });
}
