import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNarrator } from '../../../../source/quotes/attribution/dialogue/narrator.ts';
import { findVocatives } from '../../../../source/quotes/attribution/dialogue/vocatives.ts';
import { syntaxOf } from '../../blocks.ts';

describe('findNarrator', () => {
  it('should be addressed by name up to two paragraphs from what the narrator says', () => {
    const narrator = (between: number): string | undefined => {
      const texts = [
        '“Yes,” I said.',
        ...Array<string>(between).fill('It rained.'),
        '“Well, Edwin, come in!” she cried.',
      ];
      const syntax = syntaxOf(texts);
      return findNarrator(syntax, findVocatives(syntax))?.name;
    };
    assert.deepEqual([0, 1, 2].map(narrator), ['Edwin', 'Edwin', 'I']);
    assert.equal(findNarrator(syntaxOf(['It rained.']), new Map()), null);
  });
});
