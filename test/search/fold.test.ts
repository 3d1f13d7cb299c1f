import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foldText, sourceOffset } from '../../source/search/index.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
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

  it('should keep apart what it is told to', () => {
    assert.equal(foldText('“Élan”', { keepCase: true }).text, '"Elan"');
    assert.equal(foldText('“Élan”', { keepAccents: true }).text, '"e\u0301lan"');
    assert.equal(foldText('“Élan”', { keepQuotes: true }).text, '“elan”');
  });
});
