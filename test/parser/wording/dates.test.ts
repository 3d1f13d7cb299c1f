import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { monthOf } from '../../../source/parser/wording/dates.ts';

describe('the name of a month', () => {
  it('should be complete or its first three or more letters, whatever the case, full stop and accents', () => {
    for (const [word, lang, month] of [
      ['September', 'en', 9],
      ['Sept.', 'en', 9],
      ['SEP', 'en-GB', 9],
      ['May', 'en', 5],
      ['févr', 'fr', 2],
      ['decembre', 'fr', 12],
    ] as const)
      assert.equal(monthOf(word, lang), month, word);
    for (const word of ['Se', 'Septa', 'toString', '']) assert.equal(monthOf(word, 'en'), null, word);
  });

  it('should mean the first of two months with the same beginning, unless it is the whole name of the other', () => {
    assert.equal(monthOf('mar', 'en'), 3);
    assert.equal(monthOf('jui', 'fr'), 6);
    assert.equal(monthOf('juil', 'fr'), 7);
  });

  it("should be read in the page's language, or else in any language", () => {
    assert.equal(monthOf('listopada', 'pl'), 11);
    assert.equal(monthOf('listopada', 'hr'), 10);
    assert.equal(monthOf('août', 'en'), 8);
    assert.equal(monthOf('August', null), 8);
  });
});
