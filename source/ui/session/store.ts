import type { Action, Effect, ReaderState } from '../../reader/model/state.ts';
import { update } from '../../reader/update.ts';

/** Holds the state. Actions apply at once; subscribers are notified at most once per event-loop turn. */
export interface Store {
  readonly state: () => ReaderState;
  readonly dispatch: (action: Action) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Notifies subscribers now if a notification is pending, so that the next frame does not wait. */
  readonly flush: () => void;
}

/** Creates a store; `perform` runs each effect of an action after the state has changed. */
export function createStore(initial: ReaderState, perform: (effect: Effect, store: Store) => void): Store {
  let state = initial;
  let scheduled: NodeJS.Immediate | undefined;
  const listeners = new Set<() => void>();
  const notify = () => {
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
      if (changed) scheduled ??= setImmediate(notify);
      for (const effect of outcome.effects) perform(effect, store);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush: () => {
      if (scheduled) notify();
    },
  };
  return store;
}
