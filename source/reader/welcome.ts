import { displayWidth } from '../layout/index.ts';
import { messages } from '../messages/index.ts';
import { keyLabel } from './keys/key-label.ts';
import type { CommandName } from './keys/keys.ts';
import { isCovered } from './layer-rules.ts';
import { hasLayer } from './model/layers.ts';
import { note } from './model/message.ts';
import type { ReaderState } from './model/state.ts';

/** The commands that are shown to a new user, with short names. The last one is never omitted. */
const FIRST: readonly (readonly [command: CommandName, name: keyof typeof messages.reader.firstKeys])[] = [
  ['next-page', 'page'],
  ['next-quote', 'quote'],
  ['sidebar', 'sidebar'],
  ['search', 'search'],
  ['help', 'help'],
];

/** Columns of the status line that the message leaves blank. */
const MARGINS = 2;

/** Whether the status line shows something that the user is waiting for, such as the number of matches. */
const isAnswering = (state: ReaderState): boolean =>
  state.message !== null || state.target !== null || hasLayer(state, 'search') || isCovered(state);

/**
 * Shows the first five keys, or as many as fit in the status line. If that would hide the answer to what the user has done,
 * the state stays the same.
 */
export function welcome(state: ReaderState): ReaderState {
  if (isAnswering(state)) return state;
  const { ascii, bindings } = state.settings;
  const names = FIRST.flatMap(([command, name]) => {
    const key = bindings.find((binding) => binding.mode === 'article' && binding.command === command)?.keys[0];
    return key === undefined ? [] : [`${keyLabel(key, ascii)} ${messages.reader.firstKeys[name]}`];
  });
  const joined = () => names.join(ascii ? ' - ' : ' · ');
  while (names.length > 1 && displayWidth(joined()) > state.size.columns - MARGINS) names.splice(-2, 1);
  return note(state, joined());
}
