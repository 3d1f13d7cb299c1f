import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonText, toJson } from '../../source/output/json.ts';
import { articleOf, everything } from '../support/articles.ts';
import { codePoint } from '../support/code-points.ts';

const parsed = (offsets: 'utf-16' | 'codepoints') => JSON.parse(toJson(everything, { offsets }));

describe('toJson', () => {
  it('should count offsets in UTF-16 code units unless asked otherwise', () => {
    const { offsets, blocks, quotes } = JSON.parse(toJson(everything));
    assert.equal(offsets, 'utf-16');
    const [{ block, start, end, text }] = quotes[0].parts;
    assert.equal(blocks[block].text.slice(start, end), text);
  });

  it('should count every offset in code points when asked', () => {
    const { offsets, blocks, quotes, people } = parsed('codepoints');
    assert.equal(offsets, 'codepoints');
    const cut = ({ block, start, end }: { block: number; start: number; end: number }) =>
      [...blocks[block].text].slice(start, end).join('');
    assert.equal(cut(quotes[0].parts[0]), 'We 🚀 fly,');
    assert.equal(cut(quotes[0].speaker.mention), 'Ines Halvorsen');
    assert.equal(cut(quotes[0].cueRange), 'said');
    assert.equal(cut(people[0].mentions[0]), 'Ines Halvorsen');
    assert.equal(cut({ block: 1, ...blocks[1].spans[2] }), 'Ines Halvorsen');
    assert.equal(cut({ block: 1, ...blocks[1].quoted[0] }), 'We 🚀 fly,');
    assert.deepEqual(blocks[16].from, { block: 1, offset: 5 });
  });

  it('should count the further marks of a note in code points, too', () => {
    const note = { type: 'footnote', text: 'So they say.', label: '1', from: { block: 0, offset: 2 } } as const;
    const article = articleOf([{ text: '🚀1🚀1' }, { ...note, alsoFrom: [{ block: 0, offset: 5 }] }]);
    const { blocks } = JSON.parse(toJson(article, { offsets: 'codepoints' }));
    assert.deepEqual([blocks[1].from.offset, blocks[1].alsoFrom], [1, [{ block: 0, offset: 3 }]]);
  });

  it('should put a cut inside a surrogate pair after the pair', () => {
    const article = articleOf([{ text: '🚀🚀', spans: [{ start: 1, end: 3, style: 'bold' }] }]);
    const { blocks } = JSON.parse(toJson(article, { offsets: 'codepoints' }));
    assert.deepEqual(blocks[0].spans, [{ start: 1, end: 2, style: 'bold' }]);
  });

  it('should count each half of a torn surrogate pair as a code point', () => {
    const spans = [{ start: 2, end: 4, style: 'bold' as const }];
    for (const [text, end] of [
      ['\ud83dab\ude80', 4],
      ['ab\ude80c', 4],
      ['a\ud83d\ue000c', 4],
      ['a🚀cd', 3],
    ] as const) {
      const { blocks } = JSON.parse(toJson(articleOf([{ text, spans }]), { offsets: 'codepoints' }));
      assert.equal(blocks[0].spans[0].end, end, JSON.stringify(text));
    }
  });

  it('should leave out fields that are not documented', () => {
    const article = articleOf([{ text: 'a', secret: 1 } as { text: string }]);
    assert.doesNotMatch(toJson(article), /secret/);
  });

  it('should be one line without indent, and give the id as it came', () => {
    const json = toJson(everything, { id: '12345678901234567890' });
    assert.match(json, /^\{"id":12345678901234567890,"schema":1,/);
    assert.doesNotMatch(json, /\n/);
  });
});

describe('jsonText', () => {
  it('should escape everything that a terminal could obey and lose nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: codePoint }), (text) => {
        const json = jsonText({ text });
        assert.deepEqual(JSON.parse(json), { text });
        assert.doesNotMatch(
          json,
          /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\u{e0000}-\u{e007f}]/u,
        );
      }),
      { seed: 1, numRuns: 2000 },
    );
    const controls = '\u001b]52;c;x\u0007 \u009b31m \u202e \u{e0041}';
    assert.equal(jsonText(controls), '"\\u001b]52;c;x\\u0007 \\u009b31m \\u202e \\udb40\\udc41"');
  });
});
