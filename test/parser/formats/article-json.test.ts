import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ParseError, parseArticle, readArticleJson } from '../../../source/parser/index.ts';

const seed = parseArticle(readFileSync('fixtures/seed/input.txt'));

const quote = {
  id: 'q1',
  kind: 'direct',
  text: 'Go',
  parts: [{ block: 0, start: 3, end: 5, text: 'Go' }],
  speaker: {
    person: 'p1',
    name: 'Ines',
    how: 'named',
    confidence: 0.9,
    mention: { block: 0, start: 12, end: 16 },
  },
  cue: 'said',
};
const written = {
  schema: 1,
  offsets: 'codepoints',
  blocks: [{ type: 'paragraph', text: '🚀 “Go”, said Ines.', spans: [{ start: 0, end: 1, style: 'bold' }] }],
  people: [{ id: 'p1', kind: 'person', name: 'Ines' }],
  quotes: [quote],
};

describe('readArticleJson', () => {
  it('should return the article that was written', () => {
    const { people, quotes, ...article } = readArticleJson(JSON.stringify({ schema: 1, offsets: 'utf-16', ...seed }));
    assert.deepEqual(article, seed);
    assert.deepEqual([people, quotes], [null, null]);
  });

  it('should read colors of a terminal’s palette up to 255, and those of red, green and blue', () => {
    const colorOf = (color: unknown): unknown => {
      const spans = [{ start: 0, end: 2, style: 'color', color }];
      return readArticleJson(JSON.stringify({ schema: 1, blocks: [{ type: 'code', text: 'ok', spans }] })).blocks[0]
        ?.spans[0]?.color;
    };
    assert.deepEqual([0, 200, 255, 256, '#1f2D3c'].map(colorOf), [0, 200, 255, 255, '#1f2D3c']);
    for (const color of ['#1f2d3', '1f2d3c', 'red', -1, 1.5]) assert.throws(() => colorOf(color), ParseError);
  });

  it('should accept it as an input like any other', () => {
    assert.deepEqual(parseArticle(JSON.stringify(seed)), seed);
  });

  it('should convert offsets from code points to code units', () => {
    const { blocks, quotes } = readArticleJson(JSON.stringify(written));
    assert.deepEqual(blocks[0]?.spans, [{ start: 0, end: 2, style: 'bold' }]);
    assert.deepEqual(quotes?.[0]?.parts, [{ block: 0, start: 4, end: 6, text: 'Go' }]);
    assert.deepEqual(quotes?.[0]?.speaker?.mention, { block: 0, start: 13, end: 17 });
  });

  it('should remove control characters, and count without them', () => {
    for (const [offsets, end] of [
      ['utf-16', 11],
      ['codepoints', 9],
    ] as const) {
      const text = '🚀\u001b[201~ \u{e0041}go';
      const { blocks, title } = readArticleJson(
        JSON.stringify({
          offsets,
          title: 'A\u001b]0;x\u0007 title',
          blocks: [
            { type: 'paragraph', text, spans: [{ start: 0, end, style: 'bold' }], marker: '\u202e3.' },
            { type: 'paragraph', text: 'one\u0007two', spans: [{ start: 3, end: 7, style: 'italic' }] },
          ],
        }),
      );
      assert.deepEqual(
        blocks.map((block) => [block.text, block.spans[0], block.marker]),
        [
          ['🚀[201~ go', { start: 0, end: 8, style: 'bold' }, '3.'],
          ['onetwo', { start: 3, end: 6, style: 'italic' }, undefined],
        ],
      );
      assert.equal(title, 'A]0;x title');
    }
  });

  it('should limit numbers to those that a page can have', () => {
    const read = (field: string, value: number) => {
      const block = { type: 'cell', text: 'a' };
      const { blocks } = readArticleJson(JSON.stringify({ blocks: [block, { ...block, [field]: value }] }));
      return blocks[1]?.[field as 'level'];
    };
    const bounds = { level: 6, depth: 1000, rowSpan: 10_000, columnSpan: 100, column: 200 };
    for (const [field, most] of Object.entries(bounds)) {
      assert.equal(read(field, most), most, field);
      assert.equal(read(field, most + 1), most, field);
      assert.equal(read(field, 0), field === 'column' ? 0 : 1, field);
    }
  });

  it('should name the invalid field', () => {
    const bad = (change: object): string => JSON.stringify({ ...written, ...change });
    const part = { block: 0, start: 3, end: 500, text: 'Go' };
    assert.throws(() => readArticleJson(bad({ schema: 2 })), /schema 2/);
    assert.throws(() => readArticleJson(bad({ blocks: 'none' })), /blocks is not a list/);
    assert.throws(
      () => readArticleJson(bad({ blocks: [{ type: 'verse', text: '' }] })),
      /blocks\[0\]\.type is not one of/,
    );
    assert.throws(
      () => readArticleJson(bad({ quotes: [{ ...quote, parts: [part] }] })),
      /quotes\[0\]\.parts\[0\].end is outside/,
    );
    assert.throws(() => readArticleJson('{"blocks": [}'), ParseError);
  });
});
