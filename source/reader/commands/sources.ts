import type { CommandName } from '../keys/keys.ts';
import type { Handler } from '../model/state.ts';
import { departure } from './history.ts';

/** The source so many steps on, or the page at hand read again. */
function openSource(index: number, reload: boolean): Handler {
  return (state, count) => {
    const { source } = state.document;
    const wanted = source.index + index * (count ?? 1);
    if (!reload && (wanted < 0 || wanted >= source.of)) {
      return { ...state, message: { text: index > 0 ? 'no next source' : 'no previous source', kind: 'note' } };
    }
    return {
      state: { ...state, message: { text: 'opening …', kind: 'note' } },
      effects: [{ type: 'open-source', index: wanted, reload, arrival: departure(state) }],
    };
  };
}

export const SOURCES = {
  'next-source': openSource(1, false),
  'previous-source': openSource(-1, false),
  reload: openSource(0, true),
} as const satisfies Partial<Record<CommandName, Handler>>;
