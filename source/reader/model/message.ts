import type { ReaderState } from './state.ts';

/** The state with a message in the status line until the next key. */
export function note(state: ReaderState, text: string): ReaderState {
  return { ...state, message: { text, kind: 'note' } };
}

/** The same for something that went wrong. */
export function warn(state: ReaderState, text: string): ReaderState {
  return { ...state, message: { text, kind: 'warning' } };
}
