import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { DecodeAnswer } from '../../../source/app/pictures/decode-messages.ts';
import { PictureDecoder } from '../../../source/app/pictures/picture-decoder.ts';
import { encodePng } from '../../../source/terminal/images/png.ts';
import { colorBlocks } from '../../terminal/images/pictures.ts';

const decoder = new PictureDecoder();
after(() => decoder.end());

const BOX = { width: 100, height: 100 };
const picture = colorBlocks();

/** The colors in the middle of the upper three blocks, each channel rounded to 0 or 255. */
function upperColors(answer: DecodeAnswer): number[][] {
  assert.ok('pixels' in answer, JSON.stringify(answer));
  const { width, height, data } = answer.pixels;
  return [1, 3, 5].map((sixth) => {
    const at = (Math.floor(height / 4) * width + Math.floor((width * sixth) / 6)) * 4;
    return [...data.subarray(at, at + 3)].map((value) => (value < 128 ? 0 : 255));
  });
}

const RED_GREEN_BLUE = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
];

const source = () => sharp(encodePng(picture)).flatten({ background: '#fff' });

test('decodes every format that browsers show', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="12"><path fill="#f00" d="M0 0h8v12H0z"/><path fill="#0f0" d="M8 0h8v12H8z"/><path fill="#00f" d="M16 0h8v12h-8z"/></svg>';
  for (const bytes of [
    await source().png().toBuffer(),
    await source().jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer(),
    await source().webp({ lossless: true }).toBuffer(),
    await source().gif().toBuffer(),
    await source().avif({ lossless: true }).toBuffer(),
    Buffer.from(svg),
  ]) {
    assert.deepEqual(upperColors(await decoder.decode(bytes, BOX)), RED_GREEN_BLUE);
  }
});

test('scales down to the box, keeps the proportions and never enlarges', async () => {
  const size = async (box: typeof BOX): Promise<number[]> => {
    const answer = await decoder.decode(encodePng(picture), box);
    assert.ok('pixels' in answer);
    assert.equal(answer.pixels.data.length, answer.pixels.width * answer.pixels.height * 4);
    return [answer.pixels.width, answer.pixels.height];
  };
  assert.deepEqual(await size({ width: 12, height: 100 }), [12, 6]);
  assert.deepEqual(await size({ width: 100, height: 3 }), [6, 3]);
  assert.deepEqual(await size(BOX), [24, 12]);
});

test('draws transparent pixels white', async () => {
  const answer = await decoder.decode(encodePng(picture), BOX);
  assert.ok('pixels' in answer);
  assert.deepEqual([...answer.pixels.data.subarray(-4)], [255, 255, 255, 255]);
});

test('rotates a photo by its orientation', async () => {
  const turned = await source().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const answer = await decoder.decode(turned, BOX);
  assert.ok('pixels' in answer);
  assert.deepEqual([answer.pixels.width, answer.pixels.height], [12, 24]);
});

/** A PNG file that says it is 60,000 pixels wide and high. */
function bomb(): Buffer {
  const png = encodePng(picture);
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

test('reports why a picture cannot be decoded, and decodes the next', async () => {
  const png = encodePng(picture);
  const laughs =
    '<!DOCTYPE svg [<!ENTITY a "&#97;"><!ENTITY b "&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>';
  for (const [bytes, problem] of [
    [bomb(), 'the picture is too large'],
    [png.subarray(0, 40), 'the picture is damaged'],
    [png.subarray(0, png.length - 20), 'the picture is damaged'],
    [Buffer.concat([png.subarray(0, 33), deflateSync(Buffer.alloc(100))]), 'the picture is damaged'],
    [Buffer.from('<html><body>Not found</body></html>'), 'the picture is in an unknown format'],
    [Buffer.from('II*\0 a TIFF file'), 'the picture is in an unknown format'],
    [Buffer.from(laughs), 'the picture is in an unknown format'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><oops>'), 'the picture is damaged'],
    [Buffer.alloc(0), 'the picture is in an unknown format'],
  ] as const) {
    assert.deepEqual(await decoder.decode(bytes, BOX), { problem });
  }
  assert.ok('pixels' in (await decoder.decode(png, BOX)));
});

test('rejects a file larger than the limit', async () => {
  const png = encodePng(picture);
  const limited = (bytes: number): PictureDecoder => new PictureDecoder({ bytes, pixels: 1e6, time: 20_000 });
  const [enough, short] = [limited(png.length), limited(png.length - 1)];
  assert.ok('pixels' in (await enough.decode(png, BOX)));
  assert.deepEqual(await short.decode(png, BOX), { problem: 'the picture is too large' });
  enough.end();
});

test('gives up on a picture that takes too long, and restarts for the next', async () => {
  const hasty = new PictureDecoder({ bytes: 1e6, pixels: 1e6, time: 0 });
  const png = encodePng(picture);
  assert.deepEqual(await hasty.decode(png, BOX), { problem: 'the picture takes too long' });
  assert.deepEqual(await hasty.decode(png, BOX), { problem: 'the picture takes too long' });
  hasty.end();
});

test('decodes pictures asked for at the same time, each to its own pixels', async () => {
  const answers = await Promise.all(
    [3, 6, 12].map((height) => decoder.decode(encodePng(picture), { width: 100, height })),
  );
  assert.deepEqual(
    answers.map((answer) => 'pixels' in answer && answer.pixels.height),
    [3, 6, 12],
  );
});

test('answers waiting requests when it ends', async () => {
  const ending = new PictureDecoder();
  const answers = [ending.decode(encodePng(picture), BOX), ending.decode(encodePng(picture), BOX)];
  ending.end();
  assert.deepEqual(await Promise.all(answers), Array(2).fill({ problem: 'the reader is closing' }));
});
