import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { couldBePossessive, isApostrophe, isMeasure } from '../../../source/quotes/text/apostrophes.ts';

/** The text without the bar, and where that stands: right before the mark. */
const marked = (text: string): [string, number] => [text.replace('|', ''), text.indexOf('|')];

describe('a single mark', () => {
  const isOne = (text: string): boolean => {
    const [plain, at] = marked(text);
    return isApostrophe(plain, at, at + 1);
  };

  it('should be an apostrophe within a word and before a word that is cut at its start', () => {
    for (const text of [
      'it|’s',
      'o|’clock',
      '5|’5',
      'rock |’n’ roll',
      'rock ’n|’ roll',
      'in the |’80s',
      '|’tis late',
      '(|’tis late',
    ])
      assert.equal(isOne(text), true, text);
  });

  it('should not be one beside a complete word, or after a full stop or a comma', () => {
    for (const text of ['the |’gate', 'gate|’ and', 'late.|’tis', 'late,|’80s', 'gate|’'])
      assert.equal(isOne(text), false, text);
  });

  it('could be a possessive after an s, a clipped word or a number, before a small letter', () => {
    const could = (text: string): boolean => {
      const [plain, at] = marked(text);
      return couldBePossessive(plain, at, at + 1);
    };
    for (const text of ['the dogs|’ bowls', 'goin|’ home', 'ol|’ man', 'an|’ roll', '80|’ long'])
      assert.equal(could(text), true, text);
    for (const text of ['the dogs|’ Bowls', 'the dogs|’.', 'the dog|’ bowl', 'gate|’ home'])
      assert.equal(could(text), false, text);
  });
});

describe('a double mark', () => {
  const isOne = (text: string, written = '"'): boolean => {
    const [plain, at] = marked(text);
    return isMeasure(plain, at, written);
  };

  it('should be inches and seconds after feet and minutes', () => {
    for (const written of ['"', "''", '”', '’’']) assert.equal(isOne(`5'10|${written}`, written), true, written);
    for (const text of ['5\'10.5|"', '40°26\' 46|"', '5’10|"', '5′10|"']) assert.equal(isOne(text), true, text);
    for (const text of ['he is 10|"', '\'10|"', '5\'100|"', '5\'ten|"']) assert.equal(isOne(text), false, text);
    assert.equal(isOne("5'10|“", '“'), false);
  });

  it('should be part of a Hebrew acronym between two letters', () => {
    assert.equal(isOne('צה|"ל'), true);
    assert.equal(isOne('צה|" '), false);
    assert.equal(isOne('a|"ל'), false);
  });
});
