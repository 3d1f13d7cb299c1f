import assert from 'node:assert/strict';
import { test } from 'node:test';
import { halfBlocks, paletteIndex } from '../../../source/terminal/images/half-blocks.ts';
import type { Pixels } from '../../../source/terminal/images/pixels.ts';
import { shown } from './decoders.ts';
import { colorBlocks } from './pictures.ts';

test('shows every pixel in 24-bit color, and the background through transparent ones', async () => {
  const picture = colorBlocks();
  assert.deepEqual(await shown(halfBlocks(picture, 'true'), picture.width), picture.data);
});

test('leaves the half below the last row of an odd picture to the background', async () => {
  const { width, data }: Pixels = colorBlocks();
  const rows = halfBlocks({ width, height: 3, data: data.subarray(0, width * 3 * 4) }, 'true');
  const pixels = await shown(rows, width);
  assert.equal(rows.length, 2);
  assert.deepEqual(pixels.subarray(0, width * 3 * 4), data.subarray(0, width * 3 * 4));
  assert.ok(pixels.subarray(width * 3 * 4).every((value) => value === 0));
});

test('draws pixels that are at least half opaque', () => {
  const pixel = (alpha: number): string[] =>
    halfBlocks({ width: 1, height: 1, data: Uint8Array.from([1, 2, 3, alpha]) }, 'true');
  assert.match(pixel(128)[0] ?? '', /▀/);
  assert.doesNotMatch(pixel(127)[0] ?? '', /▀/);
});

test('sets the colors only when they change', () => {
  const [row = ''] = halfBlocks(colorBlocks(), 'true');
  assert.equal(row.match(/38;/g)?.length, 3);
});

test('takes the closest of the 240 colors that all 256-color terminals share', () => {
  for (const [rgb, index] of [
    [[0, 0, 0], 16],
    [[255, 255, 255], 231],
    [[255, 0, 0], 196],
    [[95, 135, 175], 67],
    [[10, 0, 0], 16],
    [[90, 0, 0], 52],
    [[128, 128, 128], 244],
    [[8, 8, 8], 232],
    [[238, 238, 238], 255],
  ] as const) {
    assert.equal(paletteIndex(rgb), index, rgb.join());
  }
  assert.match(halfBlocks(colorBlocks(), '256')[0] ?? '', /38;5;196;48;5;196m/);
});

test('knows the color cube and the grays of the palette', () => {
  const levels = [0, 95, 135, 175, 215, 255];
  for (const [red, r] of levels.entries())
    for (const [green, g] of levels.entries())
      for (const [blue, b] of levels.entries()) assert.equal(paletteIndex([r, g, b]), 16 + 36 * red + 6 * green + blue);
  assert.deepEqual(
    [8, 18, 238].map((gray) => paletteIndex([gray, gray, gray])),
    [232, 233, 255],
  );
  assert.equal(paletteIndex([248, 248, 248]), 231);
});
