import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { syntaxOf } from '../blocks.ts';

/** The names in a text, with their kinds. */
const named = (text: string): string =>
  syntaxOf([text])
    .register.entities.map(({ name, kind }) => `${name}: ${kind}`)
    .join(', ');
const met = (name: string): string => named(`They met ${name} today.`);

describe('the kind of a name', () => {
  it('should be a person for a title, a given name, an account, or two to four words', () => {
    assert.equal(met('Senator Bernie Hall'), 'Bernie Hall: person');
    assert.equal(met('Senator Zyta'), 'Zyta: person');
    assert.equal(met('@zyta'), '@zyta: person');
    assert.equal(met('Ada'), 'Ada: person');
    assert.equal(met('Zyta Quell'), 'Zyta Quell: person');
    assert.equal(met('Zyta Quell Morn Lind'), 'Zyta Quell Morn Lind: person');
    assert.equal(met('Zyta Quell Morn Lind Sund'), 'Zyta Quell Morn Lind Sund: unknown');
    assert.equal(met('Zyta'), 'Zyta: unknown');
    assert.equal(named('They were in Zyta Quell today.'), 'Zyta Quell: unknown');
  });

  it('should be an organization for a word for one, "of", an ampersand, initials or an article', () => {
    assert.equal(met('Zyta Council'), 'Zyta Council: organisation');
    assert.equal(met('Council Zyta'), 'Council Zyta: organisation');
    assert.equal(met('Bank of Zyta'), 'Bank of Zyta: organisation');
    assert.equal(met('Gates & Sons'), 'Gates & Sons: organisation');
    assert.equal(met('ABC'), 'ABC: organisation');
    assert.equal(met('A.B.'), 'A.B.: organisation');
    assert.equal(met('ABCDEF'), 'ABCDEF: unknown');
    assert.equal(met('the Zyt Quell'), 'Zyt Quell: organisation');
    assert.equal(met('no Zyt Quell'), 'Zyt Quell: person');
  });

  it('should be a person after an article if it begins with a given name that is not a place', () => {
    assert.equal(met('the Ada Quell'), 'Ada Quell: person');
    assert.equal(met('the Paris Quell'), 'Paris Quell: organisation');
    assert.equal(met('Paris Quell'), 'Paris Quell: person');
  });

  it('should not be a person if it has a number', () => {
    assert.equal(met('Ada G2'), 'Ada G2: unknown');
    assert.equal(met('Zyta G2'), 'Zyta G2: unknown');
  });

  it('should be a place, and nobody, unless somebody has that surname and no "in" precedes', () => {
    assert.equal(met('London'), '');
    const mentions = (text: string): number | undefined => syntaxOf([text]).register.entities[0]?.mentions.length;
    assert.equal(mentions('They met Jack London today. London smiled.'), 2);
    assert.equal(mentions('They met Jack London in London.'), 1);
  });

  it('should be a place for an adjective of nationality alone', () => {
    assert.equal(met('a French'), '');
    assert.equal(met('a Zytanian'), '');
  });
});

describe('two given names before one surname', () => {
  it('should both have it', () => {
    assert.equal(met('Henry and Olive Bell'), 'Henry Bell: person, Olive Bell: person');
  });

  it('should not if anything else is between them, or if one of them is not a given name', () => {
    for (const names of [
      'Henry, Olive Bell',
      'Henry or Olive Bell',
      'Henry and Zyta Bell',
      'Mr Henry and Olive Bell',
      'Zyta and Olive Bell',
      'Henry and Olive Ida Bell',
      'Henry and Olive',
    ])
      assert.doesNotMatch(met(names), /(?:Henry|Zyta) Bell: person, Olive|Henry Olive|Henry Ida/, names);
    assert.equal(met('Henry and Olive'), 'Henry: person, Olive: person');
  });

  it('should not if the text gives the first one another surname', () => {
    assert.equal(
      named('They met Henry Moss and Olive Bell. Henry and Olive Bell left.'),
      'Henry Moss: person, Olive Bell: person',
    );
  });
});
