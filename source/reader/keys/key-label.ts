/** Key names as printed in the help. */
const KEY_LABELS: Readonly<Record<string, string>> = {
  space: 'Space',
  enter: 'Enter',
  escape: 'Esc',
  tab: 'Tab',
  backspace: 'Backspace',
  delete: 'Del',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
};

/** ASCII arrows would look like the keys `^`, `v`, `<` and `>`. */
const ARROWS_IN_WORDS: Readonly<Record<string, string>> = { up: 'Up', down: 'Down', left: 'Left', right: 'Right' };

/** A key name as people write it: `ctrl-d` becomes Ctrl-D, `f2` becomes F2. `ascii` spells arrows out. */
export function keyLabel(key: string, ascii = false): string {
  const control = /^(ctrl|alt)-(.+)$/.exec(key);
  if (control)
    return `${control[1] === 'ctrl' ? 'Ctrl' : 'Alt'}-${control[1] === 'ctrl' ? control[2]?.toUpperCase() : control[2]}`;
  if (/^f\d+$/.test(key)) return key.toUpperCase();
  return (ascii ? ARROWS_IN_WORDS[key] : undefined) ?? KEY_LABELS[key] ?? key;
}
