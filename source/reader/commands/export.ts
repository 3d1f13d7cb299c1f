import type { CommandName } from '../keys/keys.ts';
import { note } from '../model/message.ts';
import { EXPORTS, type Handler, type Outcome, type ReaderState } from '../model/state.ts';
import { listedQuotes } from '../view/quotes.ts';

function chooseFormat(state: ReaderState): ReaderState {
  const quotes = listedQuotes(state);
  if (quotes.length === 0) return note(state, state.document.attribution ? 'no quotes' : 'quotes are being found');
  const choices = Object.entries(EXPORTS).map(([key, { name }]) => `${key} ${name}`);
  return { ...note(state, `save ${quotes.length} as: ${choices.join(', ')}`), pending: 'export' };
}

/** The key after `e`: the format of the file that the listed quotes are written to. */
export function exportKey(state: ReaderState, key: string): ReaderState | Outcome {
  const next: ReaderState = { ...state, pending: null };
  if (key === 'escape') return next;
  const chosen = key in EXPORTS ? EXPORTS[key as keyof typeof EXPORTS] : null;
  if (!chosen) return { ...next, message: { text: `a format is ${Object.keys(EXPORTS).join(', ')}`, kind: 'warning' } };
  return { state: next, effects: [{ type: 'export', format: chosen.format, quotes: listedQuotes(state) }] };
}

export const EXPORT = {
  export: chooseFormat,
} as const satisfies Partial<Record<CommandName, Handler>>;
