import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { repeated, speakersOf } from '../../blocks.ts';

describe('a name at the end of the line above a quotation', () => {
  it('should be that of a photographer after "by" in a line of up to 16 words, and of a speaker in a longer one', () => {
    const speakers = (words: number): (string | null)[] =>
      speakersOf([`${repeated(words - 1)} by Ada Holm`, '“The gate is shut.”']);
    assert.deepEqual(speakers(16), [null]);
    assert.deepEqual(speakers(17), ['Ada Holm']);
  });
});

describe('a description whose noun is known only by its ending', () => {
  it('should be a speaker if it has up to four words', () => {
    const speakers = (words: string): (string | null)[] =>
      speakersOf([`It rained. The ${words} bookseller smiled at the “wet and empty gate” there.`]);
    assert.deepEqual(speakers('old harbour'), ['the old harbour bookseller']);
    assert.deepEqual(speakers('old grey harbour'), []);
  });
});
