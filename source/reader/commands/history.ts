import { messages } from '../../messages/index.ts';
import type { CommandName } from '../keys/keys.ts';
import { dropLayers, layerOf, pushLayer } from '../model/layers.ts';
import type { Arrival, Location } from '../model/location.ts';
import { note, warn } from '../model/message.ts';
import type { Handler, Outcome, ReaderState } from '../model/state.ts';
import { here, remember, restore } from '../view/viewport.ts';

/** Goes to a location, opening its page first if necessary, and replaces the history. */
function visit(
  state: ReaderState,
  location: Location,
  { past, future }: Omit<Arrival, 'location'>,
): ReaderState | Outcome {
  if (location.page === state.document.source.index) return { ...restore(state, location), past, future };
  return {
    state: note(state, messages.reader.history.opening),
    effects: [{ type: 'open-source', index: location.page, reload: false, arrival: { location, past, future } }],
  };
}

/** Goes to a location and adds the current one to the history. */
export function leapTo(state: ReaderState, location: Location): ReaderState | Outcome {
  return visit(state, location, remember(state));
}

/** The arrival at the top of another page, with the current location added to the history. */
export function departure(state: ReaderState): Arrival {
  const { past, future } = remember(state);
  return { location: null, past, future };
}

function back(state: ReaderState, count: number | null): ReaderState | Outcome {
  const steps = Math.min(count ?? 1, state.past.length);
  const location = state.past.at(-steps);
  if (location === undefined) return note(state, messages.reader.history.noneBack);
  const passed = [...state.past.slice(state.past.length - steps + 1), here(state)];
  return visit(state, location, { past: state.past.slice(0, -steps), future: [...passed, ...state.future] });
}

function forward(state: ReaderState, count: number | null): ReaderState | Outcome {
  const steps = Math.min(count ?? 1, state.future.length);
  const location = state.future[steps - 1];
  if (location === undefined) return note(state, messages.reader.history.noneForward);
  const passed = [here(state), ...state.future.slice(0, steps - 1)];
  return visit(state, location, { past: [...state.past, ...passed], future: state.future.slice(steps) });
}

/** The key after `m` sets a mark; after `'` it goes to one, and `''` goes back to before the last jump. */
export function markKey(state: ReaderState, key: string): ReaderState | Outcome {
  const command = layerOf(state, 'pending')?.command;
  const next = dropLayers(state, 'pending');
  if (key === 'escape') return next;
  if (command === 'go-to-mark' && key === "'") {
    const location = state.past.at(-1);
    return location ? leapTo(next, location) : note(next, messages.reader.history.noneBack);
  }
  if (!/^[\p{L}\d]$/u.test(key)) return warn(next, messages.reader.history.markNames);
  if (command === 'set-mark') {
    return note({ ...next, marks: { ...state.marks, [key]: here(next) } }, messages.reader.history.markSet(key));
  }
  const location = state.marks[key];
  return location ? leapTo(next, location) : warn(next, messages.reader.history.noMark(key));
}

export const HISTORY = {
  back,
  forward,
  'set-mark': (state) => pushLayer(state, { kind: 'pending', command: 'set-mark' }),
  'go-to-mark': (state) => pushLayer(state, { kind: 'pending', command: 'go-to-mark' }),
} as const satisfies Partial<Record<CommandName, Handler>>;
