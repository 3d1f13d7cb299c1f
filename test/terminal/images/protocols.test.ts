import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlineImage } from '../../../source/terminal/images/iterm2.ts';
import {
  ASK_KITTY,
  forget,
  MOST_PLACEHOLDER_ROWS,
  place,
  placeholderRow,
  placeVirtually,
  throughTmux,
  transmit,
  unplace,
} from '../../../source/terminal/images/kitty.ts';
import { cropped, filled, inWholeCells, type Pixels } from '../../../source/terminal/images/pixels.ts';
import { sixels } from '../../../source/terminal/images/sixel.ts';
import { drawn, inlineFile, kittyCommands, pixelsOf, received } from './decoders.ts';
import { colorBlocks } from './pictures.ts';

/** A picture that does not compress. */
function noise(width: number, height: number): Pixels {
  let seed = 1;
  const data = Uint8Array.from({ length: width * height * 4 }, () => {
    seed = (seed * 48_271) % 0x7fffffff;
    return seed & 0xff;
  });
  return { width, height, data };
}

test('kitty receives the pixels, in chunks as long as the protocol allows', () => {
  for (const picture of [colorBlocks(), noise(70, 60)]) {
    assert.deepEqual(received(transmit(7, picture)), { id: '7', pixels: picture });
  }
  const [first, ...others] = kittyCommands(transmit(7, noise(70, 60)));
  assert.equal(first?.payload.length, 4096);
  assert.ok(others.length > 0);
});

test('pixels that are less than half opaque have the color of the background', () => {
  const alpha = (value: number): readonly number[] => {
    const data = Uint8Array.from([9, 9, 9, value]);
    return [...filled({ width: 1, height: 1, data }, '#12161b').data];
  };
  assert.deepEqual([127, 128].map(alpha), [
    [0x12, 0x16, 0x1b, 255],
    [9, 9, 9, 128],
  ]);
});

test('sixels have 256 colors', () => {
  const data = new Uint8Array(400 * 4).fill(255);
  for (let at = 0; at < 400; at += 1) data.set([(at % 20) * 13, Math.floor(at / 20) * 13, 0], at * 4);
  const registers = sixels({ width: 20, height: 20, data }).match(/#\d+;2;/g);
  assert.equal(registers?.length, 256);
});

test('kitty shows the rows asked for at the cursor without moving it, and is quiet', () => {
  const [command] = kittyCommands(place(7, { columns: 10, rows: 4 }, { top: 6, height: 40 }));
  assert.deepEqual(command?.control, {
    a: 'p',
    i: '7',
    p: '1',
    c: '10',
    r: '4',
    x: '0',
    y: '6',
    h: '40',
    C: '1',
    q: '2',
  });
});

test('kitty keeps the data of a picture that is taken off the screen until it is forgotten', () => {
  assert.deepEqual(
    [unplace(7), forget(7)].map((sequence) => kittyCommands(sequence)[0]?.control),
    [
      { a: 'd', d: 'i', i: '7', q: '2' },
      { a: 'd', d: 'I', i: '7', q: '2' },
    ],
  );
});

test('a placeholder row names the picture by its color and the row by a mark', () => {
  assert.equal(kittyCommands(placeVirtually(0x010203, { columns: 3, rows: 2 }))[0]?.control.U, '1');
  assert.equal(
    placeholderRow(0x010203, 1, 3),
    '\u001b[38;2;1;2;3m\u{10eeee}\u030d\u0305\u{10eeee}\u{10eeee}\u001b[39m',
  );
  assert.equal(MOST_PLACEHOLDER_ROWS, 70);
  assert.doesNotThrow(() => placeholderRow(1, 69, 1));
  assert.throws(() => placeholderRow(1, 70, 1), RangeError);
});

test('tmux receives a sequence with its escapes doubled', () => {
  assert.equal(throughTmux(ASK_KITTY), `\u001bPtmux;${ASK_KITTY.replaceAll('\u001b', '\u001b\u001b')}\u001b\\`);
});

test('iTerm2 receives a PNG file of the pixels and the cells that it fills', async () => {
  const picture = colorBlocks();
  const sequence = inlineImage(picture, { columns: 8, rows: 3 });
  const { options, png } = inlineFile(sequence);
  assert.equal(options, `inline=1;size=${png.length};width=8;height=3;preserveAspectRatio=0;doNotMoveCursor=1`);
  assert.deepEqual(await pixelsOf(png), picture);
});

test('sixels show the pixels, and the background through transparent ones', () => {
  const picture = colorBlocks();
  assert.deepEqual(drawn(sixels(picture)), picture);
});

test('sixels end with a band as high as the rest of the picture', () => {
  const picture = cropped(colorBlocks(), { top: 0, height: 7 });
  assert.deepEqual(drawn(sixels(picture)), { ...picture, data: new Uint8Array(picture.data) });
});

test('a picture in whole cells is itself, with transparent pixels to the right and below', () => {
  const picture = colorBlocks();
  assert.deepEqual(inWholeCells(picture, { width: 8, height: 6 }), picture);
  for (const [cell, width, height] of [
    [{ width: 23, height: 11 }, 46, 22],
    [{ width: 24, height: 11 }, 24, 22],
    [{ width: 23, height: 12 }, 46, 12],
  ] as const) {
    const whole = inWholeCells(picture, cell);
    assert.deepEqual([whole.width, whole.height, whole.data.length], [width, height, width * height * 4]);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const isInside = x < picture.width && y < picture.height;
        const at = (y * picture.width + x) * 4;
        const expected = isInside ? [...picture.data.subarray(at, at + 4)] : [0, 0, 0, 0];
        const there = (y * width + x) * 4;
        assert.deepEqual([...whole.data.subarray(there, there + 4)], expected, `${x}, ${y}`);
      }
    }
  }
});

test('sixels show pixels that are part of a longer buffer, like those from another process', () => {
  const picture = colorBlocks();
  const longer = new Uint8Array(picture.data.length + 7);
  longer.set(picture.data, 5);
  const data = longer.subarray(5, 5 + picture.data.length);
  assert.deepEqual(drawn(sixels({ ...picture, data })), drawn(sixels(picture)));
});

test('sixels of a picture with many colors are close to it', () => {
  const picture = noise(40, 40);
  for (let index = 3; index < picture.data.length; index += 4) picture.data[index] = 255;
  const { data } = drawn(sixels(picture));
  const error = data.reduce((sum, value, index) => sum + Math.abs(value - (picture.data[index] ?? 0)), 0) / data.length;
  assert.ok(error < 20, String(error));
});

test('a crop has the rows from its top', () => {
  const picture = colorBlocks();
  const { width, height, data } = cropped(picture, { top: 6, height: 2 });
  assert.deepEqual([width, height, data.length], [24, 2, 24 * 2 * 4]);
  assert.deepEqual([...data.subarray(0, 4)], [255, 255, 255, 255]);
});
