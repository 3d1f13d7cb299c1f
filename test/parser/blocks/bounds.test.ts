import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { directionOf, measure } from '../../../source/parser/blocks/measure.ts';
import { parseFragments } from '../../../source/parser/index.ts';

const blocksOf = (html: string): readonly Block[] => parseFragments([html]).blocks;
const typeOf = (html: string): string | undefined => blocksOf(html)[0]?.type;
const paragraph = (text: string): Block => ({ type: 'paragraph', text, spans: [] });

describe('the bounds of tables', () => {
  it('should be those of HTML for the column and row spans of a cell', () => {
    const spans = (columns: number, rows: number): unknown[] => {
      const cell = `<th colspan="${columns}" rowspan="${rows}">Lock</th>`;
      const [first] = blocksOf(`<table><tr>${cell}<td>Gate</td></tr><tr><td>Weir</td></tr></table>`);
      return [first?.columnSpan, first?.rowSpan];
    };
    assert.deepEqual(spans(100, 10_000), [100, 10_000]);
    assert.deepEqual(spans(101, 10_001), [100, 10_000]);
  });

  it('should be 1,000 columns for the search for a free one', () => {
    const wide = '<th colspan="100" rowspan="2">Lock</th>'.repeat(11);
    const blocks = blocksOf(`<table><tr>${wide}</tr><tr><td>Weir</td></tr></table>`);
    assert.equal(blocks.find(({ text }) => text === 'Weir')?.column, 1000);
  });

  it('should be 400 code units per cell of data, and 100 if the table has lists', () => {
    const table = (rows: number, first: string, length: number): string => {
      const row = `<tr><td>${first}</td><td>${'x'.repeat(length)}</td></tr>`;
      return `<table>${row}${'<tr><td></td><td></td></tr>'.repeat(rows - 1)}</table>`;
    };
    assert.equal(typeOf(table(2, '', 1600)), 'cell');
    assert.equal(typeOf(table(2, '', 1601)), 'paragraph');
    const list = '<ul><li>x</li></ul>';
    assert.equal(typeOf(table(3, list, 599)), 'cell');
    assert.equal(typeOf(table(3, list, 600)), 'item');
  });
});

describe('the bounds of blocks', () => {
  it('should be 400 code units for a heading', () => {
    assert.equal(typeOf(`<h3>${'x'.repeat(400)}</h3>`), 'heading');
    assert.equal(typeOf(`<h3>${'x'.repeat(401)}</h3>`), 'paragraph');
  });

  it('should be 160 code units for an attribution', () => {
    const citeOf = (length: number): string | undefined =>
      blocksOf(`<blockquote><p>It is ice.</p><footer>${'x'.repeat(length)}</footer></blockquote>`)[0]?.cite;
    assert.equal(citeOf(160)?.length, 160);
    assert.equal(citeOf(161), undefined);
    const lastLine = (length: number): string | undefined =>
      blocksOf(`<blockquote><p>It is ice.</p><p>${'— Ada'.padEnd(length, 'x')}</p></blockquote>`)[0]?.cite;
    assert.equal(lastLine(160), 'Ada'.padEnd(158, 'x'));
    assert.equal(lastLine(161), undefined);
  });
});

describe('the bounds of measures', () => {
  it('should count words between any kind of space', () => {
    for (const space of [
      ' ',
      '\t',
      '\n',
      '\u00a0',
      '\u1680',
      '\u2000',
      '\u2009',
      '\u200a',
      '\u2028',
      '\u202f',
      '\u205f',
      '\u3000',
    ])
      assert.equal(measure([paragraph(`salt${space}water`)]).wordCount, 2, JSON.stringify(space));
    for (const other of ['\u1fff', '\u200b', '\u2010'])
      assert.equal(measure([paragraph(`salt${other}water`)]).wordCount, 1);
  });

  it('should be 238 words or 255 ideographs per minute, rounded', () => {
    const minutes = (text: string): number => measure([paragraph(text)]).readingMinutes;
    assert.equal(minutes('ice '.repeat(356)), 1);
    assert.equal(minutes('ice '.repeat(357)), 2);
    assert.equal(minutes('氷'.repeat(382)), 1);
    assert.equal(minutes('氷'.repeat(383)), 2);
  });

  it('should be 200 blocks for the direction of the text', () => {
    const blocks = (latin: number): Block[] => [
      ...Array.from({ length: latin }, () => paragraph('ice')),
      paragraph('קרח '.repeat(500)),
    ];
    assert.equal(directionOf(blocks(199), null), 'rtl');
    assert.equal(directionOf(blocks(200), null), 'ltr');
  });

  it('should be fifty letters to overrule the language', () => {
    assert.equal(directionOf([paragraph('x'.repeat(50))], 'he'), 'rtl');
    assert.equal(directionOf([paragraph('x'.repeat(51))], 'he'), 'ltr');
  });
});

describe('a heading by its role', () => {
  it('should have the stated level if that is 1 to 6, otherwise 2', () => {
    const level = (said: string) => blocksOf(`<div role="heading" aria-level="${said}">Locks</div>`)[0]?.level;
    assert.deepEqual(['3', '6', '0', '7', 'top'].map(level), [3, 6, 2, 2, 2]);
  });
});

describe('the bounds of pictures and frames', () => {
  it('should be 150 pixels for the width of a picture in a heading, which is an icon if it is less', () => {
    const types = (width: number): (string | undefined)[] =>
      blocksOf(`<h2>A boat<img src="/boat.jpg" alt="A boat" width="${width}"></h2>`).map(({ type }) => type);
    assert.deepEqual(types(150), ['heading', 'image']);
    assert.deepEqual(types(149), ['heading']);
  });

  it('should be 24 pixels in each direction for a frame', () => {
    const frame = (width: number, height: number): string | undefined =>
      typeOf(`<iframe src="https://video.example/boat" title="A boat" width="${width}" height="${height}"></iframe>`);
    assert.deepEqual([frame(24, 24), frame(23, 24), frame(24, 23)], ['embed', undefined, undefined]);
  });
});
