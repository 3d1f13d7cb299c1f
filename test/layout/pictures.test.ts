import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../source/article.ts';
import { layoutBlocks, paginate, pictureBox } from '../../source/layout/index.ts';
import { inLanguage } from '../support/languages.ts';

const image = (width?: number, height?: number): Block => ({
  type: 'image',
  text: 'Boats',
  spans: [],
  src: 'https://paper.example/boats.jpg',
  ...(width === undefined ? {} : { width }),
  ...(height === undefined ? {} : { height }),
});
const paragraph = (text: string): Block => ({ type: 'paragraph', text, spans: [] });

describe('the space for a picture', () => {
  for (const [name, block, columns, rows] of [
    ['keeps its proportions in the width of the text', image(1200, 600), 60, 15],
    ['is as wide as the picture if that is narrower', image(160, 160), 20, 10],
    ['has at most sixteen rows, and is as much narrower', image(1000, 1000), 32, 16],
    ['has at least one row', image(1000, 4), 60, 1],
    ['is that of a photo if the size is unknown', image(), 48, 16],
    ['is that of a photo of its width if the height is unknown', image(240), 30, 10],
    ['is narrow for a tall picture', image(100, 10_000), 1, 16],
  ] as const) {
    it(name, () => assert.deepEqual(pictureBox(block, 60), { columns, rows }));
  }

  it('is 48 columns wide if the size is unknown, however high a picture may be', () => {
    assert.deepEqual(pictureBox(image(), 120, 60), { columns: 48, rows: 16 });
  });

  it('is none for other blocks and for pictures without an address', () => {
    assert.equal(pictureBox(paragraph('Boats'), 60), null);
    assert.equal(pictureBox({ type: 'image', text: 'Boats', spans: [] }, 60), null);
  });
});

describe('pictures in the layout', () => {
  const blocks = [paragraph('One.'), image(160, 160), { ...paragraph('Boats at dawn.'), type: 'caption' as const }];

  it('get numbered rows below their line if the option says so', () => {
    const { rows } = layoutBlocks(blocks, { width: 60, pictures: true });
    assert.deepEqual(
      rows.flatMap(({ picture }) => picture ?? []),
      Array.from({ length: 10 }, (_, row) => row),
    );
    assert.equal(
      layoutBlocks(blocks, { width: 60 }).rows.some(({ picture }) => picture !== undefined),
      false,
    );
  });

  it('have their size after their text, if it is known and fits', () => {
    const label = (block: Block, width = 60, ascii = false) =>
      layoutBlocks([block], { width, ascii })
        .rows[0]?.ornaments.slice(1)
        .map(({ column, text }) => [column, text]);
    assert.deepEqual(label(image(1200, 800)), [[17, '· 1200×800']]);
    assert.deepEqual(label(image(1200, 800), 60, true), [[16, '- 1200x800']]);
    assert.deepEqual(label(image(1200)), []);
    assert.deepEqual(label(image(1200, 800), 27), [[17, '· 1200×800']]);
    assert.deepEqual(label(image(1200, 800), 26), []);
  });

  it('are as high as the screen allows, and one row if they cannot be shown', () => {
    const rows = (options: object) =>
      layoutBlocks([image(1200, 800)], { width: 60, pictures: true, ...options }).rows.filter(
        ({ picture }) => picture !== undefined,
      ).length;
    assert.deepEqual(
      [rows({}), rows({ pictureRows: 6 }), rows({ pictureRooms: new Map([[0, { rows: 1, of: null }]]) })],
      [16, 6, 1],
    );
    assert.equal(rows({ pictureRooms: new Map([[1, { rows: 1, of: null }]]) }), 16);
  });

  it('are as low as they turn out to be, at the size that they were loaded for', () => {
    const rows = (width: number) =>
      layoutBlocks([image()], {
        width,
        pictures: true,
        pictureRooms: new Map([[0, { rows: 9, of: { columns: 48, rows: 16 } }]]),
      }).rows.filter(({ picture }) => picture !== undefined).length;
    assert.deepEqual([rows(60), rows(48), rows(40)], [9, 9, 13]);
  });

  it('are not named twice if they have no name', () => {
    const label = (ascii: boolean) =>
      layoutBlocks([{ ...image(), text: 'picture' }], { width: 60, ascii }).rows[0]?.ornaments[0]?.text;
    assert.deepEqual([label(false), label(true)], ['▒', '#']);
  });

  it('are called by the word that the language of the messages has for them', async () => {
    const label = (text: string, ascii = false) =>
      layoutBlocks([{ ...image(), text }], { width: 60, ascii }).rows[0]?.ornaments[0]?.text;
    const labels = () => [label('Boats'), label('Boats', true), label('picture')];
    assert.deepEqual(labels(), ['▒ picture:', '[picture]', '▒']);
    assert.deepEqual(await inLanguage('de', labels), ['▒ Bild:', '[Bild]', '▒ Bild:']);
    assert.deepEqual(await inLanguage('fr', labels), ['▒ image\u202f:', '[image]', '▒ image\u202f:']);
  });

  it('are on one page, with their line and their caption', () => {
    const layout = layoutBlocks([...Array.from({ length: 6 }, () => paragraph('Text.')), ...blocks], {
      width: 60,
      pictures: true,
    });
    const first = layout.rows.findIndex(({ block }) => block === 7 && layout.rows.length > 0);
    const last = layout.rows.findLastIndex(({ block }) => block === 8);
    for (let height = 14; height < 24; height += 1) {
      const starts = paginate(layout, height);
      assert.ok(!starts.some((start) => start > first + 1 && start <= last), `a page of ${height} rows`);
    }
  });
});
