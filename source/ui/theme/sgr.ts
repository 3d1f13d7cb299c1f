import type { Color } from '../../article.ts';

export type { Color } from '../../article.ts';

/** How many colors a terminal shows. */
export type ColorDepth = 'none' | 'sixteen' | '256' | 'true';

/** The attributes that SGR sets (ECMA-48, 8.3.117). */
export interface Style {
  /** The attributes instead of colors on a terminal without any. */
  readonly colorless?: Omit<Style, 'colorless'>;
  readonly bold?: boolean;
  readonly faint?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly inverse?: boolean;
  readonly strike?: boolean;
  readonly foreground?: Color | undefined;
  readonly background?: Color | undefined;
}

const CODES = [
  ['bold', '1'],
  ['faint', '2'],
  ['italic', '3'],
  ['underline', '4'],
  ['inverse', '7'],
  ['strike', '9'],
] as const satisfies readonly (readonly [keyof Style, string])[];

/** The first SGR code of each kind of color. */
const FIRST_CODES = { foreground: 30, background: 40 } as const;

/** Red, green and blue from 0 to 255. */
export function channels(color: `#${string}`): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The nearest color of xterm's 6 × 6 × 6 cube, whose levels are 0, 95, 135, 175, 215 and 255. */
function cubeColor(color: `#${string}`): number {
  const level = (value: number) => (value < 48 ? 0 : value < 115 ? 1 : Math.floor((value - 35) / 40));
  const [red, green, blue] = channels(color).map(level);
  return 16 + 36 * (red ?? 0) + 6 * (green ?? 0) + (blue ?? 0);
}

function colorCode(color: Color, depth: ColorDepth, first: number): string {
  if (typeof color === 'number') {
    if (color >= 16) return `${first + 8};5;${color}`;
    // The codes of the eight bright colors are 60 higher.
    return String(color < 8 ? first + color : first + 60 + color - 8);
  }
  if (depth === 'true') return `${first + 8};2;${channels(color).join(';')}`;
  return `${first + 8};5;${cubeColor(color)}`;
}

const needsMore = (color: Color): boolean => typeof color !== 'number' || color >= 16;

/** The SGR sequence that sets a style; empty if there is nothing to set. Colors beyond the sixteen need a depth of 256 or more. */
export function sgr(wanted: Style, depth: ColorDepth): string {
  const style = depth === 'none' ? { ...wanted, ...wanted.colorless } : wanted;
  const codes: string[] = CODES.flatMap(([attribute, code]) => (style[attribute] ? [code] : []));
  for (const layer of ['foreground', 'background'] as const) {
    const color = style[layer];
    if (color === undefined || depth === 'none' || (depth === 'sixteen' && needsMore(color))) continue;
    codes.push(colorCode(color, depth, FIRST_CODES[layer]));
  }
  return codes.length === 0 ? '' : `\u001b[${codes.join(';')}m`;
}
