import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictureFormat } from '../../../source/app/pictures/picture-format.ts';
import { printedPictures } from '../../../source/app/pictures/printed-pictures.ts';
import { articleOf } from '../../support/reading.ts';
import { colorBlocks } from '../../terminal/images/pictures.ts';

test('a picture should be recognized as SVG if its root begins within the first 1024 bytes', () => {
  const picture = (length: number): Uint8Array =>
    Buffer.from(`<!--${'-'.repeat(length - '<!---->'.length - '<svg '.length)}--><svg width="9">`);
  assert.deepEqual(
    [1024, 1025].map((length) => pictureFormat(picture(length))),
    ['svg', null],
  );
});

test('an article should be printed with at most 200 pictures', async () => {
  const pixels = colorBlocks();
  const printed = async (count: number): Promise<number> => {
    const images = Array.from({ length: count }, (_, at) => ({
      type: 'image' as const,
      text: '',
      src: `https://a.example/${at}.png`,
      width: 8,
      height: 16,
    }));
    const options = { load: async () => ({ pixels }), page: null, width: 60, depth: 'true' as const };
    return (await printedPictures(articleOf(images).blocks, options)).size;
  };
  assert.deepEqual([await printed(200), await printed(201)], [200, 200]);
});
