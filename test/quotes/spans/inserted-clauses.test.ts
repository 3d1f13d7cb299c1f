import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../../source/quotes/language/language.ts';
import { english } from '../../../source/quotes/language/tables/english.ts';
import { french } from '../../../source/quotes/language/tables/french.ts';
import { withoutClauses } from '../../../source/quotes/spans/inserted-clauses.ts';

const parts = (text: string, language: Language = english): string[] =>
  withoutClauses(text, { start: 0, end: text.length }, language).map(({ start, end }) => text.slice(start, end));
/** Whether words between commas tell who speaks. */
const isClause = (words: string, language: Language = english): boolean =>
  parts(`Shut it, ${words}. It is late.`, language).length === 2;

describe('a clause inside a quotation', () => {
  it('should be left out with the punctuation around it, or up to the end', () => {
    assert.deepEqual(parts('Shut it, she said, and lock it.'), ['Shut it', 'and lock it.']);
    assert.deepEqual(parts('Shut it! she said. It is late.'), ['Shut it!', 'It is late.']);
    assert.deepEqual(parts('Shut it, she said'), ['Shut it']);
    assert.deepEqual(parts('Shut it, dit Ada Holm — il pleut.', french), ['Shut it', '— il pleut.']);
    assert.deepEqual(parts('Shut it now.'), ['Shut it now.']);
  });

  it('should have the speaker after the verb: a pronoun, a name, or a noun for people or texts', () => {
    for (const words of [
      'asked she',
      'asked Holm',
      'asked a minister',
      'asked a boy',
      'asked a report',
      'asked a bookseller',
    ])
      assert.equal(isClause(words), true, words);
    assert.equal(isClause('asked a table'), false);
    assert.equal(isClause('asked'), false);
  });

  it('may have any noun with the definite article after the verb, in up to three words', () => {
    assert.equal(isClause('asked the old table'), true);
    assert.equal(isClause('asked the old wet table'), false);
    assert.equal(isClause('affirme une table', french), false);
    assert.equal(isClause('affirme la table', french), false);
    assert.equal(isClause('dit une table', french), true);
    assert.equal(isClause('affirme une ministre', french), true);
  });

  it('should have only auxiliaries, adverbs and pronouns before the verb', () => {
    assert.equal(isClause('lui a dit Ada Holm', french), true);
    assert.equal(isClause('a bien dit Ada Holm', french), true);
    assert.equal(isClause('a table dit Ada Holm', french), false);
    assert.equal(isClause('bien dit Ada Holm', french), false);
    assert.equal(isClause('Dit Ada Holm', french), false);
  });

  it('should have the speaker before the verb in English: a name, a pronoun or the definite article, in two to five words', () => {
    for (const words of [
      'she shouted',
      'Holm shouted',
      'the guard shouted',
      'the old wet guard shouted',
      'she claimed',
    ])
      assert.equal(isClause(words), true, words);
    for (const words of ['shouted', 'holm shouted', 'a guard shouted', 'I shouted', 'she believed', 'she tweeted'])
      assert.equal(isClause(words), false, words);
    assert.equal(isClause('the old tired wet guard shouted'), false);
    assert.equal(isClause('elle affirme', french), false);
  });
});
