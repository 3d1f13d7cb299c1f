import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { displayWidth, truncate } from '../../../source/layout/index.ts';
import { glyphEnd } from '../../../source/layout/text/width.ts';

describe('displayWidth', () => {
  it('should count columns as a terminal does', () => {
    const widths: [text: string, columns: number][] = [
      ['', 0],
      ['water', 5],
      ['naïve “x” – …', 13],
      ['日本語', 6],
      ['ｶﾞ', 2],
      ['カ\u3099', 2],
      ['全角！', 6],
      ['한국', 4],
      ['\u1112\u1161\u11ab', 2],
      ['e\u0301', 1],
      ['😀', 2],
      ['👩‍👩‍👧', 2],
      ['👍🏽', 2],
      ['❤', 1],
      ['❤️', 2],
      ['1️⃣', 2],
      ['🇩🇪', 2],
      ['🇩🇪🇫🇷', 4],
      ['co\u00adop', 4],
      ['a\u200bb\u2060c\ufeff', 3],
      ['38\u00a0cm', 5],
      ['שָׁלוֹם', 4],
      ['مُحَمَّد', 4],
      ['ไทย', 3],
      ['กำ', 2],
      ['\u3000', 2],
    ];
    for (const [text, columns] of widths) assert.equal(displayWidth(text), columns, JSON.stringify(text));
  });
});

describe('truncate', () => {
  it('should cut text that does not fit, with an ellipsis', () => {
    assert.equal(truncate('the water', 9), 'the water');
    assert.equal(truncate('the water', 8), 'the wat…');
    assert.equal(truncate('the water', 5), 'the…');
    assert.equal(truncate('日本語', 5), '日本…');
    assert.equal(truncate('日本語', 4), '日…');
    assert.equal(truncate('e\u0301e\u0301e\u0301', 2), 'e\u0301…');
    assert.equal(truncate('water', 4, '...'), 'w...');
    assert.equal(truncate('water', 0), '');
  });

  it('should never exceed the given columns', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 40 }), (text, columns) => {
        const cut = truncate(text, columns);
        assert.ok(displayWidth(cut) <= columns);
        assert.ok(cut === text || displayWidth(text) > columns);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe('glyphEnd', () => {
  it('should keep two consonants joined by a virama together, in six scripts of India', () => {
    const conjuncts = [
      '\u0915\u094d\u0937',
      '\u0995\u09cd\u09b7',
      '\u0a95\u0acd\u0ab7',
      '\u0b15\u0b4d\u0b37',
      '\u0c15\u0c4d\u0c37',
      '\u0d15\u0d4d\u0d37',
    ];
    for (const conjunct of conjuncts) assert.equal(glyphEnd(`${conjunct}${conjunct}`, 0, 6), 3, conjunct);
    // The first and the last consonant of each range, and the letters beside them.
    const ends = (second: number): number => glyphEnd(`\u0915\u094d${String.fromCodePoint(second)}`, 0, 3);
    assert.deepEqual([0x915, 0x939, 0x958, 0x95f].map(ends), [3, 3, 3, 3]);
    assert.deepEqual([0x914, 0x960].map(ends), [2, 2]);
    // A virama of another script joins nothing.
    assert.equal(glyphEnd('\u0915\u09cd\u0937', 0, 3), 2);
  });
});
