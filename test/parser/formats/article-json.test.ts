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
  it('should give back the article that was written', () => {
    const { people, quotes, ...article } = readArticleJson(JSON.stringify({ schema: 1, offsets: 'utf-16', ...seed }));
    assert.deepEqual(article, seed);
    assert.deepEqual([people, quotes], [null, null]);
  });

  it('should be an input like any other', () => {
    assert.deepEqual(parseArticle(JSON.stringify(seed)), seed);
  });

  it('should turn offsets of code points into code units', () => {
    const { blocks, quotes } = readArticleJson(JSON.stringify(written));
    assert.deepEqual(blocks[0]?.spans, [{ start: 0, end: 2, style: 'bold' }]);
    assert.deepEqual(quotes?.[0]?.parts, [{ block: 0, start: 4, end: 6, text: 'Go' }]);
    assert.deepEqual(quotes?.[0]?.speaker?.mention, { block: 0, start: 13, end: 17 });
  });

  it('should name the field that is wrong', () => {
    const bad = (change: object): string => JSON.stringify({ ...written, ...change });
    const part = { block: 0, start: 3, end: 500, text: 'Go' };
    assert.throws(() => readArticleJson(bad({ schema: 2 })), /schema 2/);
    assert.throws(() => readArticleJson(bad({ blocks: 'none' })), /blocks is no list/);
    assert.throws(
      () => readArticleJson(bad({ blocks: [{ type: 'verse', text: '' }] })),
      /blocks\[0\]\.type is none of/,
    );
    assert.throws(
      () => readArticleJson(bad({ quotes: [{ ...quote, parts: [part] }] })),
      /quotes\[0\]\.parts\[0\]\.end lies outside/,
    );
    assert.throws(() => readArticleJson('{"blocks": [}'), ParseError);
  });
});
