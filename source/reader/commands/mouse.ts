import { messages } from '../../messages/index.ts';
import type { CommandName } from '../keys/keys.ts';
import { note } from '../model/message.ts';
import type { Handler, ReaderState } from '../model/state.ts';
import { geometry } from '../view/geometry.ts';
import { listedQuotes } from '../view/quotes.ts';
import { remember, scrollTo } from '../view/viewport.ts';
import { goToQuote, SIDEBAR_SELECT } from './quotes.ts';

/** Scrolls the article or moves the sidebar's cursor. Positive `rows` are down. */
export function wheel(state: ReaderState, rows: number, over: 'article' | 'sidebar'): ReaderState {
  if (over === 'article') return scrollTo(state, state.top + rows);
  const select = SIDEBAR_SELECT[rows > 0 ? 'select-next' : 'select-previous'];
  return select(state, 1);
}

/** Goes to the quote that was clicked. */
export function clickQuote(state: ReaderState, id: string): ReaderState {
  const quote = listedQuotes(state).find((each) => each.id === id);
  return quote ? goToQuote(state, quote) : state;
}

/** Goes where the scroll bar was clicked: `share` of its length, from 0 to 1. */
export function clickScrollBar(state: ReaderState, share: number): ReaderState {
  const most = Math.max(0, state.layout.rows.length - geometry(state).article.height);
  const moved = scrollTo(state, Math.round(share * most));
  return moved === state ? state : { ...moved, past: remember(state).past, future: [] };
}

export const MOUSE = {
  // While mouse reports are on, the terminal cannot select text.
  mouse: (state) => {
    const mouse = !state.mouse;
    const text = mouse ? messages.reader.view.mouseOn : messages.reader.view.mouseOff;
    return { state: note({ ...state, mouse }, text), effects: [{ type: 'mouse', on: mouse }] };
  },
} as const satisfies Partial<Record<CommandName, Handler>>;
