import { applyPalette, quantize } from 'gifenc/dist/gifenc.esm.js';
import type { Pixels } from './pixels.ts';

/** xterm and others have 256 color registers. */
const COLORS = 256;
/** The pixels of one sixel, which is a column. */
const BAND = 6;
/** A sixel without pixels. The six bits added to it are the pixels from the top. */
const EMPTY = 63;
/** The minimum length of a run that is written as a repetition; the picture is the same either way. @speed */
const WORTH_REPEATING = 4;

/**
 * Shows a picture at the cursor as sixels (DEC STD 070, chapter 9), in the 256 colors that fit it best. Pixels with alpha below one half
 * are not drawn.
 */
export function sixels(pixels: Pixels): string {
  const { width, height } = pixels;
  // gifenc reads the whole buffer below an array, which may be longer than the picture.
  const data = new Uint8Array(pixels.data);
  const palette = quantize(data, COLORS, { format: 'rgb565' });
  const indices = applyPalette(data, palette, 'rgb565');
  const registers = palette.map(
    ([red, green, blue], index) => `#${index};2;${[red, green, blue].map(percent).join(';')}`,
  );
  const bands: string[] = [];
  for (let top = 0; top < height; top += BAND) bands.push(bandOf(pixels, indices, top));
  return `\u001bP0;1;0q"1;1;${width};${height}${registers.join('')}${bands.join('-')}\u001b\\`;
}

const percent = (value: number): number => Math.round((value / 255) * 100);

/** A band of six rows: a line of sixels for each of its colors, drawn over one another. */
function bandOf({ width, height, data }: Pixels, indices: Uint8Array, top: number): string {
  const lines = new Map<number, Uint8Array>();
  for (let bit = 0; bit < BAND && top + bit < height; bit += 1) {
    const start = (top + bit) * width;
    for (let x = 0; x < width; x += 1) {
      if ((data[(start + x) * 4 + 3] ?? 0) < 128) continue;
      const color = indices[start + x] ?? 0;
      let line = lines.get(color);
      if (!line) {
        line = new Uint8Array(width);
        lines.set(color, line);
      }
      line[x] = (line[x] ?? 0) | (1 << bit);
    }
  }
  return [...lines].map(([color, line]) => `#${color}${runs(line)}`).join('$');
}

/** Sixels as characters, with runs as repetitions, and without empty ones at the end. */
function runs(line: Uint8Array): string {
  let end = line.length;
  while (line[end - 1] === 0) end -= 1;
  let text = '';
  for (let start = 0; start < end; ) {
    let next = start + 1;
    while (next < end && line[next] === line[start]) next += 1;
    const sixel = String.fromCharCode(EMPTY + (line[start] ?? 0));
    const count = next - start;
    text += count < WORTH_REPEATING ? sixel.repeat(count) : `!${count}${sixel}`;
    start = next;
  }
  return text;
}
