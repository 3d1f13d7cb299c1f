import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../../source/quotes/language/tables/english.ts';
import { isDate } from '../../../source/quotes/people/dates.ts';
import { tokenize } from '../../../source/quotes/text/tokens.ts';

/** Whether a word of a text is part of a date. */
function isDateIn(text: string, word: string): boolean {
  const tokens = tokenize(text, english);
  return isDate(
    tokens,
    tokens.findIndex((token) => token.text === word),
  );
}

describe('the name of a month or day', () => {
  it('should be part of a date beside a number up to 31, and a name beside a greater one', () => {
    assert.equal(isDateIn('On 31 Jan it rained', 'Jan'), true);
    assert.equal(isDateIn('Aged 32 Jan Holm left', 'Jan'), false);
    assert.equal(isDateIn('On Jan 31 it rained', 'Jan'), true);
    assert.equal(isDateIn('In 2019 Jan Holm left', 'Jan'), false);
    assert.equal(isDateIn('Then Jan Holm left', 'Jan'), false);
  });

  it('should be part of a date before another, with stops and commas', () => {
    assert.equal(isDateIn('On Mon, Jan 5 it rained', 'Mon'), true);
    assert.equal(isDateIn('On Mon., Jan. 5 it rained', 'Mon'), true);
    assert.equal(isDateIn('On Mon, 5 Jan it rained', 'Mon'), true);
    assert.equal(isDateIn('With Jan, 34 it rained', 'Jan'), false);
    assert.equal(isDateIn('With Jan, 5 men left', 'Jan'), false);
  });

  it('should be a time only after a number', () => {
    assert.equal(isDateIn('At 10 AM it rained', 'AM'), true);
    assert.equal(isDateIn('The AM programme', 'AM'), false);
  });
});
