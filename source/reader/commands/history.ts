import type { CommandName } from '../keys/keys.ts';
import { note } from '../model/message.ts';
import type { Arrival, Handler, Location, Outcome, ReaderState } from '../model/state.ts';
import { here, remember, restore } from '../view/viewport.ts';

/** Goes to a place with what then lies behind and before it; where it is on another page, that is opened first. */
function visit(state: ReaderState, place: Location, { past, future }: Omit<Arrival, 'place'>): ReaderState | Outcome {
  if (place.page === state.document.source.index) return { ...restore(state, place), past, future };
  return {
    state: note(state, 'opening …'),
    effects: [{ type: 'open-source', index: place.page, reload: false, arrival: { place, past, future } }],
  };
}

/** Goes to a place; the present one is one step back from there. */
export function leapTo(state: ReaderState, place: Location): ReaderState | Outcome {
  return visit(state, place, remember(state));
}

/** How another page is come to from here. */
export function departure(state: ReaderState): Arrival {
  const { past, future } = remember(state);
  return { place: null, past, future };
}

function back(state: ReaderState, count: number | null): ReaderState | Outcome {
  const steps = Math.min(count ?? 1, state.past.length);
  const place = state.past.at(-steps);
  if (steps === 0 || place === undefined) return note(state, 'no place to go back to');
  const passed = [...state.past.slice(state.past.length - steps + 1), here(state)];
  return visit(state, place, { past: state.past.slice(0, -steps), future: [...passed, ...state.future] });
}

function forward(state: ReaderState, count: number | null): ReaderState | Outcome {
  const steps = Math.min(count ?? 1, state.future.length);
  const place = state.future[steps - 1];
  if (steps === 0 || place === undefined) return note(state, 'no place to go forward to');
  const passed = [here(state), ...state.future.slice(0, steps - 1)];
  return visit(state, place, { past: [...state.past, ...passed], future: state.future.slice(steps) });
}

/** A letter after `m` sets a mark; after `'` it goes there, and `''` to where one was before the last jump. */
export function markKey(state: ReaderState, key: string): ReaderState | Outcome {
  const { pending } = state;
  const next = { ...state, pending: null };
  if (key === 'escape') return next;
  if (pending === 'go-to-mark' && key === "'") {
    const place = state.past.at(-1);
    return place ? leapTo(next, place) : note(next, 'nowhere to go back to');
  }
  if (!/^\p{L}$|^\d$/u.test(key))
    return { ...next, message: { text: 'a mark is a letter or a digit', kind: 'warning' } };
  if (pending === 'set-mark')
    return note({ ...next, marks: { ...state.marks, [key]: here(state) } }, `mark ${key} set`);
  const place = state.marks[key];
  return place ? leapTo(next, place) : { ...next, message: { text: `no mark ${key}`, kind: 'warning' } };
}

export const HISTORY = {
  back,
  forward,
  'set-mark': (state) => ({ ...state, pending: 'set-mark' }),
  'go-to-mark': (state) => ({ ...state, pending: 'go-to-mark' }),
} as const satisfies Partial<Record<CommandName, Handler>>;
