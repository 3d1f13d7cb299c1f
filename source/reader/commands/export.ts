import { messages } from '../../messages/index.ts';
import type { CommandName } from '../keys/keys.ts';
import { dropLayers, pushLayer } from '../model/layers.ts';
import { note, warn } from '../model/message.ts';
import { EXPORTS, type Handler, type Outcome, type ReaderState } from '../model/state.ts';
import { listedQuotes } from '../view/quotes.ts';

function chooseFormat(state: ReaderState): ReaderState {
  const quotes = listedQuotes(state);
  if (quotes.length === 0)
    return note(state, state.document.attribution ? messages.reader.quotes.none : messages.reader.quotes.finding);
  const choices = Object.entries(EXPORTS).map(([key, { name }]) => `${key} ${name}`);
  const asking = note(state, messages.reader.copying.exportAs(quotes.length, choices.join(', ')));
  return pushLayer(asking, { kind: 'pending', command: 'export' });
}

/** The key after `e` chooses the format in which the listed quotes are exported. */
export function exportKey(state: ReaderState, key: string): ReaderState | Outcome {
  const next = dropLayers(state, 'pending');
  if (key === 'escape') return next;
  const chosen = Object.hasOwn(EXPORTS, key) ? EXPORTS[key as keyof typeof EXPORTS] : null;
  if (!chosen) return warn(next, messages.reader.copying.formatsAre(Object.keys(EXPORTS).join(', ')));
  return { state: next, effects: [{ type: 'export', format: chosen.format, quotes: listedQuotes(state) }] };
}

export const EXPORT = {
  export: chooseFormat,
  save: (state) =>
    state.document.article.blocks.length === 0
      ? note(state, messages.reader.copying.noArticle)
      : { state: note(state, messages.reader.copying.saving), effects: [{ type: 'save' }] },
} as const satisfies Partial<Record<CommandName, Handler>>;
