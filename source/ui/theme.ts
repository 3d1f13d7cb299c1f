import type { StyledLine, StyleName } from './styled-line.ts';

/** The attributes of SGR (ECMA-48, 8.3.117) that a style sets. Colours are parameters such as "36" or "38;5;110". */
export interface Look {
  readonly bold?: boolean;
  readonly faint?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly inverse?: boolean;
  readonly strike?: boolean;
  readonly foreground?: string;
  readonly background?: string;
}

export type Theme = Readonly<Record<StyleName, Look>>;

/** How much colour the terminal shows: none, or its own sixteen. */
export type ColourDepth = 'none' | 'sixteen';

/** The terminal's own palette: readable on light and dark alike. */
export const TERMINAL_THEME: Theme = {
  title: { bold: true },
  heading: { bold: true },
  bold: { bold: true },
  italic: { italic: true },
  code: { foreground: '36' },
  strike: { strike: true },
  highlight: { underline: true },
  link: { underline: true },
  marker: { foreground: '36' },
  rule: { faint: true },
  caption: { faint: true, italic: true },
  quotation: { italic: true },
  speaker: { bold: true },
  mention: { bold: true, underline: true },
  cue: { underline: true },
  chosen: { foreground: '36', bold: true },
  hit: { underline: true, foreground: '33' },
  'current-hit': { inverse: true, bold: true },
  flash: { bold: true },
  dim: { faint: true },
  status: { faint: true },
  'status-note': { bold: true },
  'status-warning': { bold: true, foreground: '31' },
  prompt: { bold: true },
  cursor: { inverse: true },
  selected: { inverse: true },
  border: { faint: true },
  label: { faint: true },
  tick: { foreground: '33', bold: true },
};

const CODES: readonly (readonly [keyof Look, string])[] = [
  ['bold', '1'],
  ['faint', '2'],
  ['italic', '3'],
  ['underline', '4'],
  ['inverse', '7'],
  ['strike', '9'],
];

function sgr(look: Look, depth: ColourDepth): string {
  const codes = CODES.flatMap(([attribute, code]) => (look[attribute] ? [code] : []));
  const colours = depth === 'none' ? [] : [look.foreground, look.background].filter((code) => code !== undefined);
  const all = [...codes, ...colours];
  return all.length === 0 ? '' : `\u001b[${all.join(';')}m`;
}

/** Makes the function that turns styled lines into text with SGR sequences. */
export function painter(theme: Theme, depth: ColourDepth): (line: StyledLine) => string {
  const openings = new Map<string, string>();
  const opening = (styles: readonly StyleName[]): string => {
    const key = styles.join(' ');
    const known = openings.get(key);
    if (known !== undefined) return known;
    const dimmed = styles.includes('dim');
    const look = Object.assign({}, ...styles.map((style) => theme[style])) as Look;
    // Faint and bold share one way to end them, and a terminal that shows both at once shows neither well.
    const made = sgr(dimmed ? { ...look, bold: false } : look, depth);
    openings.set(key, made);
    return made;
  };
  return (line) => {
    let text = '';
    let active = '';
    for (const piece of line) {
      const next = opening(piece.styles);
      if (next !== active) {
        if (active !== '') text += '\u001b[0m';
        text += next;
        active = next;
      }
      text += piece.text;
    }
    return active === '' ? text : `${text}\u001b[0m`;
  };
}
