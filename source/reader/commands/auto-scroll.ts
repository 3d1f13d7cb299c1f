import { messages } from '../../messages/index.ts';
import type { CommandName } from '../keys/keys.ts';
import { dropLayers, layerOf, pushLayer } from '../model/layers.ts';
import { note } from '../model/message.ts';
import type { Action, Effect, Handler, Outcome, ReaderState } from '../model/state.ts';
import { scrollTo, visibleRows } from '../view/viewport.ts';

/** The mean silent reading speed of adults, in words per minute: Brysbaert (2019), doi:10.1016/j.jml.2019.104047. */
const MEAN_SPEED = 238;

/** The allowed range of words per minute. */
const SPEEDS = { least: 60, most: 1500 } as const;

/** The minimum time a row stays at the top, in milliseconds; blank rows have no words to read. */
const SHORTEST = 250;

/** The effect that scrolls on once the row at the top has been read. */
function nextRow(state: ReaderState, wordsPerMinute: number): Effect {
  const row = state.layout.rows[state.top];
  const words = (row?.segments ?? []).reduce((sum, { block, start, end }) => {
    const text = state.document.article.blocks[block]?.text.slice(start, end) ?? '';
    return sum + (text.match(/\S+/g)?.length ?? 0);
  }, 0);
  const milliseconds = Math.max(SHORTEST, Math.round((words * 60_000) / wordsPerMinute));
  return { type: 'later', milliseconds, action: { type: 'scroll-on', from: state.top, wordsPerMinute } };
}

function toggle(state: ReaderState, count: number | null): ReaderState | Outcome {
  if (layerOf(state, 'auto-scroll') && count === null)
    return note(dropLayers(state, 'auto-scroll'), messages.reader.movement.scrollsOff);
  const wordsPerMinute = Math.max(SPEEDS.least, Math.min(count ?? MEAN_SPEED, SPEEDS.most));
  const moving = pushLayer({ ...state, paged: false }, { kind: 'auto-scroll', wordsPerMinute });
  return {
    state: note(moving, messages.reader.movement.scrolls(wordsPerMinute)),
    effects: [nextRow(moving, wordsPerMinute)],
  };
}

/** Scrolls down one row, unless auto-scroll has ended. If a key has moved the screen, the wait starts over. */
export function scrollOn(
  state: ReaderState,
  { from, wordsPerMinute }: Extract<Action, { type: 'scroll-on' }>,
): ReaderState | Outcome {
  if (layerOf(state, 'auto-scroll')?.wordsPerMinute !== wordsPerMinute) return state;
  if (state.top !== from) return { state, effects: [nextRow(state, wordsPerMinute)] };
  const moved = scrollTo(state, state.top + 1);
  if (moved === state || visibleRows(state).end >= state.layout.rows.length) {
    return note(dropLayers(state, 'auto-scroll'), messages.reader.movement.end);
  }
  return { state: moved, effects: [nextRow(moved, wordsPerMinute)] };
}

export const AUTO_SCROLL = {
  'auto-scroll': toggle,
} as const satisfies Partial<Record<CommandName, Handler>>;
