import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printedPictures } from '../../../source/app/pictures/printed-pictures.ts';
import { toText } from '../../../source/output/text.ts';
import type { PictureRequest } from '../../../source/ui/session/session.ts';
import { articleOf } from '../../support/reading.ts';
import { colorBlocks } from '../../terminal/images/pictures.ts';

const article = articleOf([
  'Before the picture.',
  { type: 'image', text: 'Blocks of color', src: 'https://a.example/a.png', width: 192, height: 96 },
  { type: 'image', text: 'A lost picture', src: 'https://a.example/lost.png', width: 160, height: 48 },
  { type: 'image', text: 'Blocks of color', src: 'https://a.example/a.png', width: 192, height: 96 },
  'After the picture.',
]);

describe('printed pictures', () => {
  const asked: PictureRequest[] = [];
  const drawn = printedPictures(article.blocks, {
    load: async (request) => {
      asked.push(request);
      return request.src.includes('lost') ? { problem: 'no answer' } : { pixels: colorBlocks() };
    },
    page: null,
    width: 60,
    depth: 'true',
  });

  it('should be loaded once each, at the size that the text has room for', async () => {
    await drawn;
    assert.deepEqual(
      asked.map(({ src, box }) => [src, box]),
      [
        ['https://a.example/a.png', { width: 24, height: 12 }],
        ['https://a.example/lost.png', { width: 20, height: 6 }],
      ],
    );
  });

  it('should be below their lines; a picture that cannot be loaded has only its line', async () => {
    const pictures = await drawn;
    const text = toText(article, { width: 60, color: true, pictures });
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('picture: Blocks of color'));
    assert.equal(lines[at + 1], pictures.get('https://a.example/a.png')?.[0]);
    const lost = lines.findIndex((line) => line.includes('picture: A lost picture'));
    assert.deepEqual(lines.slice(lost + 1, lost + 3), ['', lines[at]]);
    assert.equal(lines.at(-2), 'After the picture.');
  });

  it('should take no space if none is drawn', () => {
    const plain = toText(article, { width: 60 }).split('\n');
    assert.deepEqual(
      plain.slice(0, 5).map((line) => line.length > 0),
      [true, false, true, false, true],
    );
  });
});
