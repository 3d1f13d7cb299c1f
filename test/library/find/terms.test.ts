import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { beginningOf, expressionOf, lookupOf } from '../../../source/library/find/terms.ts';

/** The spellings of a word that the library is asked for. */
const spellings = (term: string): string[] => expressionOf(term).split(' OR ').sort();

describe('how a term is looked up', () => {
  it('should be as words, by three characters or more of a script without spaces, or in the texts', () => {
    const terms = ['harbor', '💡', '東京タ', '東京', 'タワーは夜'];
    assert.deepEqual(terms.map(lookupOf), ['words', 'text', 'trigrams', 'text', 'trigrams']);
  });
});

describe('the beginning of words', () => {
  it('should be asked for with a star after a letter', () => {
    assert.deepEqual(['harb*', 'the harb*', 'har*bor', '*', '-*', '港*'].map(beginningOf), [
      'harb',
      'the harb',
      null,
      null,
      null,
      null,
    ]);
    assert.equal(expressionOf('harb*', 'title'), 'title : ("harb"*)');
  });
});

describe('the spellings of a word', () => {
  it('should have each of its letters that the search folds in both forms', () => {
    assert.equal(spellings('lo').length, 4);
    assert.ok(expressionOf('lodz').includes('łódz') || expressionOf('lodz').includes('lødz'));
  });

  it('should have the letters everywhere or nowhere if there are more than five', () => {
    assert.equal(spellings('lolol').length, 32);
    assert.ok(expressionOf('lolol').includes('łoløl'));
    assert.ok(!expressionOf('lololo').includes('łololo'));
    assert.ok(expressionOf('lololo').includes('łołoło'));
    assert.ok(spellings('lololo').length < 8);
  });
});
