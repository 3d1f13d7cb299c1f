import type { Outcome, ReaderState } from '../model/state.ts';
import { geometry } from '../view/geometry.ts';
import { listedQuotes } from '../view/quotes.ts';
import { remember, scrollTo } from '../view/viewport.ts';
import { goToQuote, SIDEBAR_SELECT } from './quotes.ts';

/** Takes the mouse from the terminal, or gives it back: while it is the reader's, the terminal selects no text. */
export function toggleMouse(state: ReaderState): Outcome {
  const mouse = !state.mouse;
  const text = mouse ? 'mouse on: M gives it back to the terminal' : 'mouse off';
  return { state: { ...state, mouse, message: { text, kind: 'note' } }, effects: [{ type: 'mouse', on: mouse }] };
}

/** The wheel was turned by so many rows, down where positive. */
export function turned(state: ReaderState, rows: number, over: 'article' | 'sidebar'): ReaderState {
  if (state.panel || state.prompt) return state;
  if (over === 'article') return scrollTo(state, state.top + rows);
  const select = SIDEBAR_SELECT[rows > 0 ? 'select-next' : 'select-previous'];
  return select(state, 1);
}

/** A quote was clicked at. */
export function pointedAt(state: ReaderState, id: string): ReaderState {
  const quote = listedQuotes(state).find((each) => each.id === id);
  return quote && !state.panel && !state.prompt ? goToQuote(state, quote) : state;
}

/** The scroll bar was clicked at: `share` of its length, from 0 to 1. */
export function toShare(state: ReaderState, share: number): ReaderState {
  const most = Math.max(0, state.layout.rows.length - geometry(state).article.height);
  const moved = scrollTo(state, Math.round(share * most));
  return moved === state ? state : { ...moved, past: remember(state).past, future: [] };
}
