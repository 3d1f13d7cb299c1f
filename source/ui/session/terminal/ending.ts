import { setTimeout as sleep } from 'node:timers/promises';
import type { AlternateScreen } from '../../../terminal/alternate-screen.ts';
import { settled } from '../effects.ts';
import type { Store } from '../store.ts';

/** How long to wait for a note to be saved while another process has the file locked, in milliseconds. */
const PATIENCE = 2_000;

/** The exit status of a program that has lost its terminal, as after SIGHUP. */
const HUNG_UP = 129;

export interface Ending {
  /** Ends the program, since the terminal, and with it the user, is gone. */
  readonly vanished: () => void;
  /** Never resolves if a signal is ending the program, so that nothing else ends it first. */
  readonly untilEnded: () => Promise<void>;
}

/** Keeps the note that is being written before a signal, or the loss of the terminal, ends the program. */
export function keepOnEnding(store: Store, screen: Pick<AlternateScreen, 'beforeEnding'>): Ending {
  let ending: Promise<unknown> | null = null;
  const keep = () => {
    if (!ending) {
      store.dispatch({ type: 'ending' });
      ending = Promise.race([settled(), sleep(PATIENCE)]);
    }
    return ending;
  };
  screen.beforeEnding(keep);
  return {
    vanished: () => void keep().finally(() => process.exit(HUNG_UP)),
    untilEnded: () => (ending ? new Promise<void>(() => {}) : Promise.resolve()),
  };
}
