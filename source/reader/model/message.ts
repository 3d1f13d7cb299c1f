import type { ReaderState } from './state.ts';

/** The state with something said in the status line until the next key. */
export function note(state: ReaderState, text: string): ReaderState {
  return { ...state, message: { text, kind: 'note' } };
}
