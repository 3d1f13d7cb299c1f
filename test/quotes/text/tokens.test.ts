import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { tokenize } from '../../../source/quotes/text/tokens.ts';

const texts = (text: string): readonly string[] => tokenize(text).map((token) => token.text);

it('should split words in the same way in every script', () => {
  const pieces = fc.constantFrom(...`kB7_ \u00a0\n.,:;-–—…!?&/@#$'’‘"“”(`, '...', ' k', ' B');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
      const latin = parts.join('');
      const cyrillic = latin.replaceAll('k', 'к').replaceAll('B', 'Б');
      const shape = (text: string) => tokenize(text).map(({ text: _, lower: __, ...rest }) => rest);
      assert.deepEqual(shape(latin), shape(cyrillic));
    }),
    { seed: 1, numRuns: 2000 },
  );
});

it('should keep the full stop only of initials and abbreviations', () => {
  assert.deepEqual(texts('Dr. J. Holm of the U.S. left at noon.'), [
    ...['Dr.', 'J.', 'Holm', 'of', 'the', 'U.S.', 'left', 'at', 'noon', '.'],
  ]);
  assert.deepEqual(texts('Mr... Holm'), ['Mr.', 'Holm']);
});

it('should remove possessive endings and contractions', () => {
  const possessive = tokenize("Holm's boat, the Eks’ house, Ems's cat, he'd").filter((token) => token.possessive);
  assert.deepEqual(
    possessive.map(({ text, start, end }) => [text, start, end]),
    [
      ['Holm', 0, 4],
      ['Eks', 17, 20],
      ['Ems', 29, 32],
    ],
  );
  assert.deepEqual(texts("he'd know, I’m sure"), ['he', 'know', ',', 'I', 'sure']);
});
