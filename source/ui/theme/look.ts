import type { ColourDepth } from '../../terminal/capabilities.ts';
import type { StyleName } from './styled-line.ts';

/** A colour: one of the terminal's own sixteen by number, or an exact one as six hexadecimal digits. */
export type Colour = number | `#${string}`;

/** The attributes of SGR (ECMA-48, 8.3.117) that a style sets. */
export interface Look {
  readonly bold?: boolean;
  readonly faint?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly inverse?: boolean;
  readonly strike?: boolean;
  readonly foreground?: Colour;
  readonly background?: Colour;
}

export interface Theme {
  /** What everything stands on; a theme of the terminal's own palette leaves it to the terminal. */
  readonly base: Look;
  readonly styles: Readonly<Record<StyleName, Look>>;
}

const CODES = [
  ['bold', '1'],
  ['faint', '2'],
  ['italic', '3'],
  ['underline', '4'],
  ['inverse', '7'],
  ['strike', '9'],
] as const satisfies readonly (readonly [keyof Look, string])[];

/** Red, green and blue from 0 to 255. */
export function channels(colour: `#${string}`): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The nearest colour of the 6 × 6 × 6 cube of xterm. */
function cube(colour: `#${string}`): number {
  const level = (value: number) => (value < 48 ? 0 : value < 115 ? 1 : Math.floor((value - 35) / 40));
  const [red, green, blue] = channels(colour).map(level);
  return 16 + 36 * (red ?? 0) + 6 * (green ?? 0) + (blue ?? 0);
}

function colourCode(colour: Colour, depth: ColourDepth, ground: 'foreground' | 'background'): string {
  const first = ground === 'foreground' ? 30 : 40;
  if (typeof colour === 'number') return String(colour < 8 ? first + colour : first + 52 + colour);
  if (depth === 'true') return `${first + 8};2;${channels(colour).join(';')}`;
  return `${first + 8};5;${cube(colour)}`;
}

/** The SGR sequence for a look; empty where there is nothing to set. Exact colours need a terminal with 256 or more. */
export function sgr(look: Look, depth: ColourDepth): string {
  const codes: string[] = CODES.flatMap(([attribute, code]) => (look[attribute] ? [code] : []));
  for (const ground of ['foreground', 'background'] as const) {
    const colour = look[ground];
    if (colour === undefined || depth === 'none' || (depth === 'sixteen' && typeof colour !== 'number')) continue;
    codes.push(colourCode(colour, depth, ground));
  }
  return codes.length === 0 ? '' : `\u001b[${codes.join(';')}m`;
}
