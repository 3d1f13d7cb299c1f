import type { ColorDepth } from '../capabilities.ts';
import type { Pixels } from './pixels.ts';

/** Colors of one cell: that of its upper pixel and that of its lower pixel; null is the terminal's background. */
interface Cell {
  readonly upper: string | null;
  readonly lower: string | null;
}

/** Pixels with less alpha than this are not drawn. */
const OPAQUE = 128;

const UPPER_HALF = '▀';
const LOWER_HALF = '▄';
const RESET = '\u001b[0m';

/** Levels of one channel in the color cube of 256-color terminals. */
const CUBE = [0, 95, 135, 175, 215, 255] as const;
const CUBE_START = 16;
const GRAYS_START = 232;
const GRAYS = 24;

/**
 * A picture as text: two pixels to a cell, one above the other. Each row is as wide as the picture has pixels and ends with all
 * attributes reset.
 */
export function halfBlocks(pixels: Pixels, depth: Extract<ColorDepth, 'true' | '256'>): string[] {
  const rows: string[] = [];
  for (let y = 0; y < pixels.height; y += 2) rows.push(rowOf(pixels, y, depth));
  return rows;
}

function rowOf(pixels: Pixels, y: number, depth: 'true' | '256'): string {
  let row = '';
  let last = '';
  for (let x = 0; x < pixels.width; x += 1) {
    const cell = { upper: colorAt(pixels, { x, y }, depth), lower: colorAt(pixels, { x, y: y + 1 }, depth) };
    const attributes = attributesOf(cell);
    if (attributes !== last) row += RESET + attributes;
    last = attributes;
    row += cell.upper !== null ? UPPER_HALF : cell.lower !== null ? LOWER_HALF : ' ';
  }
  return row + RESET;
}

function attributesOf({ upper, lower }: Cell): string {
  if (upper === null) return lower === null ? '' : `\u001b[38;${lower}m`;
  return `\u001b[38;${upper}${lower === null ? '' : `;48;${lower}`}m`;
}

/** SGR parameters after 38 or 48; null if the pixel is transparent or below the picture. */
function colorAt({ width, height, data }: Pixels, { x, y }: { x: number; y: number }, depth: 'true' | '256') {
  const index = (y * width + x) * 4;
  if (y >= height || (data[index + 3] ?? 0) < OPAQUE) return null;
  const rgb = [data[index] ?? 0, data[index + 1] ?? 0, data[index + 2] ?? 0] as const;
  return depth === 'true' ? `2;${rgb.join(';')}` : `5;${paletteIndex(rgb)}`;
}

/** The closest color among the cube and the grays of the 256-color palette; the first sixteen differ between terminals. */
export function paletteIndex(rgb: readonly [number, number, number]): number {
  const steps = rgb.map((value) => (value < 48 ? 0 : value < 115 ? 1 : Math.floor((value - 35) / 40)));
  const [red = 0, green = 0, blue = 0] = steps;
  const cube = [CUBE[red] ?? 0, CUBE[green] ?? 0, CUBE[blue] ?? 0];
  const mean = (rgb[0] + rgb[1] + rgb[2]) / 3;
  const step = Math.min(GRAYS - 1, Math.max(0, Math.round((mean - 8) / 10)));
  const gray = 8 + step * 10;
  return distance(rgb, [gray, gray, gray]) < distance(rgb, cube)
    ? GRAYS_START + step
    : CUBE_START + 36 * red + 6 * green + blue;
}

function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + (value - (other[index] ?? 0)) ** 2, 0);
}
