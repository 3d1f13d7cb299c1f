import { displayWidth } from '../layout/index.ts';
import { messages } from '../messages/index.ts';
import { keyLabel } from './keys/key-label.ts';
import type { CommandName } from './keys/keys.ts';
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

/** Shows the first five keys, or as many as fit in the status line. A message that is already shown stays. */
export function welcome(state: ReaderState): ReaderState {
  if (state.message) return state;
  const { ascii, bindings } = state.settings;
  const names = FIRST.flatMap(([command, name]) => {
    const key = bindings.find((binding) => binding.mode === 'article' && binding.command === command)?.keys[0];
    return key === undefined ? [] : [`${keyLabel(key, ascii)} ${messages.reader.firstKeys[name]}`];
  });
  const joined = () => names.join(ascii ? ' - ' : ' · ');
  while (names.length > 1 && displayWidth(joined()) > state.size.columns - MARGINS) names.splice(-2, 1);
  return note(state, joined());
}
