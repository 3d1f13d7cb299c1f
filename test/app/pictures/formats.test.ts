import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { PictureDecoder } from '../../../source/app/pictures/picture-decoder.ts';
import { halfBlocks } from '../../../source/terminal/images/half-blocks.ts';
import { inlineImage } from '../../../source/terminal/images/iterm2.ts';
import { transmit } from '../../../source/terminal/images/kitty.ts';
import type { Pixels } from '../../../source/terminal/images/pixels.ts';
import { encodePng } from '../../../source/terminal/images/png.ts';
import { sixels } from '../../../source/terminal/images/sixel.ts';
import { drawn, inlineFile, pixelsOf, received, shown } from '../../terminal/images/decoders.ts';
import { colorBlocks } from '../../terminal/images/pictures.ts';

const BOX = { width: 100, height: 100 };
const CELLS = { columns: 3, rows: 1 };
/** The largest difference of a channel after a lossy format, or after colors in percent. */
const LOSS = 12;

const picture = colorBlocks();
const source = () => sharp(encodePng(picture)).flatten({ background: '#fff' });
const evil = '\u001b]0;evil\u0007';

/** The picture as an SVG, one rectangle a block. */
function drawing(title = ''): Buffer {
  const colors = ['#f00', '#0f0', '#00f', '#fff', '#000', '#fff'];
  const blocks = colors.map(
    (color, at) => `<rect x="${(at % 3) * 8}" y="${Math.floor(at / 3) * 6}" width="8" height="6" fill="${color}"/>`,
  );
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="12" shape-rendering="crispEdges">${title}${blocks.join('')}</svg>`,
  );
}

/** An animation: the picture, then a black one. */
const animation = async (): Promise<Buffer> => {
  const { data } = await source().ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const frames = Buffer.concat([data, Buffer.alloc(data.length, 0).fill(255, 3, 4)]);
  for (let at = data.length + 3; at < frames.length; at += 4) frames[at] = 255;
  return sharp(frames, { raw: { width: 24, height: 24, channels: 4, pageHeight: 12 } })
    .gif({ delay: [100, 100] })
    .toBuffer();
};

const FORMATS: Readonly<Record<string, () => Promise<Buffer>>> = {
  JPEG: () => source().jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer(),
  PNG: () => source().png().toBuffer(),
  'GIF, by its first frame': animation,
  WebP: () => source().webp({ lossless: true }).toBuffer(),
  AVIF: () => source().avif({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer(),
  SVG: async () => drawing(),
};

/** How a terminal shows a picture by each protocol. */
const PROTOCOLS: Readonly<Record<string, (pixels: Pixels) => Promise<Pixels>>> = {
  kitty: async (pixels) => received(transmit(5, pixels)).pixels,
  iTerm2: (pixels) => pixelsOf(inlineFile(inlineImage(pixels, CELLS)).png),
  sixel: async (pixels) => drawn(sixels(pixels)),
  'half blocks': async ({ width, height, data }) => ({
    width,
    height,
    data: await shown(halfBlocks({ width, height, data }, 'true'), width),
  }),
};

const decoder = new PictureDecoder();
after(() => decoder.end());

async function decoded(bytes: Uint8Array): Promise<Pixels> {
  const answer = await decoder.decode(bytes, BOX);
  assert.ok('pixels' in answer, JSON.stringify(answer));
  const { width, height, data } = answer.pixels;
  return { width, height, data: new Uint8Array(data) };
}

describe('a picture on the terminal', () => {
  for (const [format, make] of Object.entries(FORMATS)) {
    for (const [protocol, show] of Object.entries(PROTOCOLS)) {
      it(`is that of the file: ${format}, by ${protocol}`, async () => {
        const { width, height, data } = await show(await decoded(await make()));
        assert.deepEqual([width, height], [24, 12]);
        const wanted = new Uint8Array(await source().ensureAlpha().raw().toBuffer());
        // The borders of two colors are blurred by lossy formats.
        for (let block = 0; block < 6; block += 1) {
          const at = ((Math.floor(block / 3) * 6 + 3) * 24 + (block % 3) * 8 + 4) * 4;
          for (let channel = 0; channel < 4; channel += 1) {
            const difference = Math.abs((data[at + channel] ?? 0) - (wanted[at + channel] ?? 0));
            assert.ok(difference <= LOSS, `block ${block}, channel ${channel}: off by ${difference}`);
          }
        }
      });
    }
  }
});

/** A PNG file with a text chunk. */
function withText(png: Buffer): Buffer {
  const data = Buffer.from(`tEXtComment\0${evil}`, 'latin1');
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4, 0);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), data.length + 4);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

describe('words in a file of a picture', () => {
  const files: Readonly<Record<string, () => Promise<Buffer>>> = {
    'EXIF of a JPEG': () =>
      source()
        .withExif({ IFD0: { ImageDescription: evil, Artist: evil } })
        .jpeg()
        .toBuffer(),
    'a text chunk of a PNG': async () => withText(encodePng(picture)),
    'the title of an SVG': async () =>
      drawing(`<title>${evil.replace('\u001b', '&#x9b;').replace('\u0007', '')}</title>`),
    'the comment of a GIF': async () => {
      const gif = await source().gif().toBuffer();
      const comment = Buffer.concat([Buffer.from([0x21, 0xfe, evil.length]), Buffer.from(evil), Buffer.from([0])]);
      return Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)]);
    },
  };
  for (const [place, make] of Object.entries(files)) {
    it(`never reach the terminal: ${place}`, async () => {
      const file = await make();
      assert.ok(file.includes('evil'));
      const pixels = await decoded(file);
      const sent = [transmit(5, pixels), inlineImage(pixels, CELLS), sixels(pixels), ...halfBlocks(pixels, 'true')];
      for (const sequence of sent) assert.ok(!sequence.includes('evil'));
      assert.deepEqual(received(transmit(5, pixels)).pixels, pixels);
      assert.ok(!inlineFile(inlineImage(pixels, CELLS)).png.includes('evil'));
    });
  }
});
