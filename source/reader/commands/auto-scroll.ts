import type { CommandName } from '../keys/keys.ts';
import type { Action, Effect, Handler, Outcome, ReaderState } from '../model/state.ts';
import { scrollTo, visibleRows } from '../view/viewport.ts';

/** Words a minute that adults read silently: Brysbaert (2019), doi:10.1016/j.jml.2019.104047. */
const USUAL_PACE = 238;
const PACES = { least: 60, most: 1500 } as const;

/** The shortest that a row stays, in milliseconds: space between paragraphs needs no reading. */
const SHORTEST = 250;

/** When the row at the top has been read. */
function nextRow(state: ReaderState, pace: number): Effect {
  const row = state.layout.rows[state.top];
  const words = (row?.segments ?? []).reduce((sum, { block, start, end }) => {
    const text = state.document.article.blocks[block]?.text.slice(start, end) ?? '';
    return sum + (text.match(/\S+/g)?.length ?? 0);
  }, 0);
  const milliseconds = Math.max(SHORTEST, Math.round((words * 60_000) / pace));
  return { type: 'later', milliseconds, action: { type: 'scroll-on', from: state.top, pace } };
}

function start(state: ReaderState, count: number | null): ReaderState | Outcome {
  if (state.pace !== null && count === null)
    return { ...state, pace: null, message: { text: 'stopped', kind: 'note' } };
  const pace = Math.max(PACES.least, Math.min(count ?? USUAL_PACE, PACES.most));
  const moving: ReaderState = {
    ...state,
    pace,
    paged: false,
    message: { text: `scrolling at ${pace} words a minute; A stops`, kind: 'note' },
  };
  return { state: moving, effects: [nextRow(moving, pace)] };
}

/** A row further, unless it was stopped, or something else has moved the screen: then the wait begins anew. */
export function scrollOn(
  state: ReaderState,
  { from, pace }: Extract<Action, { type: 'scroll-on' }>,
): ReaderState | Outcome {
  if (state.pace !== pace) return state;
  if (state.top !== from) return { state, effects: [nextRow(state, pace)] };
  const moved = scrollTo(state, state.top + 1);
  if (moved === state || visibleRows(state).end >= state.layout.rows.length) {
    return { ...state, pace: null, message: { text: 'the end', kind: 'note' } };
  }
  return { state: moved, effects: [nextRow(moved, pace)] };
}

export const AUTO_SCROLL = {
  'auto-scroll': start,
} as const satisfies Partial<Record<CommandName, Handler>>;
