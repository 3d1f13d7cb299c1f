import type { ColourDepth } from '../../terminal/capabilities.ts';
import { type Look, sgr, type Theme } from './look.ts';
import type { Run, StyledLine, StyleName } from './styled-line.ts';

/** Turns a styled line into text with SGR sequences. */
export type Painter = (line: StyledLine) => string;

/** Puts the looks of several styles on top of each other, in their order. */
export function combine(theme: Theme, styles: readonly StyleName[]): Look {
  // What is dimmed loses what it was; what is lit on top of that stays.
  const shown = styles.slice(Math.max(0, styles.lastIndexOf('dim')));
  const look: Look = Object.assign({}, theme.base, ...shown.map((style) => theme.styles[style]));
  // Faint and bold share one way to end them, and a terminal that shows both at once shows neither well.
  return look.faint ? { ...look, bold: false } : look;
}

/** OSC 8 (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda): begins a link; ends it where the address is empty. */
const hyperlink = (address: string) => `\u001b]8;;${address}\u0007`;

/** What the terminal may open: the mark of a footnote leads nowhere outside. */
const outwards = ({ link }: Run): string => (link && link.footnote === undefined ? link.url : '');

/** Makes the function that turns styled lines into text with SGR sequences. */
export function painter(theme: Theme, depth: ColourDepth, links = false): Painter {
  const openings = new Map<string, string>();
  const opening = (styles: readonly StyleName[]): string => {
    const key = styles.join(' ');
    const known = openings.get(key);
    if (known !== undefined) return known;
    const made = sgr(combine(theme, styles), depth);
    openings.set(key, made);
    return made;
  };
  return (line) => {
    let text = '';
    let active = '';
    let linked = '';
    for (const piece of line) {
      if (piece.text === '') continue;
      const link = links ? outwards(piece) : '';
      if (link !== linked) {
        text += hyperlink(link);
        linked = link;
      }
      const next = opening(piece.styles);
      if (next !== active) {
        if (active !== '') text += '\u001b[0m';
        text += next;
        active = next;
      }
      text += piece.text;
    }
    if (linked !== '') text += hyperlink('');
    return active === '' ? text : `${text}\u001b[0m`;
  };
}
