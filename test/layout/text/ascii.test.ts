import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { asciiColumns, asciiLine, asciiText, displayWidth } from '../../../source/layout/index.ts';
import { printable } from '../../../source/printable.ts';
import { codePoint } from '../../support/code-points.ts';

describe('text in ASCII', () => {
  it('should write punctuation and signs as on a typewriter', () => {
    const cases = [
      ['“Wait…” — ‘no’, 9–5', '"Wait..." -- \'no\', 9-5', '"Wait~" - \'no\', 9-5'],
      ['• «Oui» 3\u00a0× 4', '* <<Oui>> 3 x 4', '* <Oui> 3 x 4'],
      ['2½ m² → 5 €, ±1 µm', '2 1/2 m2 -> 5 EUR, +/-1 um', '2? m2 > 5 ?, ?1 um'],
      ['☑ done ☐ to do', '[x] done [ ] to do', 'x done - to do'],
    ] as const;
    for (const [text, free, fixed] of cases) {
      assert.equal(asciiLine(text), free);
      assert.equal(asciiColumns(text), fixed);
    }
  });

  it('should replace letters by similar ones, whether composed or decomposed', () => {
    assert.equal(asciiLine('naïve Ångström Łódź Straße Œuvre ﬁrst'), 'naive Angstrom Lodz Strasse OEuvre first');
    assert.equal(asciiColumns('nai\u0308ve Łódź Straße'), 'naive Lodz Strase');
    assert.equal(asciiLine('Привет, Щука'), 'Privet, Suka');
  });

  it('should write a question mark for everything else', () => {
    assert.equal(asciiLine('漢字 한 🚀👩‍🚀'), '?? ? ??');
    assert.equal(asciiColumns('漢字 🚀!'), '???? ??!');
    assert.equal(asciiLine('so\u00adft'), 'soft');
  });

  it('should be pure ASCII, in the same columns if required', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: codePoint }),
      fc.string({ unit: fc.constantFrom('é', '…', '漢', '👩‍🚀', 'e\u0301', 'ﬁ', '½', '\u00ad', ' ', 'a', '7') }),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const given = printable(raw);
        const fixed = asciiColumns(given);
        assert.match(fixed, /^[ -~]*$/);
        assert.equal(displayWidth(fixed), displayWidth(given));
        assert.match(asciiLine(given), /^[ -~]*$/);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('should map offsets to those of the original', () => {
    const { text, offsets } = asciiText('a…“b”🚀c');
    assert.equal(text, 'a..."b"?c');
    assert.deepEqual([...offsets], [0, 1, 4, 5, 6, 7, 7, 8, 9]);
  });

  it('should keep no-break characters until lines are broken', () => {
    assert.equal(asciiText('3\u00a0km so\u00adft').text, '3\u00a0km so\u00adft');
  });
});
