import { messages } from '../../messages/index.ts';
import { BINDINGS, type Binding, type CommandName, type Mode } from './keys.ts';

/** Keys of other programs. Each replaces the key's own binding. */
export const KEY_PRESETS = {
  pullquote: [],
  less: [
    { mode: 'article', command: 'next-page', keys: ['f', 'ctrl-f', 'ctrl-v'] },
    { mode: 'article', command: 'previous-page', keys: ['ctrl-b'] },
    { mode: 'article', command: 'hints', keys: ['l'] },
    { mode: 'article', command: 'library', keys: ['alt-l'] },
    { mode: 'article', command: 'line-down', keys: ['ctrl-e'] },
    { mode: 'article', command: 'line-up', keys: ['ctrl-y', 'ctrl-k'] },
    { mode: 'article', command: 'percent', keys: ['p'] },
    { mode: 'article', command: 'help', keys: ['h', 'H'] },
    { mode: 'article', command: 'highlight', keys: ['K'] },
    { mode: 'article', command: 'highlights', keys: ['O'] },
  ],
  vim: [
    { mode: 'article', command: 'next-page', keys: ['ctrl-f'] },
    { mode: 'article', command: 'previous-page', keys: ['ctrl-b'] },
    { mode: 'article', command: 'line-down', keys: ['ctrl-e'] },
    { mode: 'article', command: 'line-up', keys: ['ctrl-y'] },
    { mode: 'article', command: 'go-to-mark', keys: ['`'] },
    { mode: 'article', command: 'back', keys: ['ctrl-o'] },
  ],
  emacs: [
    { mode: 'article', command: 'next-page', keys: ['ctrl-v'] },
    { mode: 'article', command: 'previous-page', keys: ['alt-v'] },
    { mode: 'article', command: 'line-down', keys: ['ctrl-n'] },
    { mode: 'article', command: 'line-up', keys: ['ctrl-p'] },
    { mode: 'article', command: 'next-source', keys: ['alt-n'] },
    { mode: 'article', command: 'previous-source', keys: ['alt-p'] },
    { mode: 'article', command: 'top', keys: ['alt-<'] },
    { mode: 'article', command: 'end', keys: ['alt->'] },
    { mode: 'article', command: 'search', keys: ['ctrl-s'] },
    { mode: 'article', command: 'cancel', keys: ['ctrl-g'] },
    { mode: 'prompt', command: 'cancel', keys: ['ctrl-g'] },
    { mode: 'panel', command: 'cancel', keys: ['ctrl-g'] },
  ],
} as const satisfies Readonly<Record<string, readonly Binding[]>>;

export type KeyPreset = keyof typeof KEY_PRESETS;

export interface KeySettings {
  readonly bindings: readonly Binding[];
  /** One line for each setting that was rejected or leaves a command without a key. */
  readonly problems: readonly string[];
}

const MODES: readonly Mode[] = [
  'article',
  'selection',
  'sidebar',
  'library',
  'help',
  'panel',
  'unfiltered',
  'highlights',
  'note',
  'prompt',
];

/** Binds keys to a command, and unbinds them from other commands of the mode. */
function assign(bindings: readonly Binding[], wanted: Binding): Binding[] {
  return bindings.map((binding) => {
    if (binding.mode !== wanted.mode) return binding;
    const kept = binding.keys.filter((key) => !wanted.keys.includes(key));
    return { ...binding, keys: binding.command === wanted.command ? [...kept, ...wanted.keys] : kept };
  });
}

/** Parses `KEY COMMAND` or `MODE:KEY COMMAND`; the mode defaults to `article`. */
function parseBind(text: string): { mode: Mode; key: string; command: string } | null {
  const modes = MODES.join('|');
  const match = new RegExp(`^\\s*(?:(${modes}):)?(\\S+)\\s+([a-z-]+)\\s*$`).exec(text);
  const mode = MODES.find((each) => each === match?.[1]) ?? 'article';
  return match?.[2] && match[3] ? { mode, key: match[2], command: match[3] } : null;
}

/**
 * Applies a preset and then single `bind` settings to the key table. Skips and reports a command that does not exist and a
 * key that is bound twice; reports a command that has lost its last key.
 */
export function keySettings(preset: KeyPreset = 'pullquote', binds: readonly string[] = []): KeySettings {
  const problems: string[] = [];
  let bindings: readonly Binding[] = BINDINGS;
  const taken = new Map<string, string>();
  for (const wanted of KEY_PRESETS[preset]) bindings = assign(bindings, wanted);
  for (const text of binds) {
    const bind = parseBind(text);
    if (!bind) {
      problems.push(messages.reader.bindings.expects(text));
      continue;
    }
    const { mode, key, command } = bind;
    const known = bindings.find((binding) => binding.mode === mode && binding.command === command);
    const other = taken.get(`${mode}:${key}`);
    if (!known) problems.push(messages.reader.bindings.noCommand(command, mode));
    else if (other !== undefined && other !== command)
      problems.push(messages.reader.bindings.twice(key, other, command));
    else bindings = assign(bindings, { mode, command: known.command, keys: [key] });
    taken.set(`${mode}:${key}`, command);
  }
  const lost = bindings.filter(({ keys }) => keys.length === 0).map(({ command }) => command);
  if (lost.length > 0) problems.push(messages.reader.bindings.lost(lost.join(', ')));
  return { bindings, problems };
}

/** All commands that a key can be bound to, for the manual. */
export const COMMAND_NAMES: readonly CommandName[] = [...new Set(BINDINGS.map(({ command }) => command))];
