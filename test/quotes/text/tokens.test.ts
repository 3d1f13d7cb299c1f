import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { english } from '../../../source/quotes/language/tables/english.ts';
import { french } from '../../../source/quotes/language/tables/french.ts';
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

it('should keep the full stop of a title before a name, and of a letter only in capitals', () => {
  assert.deepEqual(texts('A. Holm'), ['A.', 'Holm']);
  assert.deepEqual(texts('A. holm'), ['A', '.', 'holm']);
  assert.deepEqual(texts('x. Holm'), ['x', '.', 'Holm']);
  assert.deepEqual(texts('ab. Holm'), ['ab', '.', 'Holm']);
  const inFrench = (text: string): string[] => tokenize(text, french).map((token) => token.text);
  assert.deepEqual(inFrench('M. le maire'), ['M.', 'le', 'maire']);
  assert.deepEqual(inFrench('M. un maire'), ['M', '.', 'un', 'maire']);
});

it('should join the two words that share an ending after a hyphen', () => {
  const inEnglish = (text: string): string[] => tokenize(text, english).map((token) => token.text);
  assert.deepEqual(inEnglish('long- and short-term'), ['long', 'and', 'short-term']);
  assert.deepEqual(inEnglish('long - and short'), ['long', '-', 'and', 'short']);
  assert.deepEqual(inEnglish('5- and 6-year'), ['5', '-', 'and', '6-year']);
  assert.deepEqual(inEnglish('long- nor short'), ['long', '-', 'nor', 'short']);
});

it('should split off an elided word before a word and a pronoun after it, unless they belong to a name', () => {
  const inFrench = (text: string): string[] => tokenize(text, french).map((token) => token.text);
  assert.deepEqual(inFrench("l'eau"), ["l'", 'eau']);
  assert.deepEqual(inFrench('dit-elle'), ['dit', 'elle']);
  assert.deepEqual(inFrench('Dit-elle'), ['Dit-elle']);
});

it('should include the sign of an account or a topic, and treat several stops as one', () => {
  assert.deepEqual(texts('@ada #tag !a'), ['@ada', '#tag', '!', 'a']);
  assert.deepEqual(texts('a...b'), ['a', '...', 'b']);
  assert.deepEqual(texts('a_b'), ['a_b']);
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
