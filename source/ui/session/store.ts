import type { Action, Effect, ReaderState } from '../../reader/model/state.ts';
import { update } from '../../reader/update.ts';

/** Holds the state, applies actions at once, and tells its listeners once per turn of the event loop however many came. */
export interface Store {
  readonly state: () => ReaderState;
  readonly dispatch: (action: Action) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Tells the listeners now, for when the next frame must not wait. */
  readonly flush: () => void;
}

export function createStore(initial: ReaderState, perform: (effect: Effect, store: Store) => void): Store {
  let state = initial;
  let scheduled: NodeJS.Immediate | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    clearImmediate(scheduled);
    scheduled = undefined;
    for (const listener of [...listeners]) listener();
  };
  const store: Store = {
    state: () => state,
    dispatch: (action) => {
      const outcome = update(state, action);
      const changed = outcome.state !== state;
      state = outcome.state;
      if (changed) scheduled ??= setImmediate(tell);
      for (const effect of outcome.effects) perform(effect, store);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush: () => {
      if (scheduled) tell();
    },
  };
  return store;
}
