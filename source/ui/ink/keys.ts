import type { Key } from 'ink';

const NAMED = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageDown', 'pagedown'],
  ['pageUp', 'pageup'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const satisfies readonly (readonly [keyof Key, string])[];

/**
 * The names of the keys that Ink reports at once, as `reader/keys.ts` writes them. When keys come faster than they are
 * read, Ink hands several letters over as one input: each is a key of its own.
 */
export function keyNames(input: string, key: Key): string[] {
  if (key.eventType === 'release') return [];
  const named = NAMED.find(([property]) => key[property]);
  // Esc quickly followed by a letter is Alt and that letter to a terminal.
  if (named && !(key.meta && named[0] === 'escape' && input !== '')) return [named[1]];
  return [...input].map((letter) => {
    const name = controlKey(letter) ?? (letter === ' ' ? 'space' : letter);
    if (key.ctrl) return `ctrl-${name}`;
    return key.meta ? `alt-${name}` : name;
  });
}

const CONTROLS: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u007f': 'backspace',
  '\b': 'backspace',
};

/** The key behind a control character that came amid letters; null for a letter. */
function controlKey(character: string): string | null {
  const code = character.charCodeAt(0);
  if (CONTROLS[character]) return CONTROLS[character];
  return code > 0 && code < 0x1b ? `ctrl-${String.fromCharCode(code + 0x60)}` : null;
}
