import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foldText, sourceOffset } from '../../source/search/index.ts';
import { codePoint } from '../support/code-points.ts';

const text = fc.oneof(
  fc.string({ unit: codePoint }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ' ',
        '  ',
        ...'a|É|e\u0301|ß|ﬃ|…|\u00a0|\u00ad|\u200b|“|’|–|１|ｶﾞ|한|\u1112\u1161\u11ab|😀|हि|\n'.split('|'),
      ),
    )
    .map((parts) => parts.join('')),
);

describe('foldText', () => {
  it('should map every folded unit to the character it comes from, in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        const folded = foldText(source);
        const { length } = folded.text;
        let before = 0;
        for (let unit = 0; unit < length; unit += 1) {
          const offset = sourceOffset(folded, unit);
          assert.ok(offset >= before && offset < source.length);
          const char = String.fromCodePoint(source.codePointAt(offset) ?? 0);
          assert.ok(
            foldText(source.slice(offset)).text.startsWith(folded.text[unit] ?? '') ||
              foldText(char).text.includes(folded.text[unit] ?? ''),
          );
          before = offset;
        }
        assert.equal(sourceOffset(folded, length), source.length);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('should fold what is folded to itself', () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = foldText(source).text;
        assert.equal(foldText(once).text, once);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('should fold composed and decomposed text alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (source) => {
        assert.equal(foldText(source.normalize('NFC')).text, foldText(source.normalize('NFD')).text);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('should distinguish what it is asked to', () => {
    assert.equal(foldText('“Élan”', { keepCase: true }).text, '"Elan"');
    assert.equal(foldText('“Élan”', { keepAccents: true }).text, '"e\u0301lan"');
    assert.equal(foldText('“Élan”', { keepQuotes: true }).text, '“elan”');
  });

  it('should unify everything that people type for a mark, a dash, a space or a letter', () => {
    const alike: Readonly<Record<string, readonly string[]>> = {
      '"': ['“', '„', '»', '″', '‶', '＂'],
      "'": ['‘', '’', '‹', '′', '‵', '`', '´', 'ʼ'],
      '-': ['‐', '‑', '–', '—', '―', '−', '－'],
      ' ': ['\u00a0', '\u2009', '\u3000', '\t', '\n'],
      '': ['\u200b', '\u00ad', '\u2060', '\ufe0f', '\u0640'],
      ss: ['ß', 'ẞ'],
      o: ['ø', 'Ø', 'ó', 'O'],
      l: ['ł', 'Ł'],
      fi: ['ﬁ'],
      σ: ['ς'],
    };
    for (const [folded, forms] of Object.entries(alike)) {
      for (const form of forms) {
        // Twice: what was folded once is kept.
        for (const text of [`a${form}b`, `a${form}b`])
          assert.equal(foldText(text).text, `a${folded}b`, JSON.stringify(form));
      }
    }
  });

  it('should turn several spaces into one, and map the text after them', () => {
    const folded = foldText('a \u00a0 b');
    assert.equal(folded.text, 'a b');
    assert.deepEqual(
      [0, 1, 2, 3].map((unit) => sourceOffset(folded, unit)),
      [0, 1, 4, 5],
    );
    assert.deepEqual(sourceOffset(foldText('é'), 1), 1);
  });

  it('should need no map where every offset is its own', () => {
    assert.equal(foldText('Élan “x”').map, null);
    assert.notEqual(foldText('ﬁx').map, null);
    assert.notEqual(foldText('x\u00ad').map, null);
  });

  it('should hold a text that grows far longer as it is folded', () => {
    // One character, the blessing of the Prophet, is written out in eighteen.
    const once = foldText('\ufdfa').text;
    assert.equal(once.length, 18);
    assert.equal(foldText('\ufdfa'.repeat(3000)).text, once.repeat(3000));
  });

  it('should keep the syllables and voiced letters of Korean and Japanese as they are', () => {
    for (const text of ['한국', 'ガザ', 'がざ', 'ゟ가']) {
      assert.equal(foldText(text.normalize('NFD')).text, foldText(text).text);
      if (!text.startsWith('ゟ')) assert.equal(foldText(text).text, text);
    }
  });

  it('should fold letters beyond the first plane as one', () => {
    const folded = foldText('\u{1d4d0}b');
    assert.equal(folded.text, 'ab');
    assert.deepEqual(
      [0, 1, 2].map((unit) => sourceOffset(folded, unit)),
      [0, 2, 3],
    );
    assert.equal(foldText('\u{10400}').text, '\u{10428}');
  });

  it('should fold such letters as one after their halves were folded alone', () => {
    const halves = ['\ud801', '\udc01'];
    assert.deepEqual(
      halves.map((half) => foldText(half).text),
      halves,
    );
    assert.equal(foldText(halves.join('')).text, '\u{10429}');
  });
});
