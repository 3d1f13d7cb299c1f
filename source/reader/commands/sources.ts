import { messages } from '../../messages/index.ts';
import type { CommandName } from '../keys/keys.ts';
import { note } from '../model/message.ts';
import type { Handler } from '../model/state.ts';
import { departure } from './history.ts';

/** Opens the source `step` times the count away. A step of 0 reloads the page. */
function openSource(step: -1 | 0 | 1): Handler {
  const reload = step === 0;
  return (state, count) => {
    const { source } = state.document;
    const wanted = source.index + step * (count ?? 1);
    if (!reload && (wanted < 0 || wanted >= source.of)) {
      return note(state, messages.reader.history[step > 0 ? 'noNextSource' : 'noPreviousSource']);
    }
    return {
      state: note(state, messages.reader.history.opening),
      effects: [{ type: 'open-source', index: wanted, reload, arrival: departure(state) }],
    };
  };
}

export const SOURCES = {
  'next-source': openSource(1),
  'previous-source': openSource(-1),
  reload: openSource(0),
} as const satisfies Partial<Record<CommandName, Handler>>;
