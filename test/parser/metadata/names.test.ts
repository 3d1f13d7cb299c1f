import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bylineOf, looksLikePerson, namesIn } from '../../../source/parser/metadata/names.ts';

describe('namesIn', () => {
  it('should omit "By", roles, degrees, dates and email addresses', () => {
    assert.deepEqual(namesIn('By Ada Moor'), ['Ada Moor']);
    assert.deepEqual(namesIn('Written by: Ada Moor, senior editor'), ['Ada Moor']);
    assert.deepEqual(namesIn('Von Anna Kessler · 3. Mai 2025'), ['Anna Kessler']);
    assert.deepEqual(namesIn('Ada Moor ada@example.org'), ['Ada Moor']);
    assert.deepEqual(namesIn('May 3, 2025 | Ada Moor'), ['Ada Moor']);
    assert.deepEqual(namesIn('Dr Ada Moor, MD, PhD'), ['Dr Ada Moor']);
  });

  it('should omit roles, places and dates of publication', () => {
    assert.deepEqual(namesIn('Anna Smith, Ben Jones (Staff Writer)'), ['Anna Smith', 'Ben Jones']);
    assert.deepEqual(namesIn('Anna Smith (Editor, Politics) and Ben Jones (BNN)'), ['Anna Smith', 'Ben Jones']);
    assert.deepEqual(namesIn('Robert (Bob) Jones'), ['Robert (Bob) Jones']);
    assert.deepEqual(namesIn('Anna Smith SENIOR REPORTER'), ['Anna Smith']);
    assert.deepEqual(namesIn('Anna Smith Deputy Political Editor and Ben Jones'), ['Anna Smith', 'Ben Jones']);
    const both = ['Anna Smith', 'Ben Jones'];
    assert.deepEqual(namesIn('By Anna Smith, Political Editor, and Ben Jones in Nordhavn'), both);
    assert.deepEqual(namesIn('By Anna Smith and Ben Jones, published 3 March 2024'), both);
    assert.deepEqual(namesIn('By Anna Smith and Ben Jones on Mar. 3, 2024'), both);
    const french = ['Élodie Dupont', 'Jean-Luc Martin'];
    assert.deepEqual(namesIn('Par Élodie Dupont et Jean-Luc Martin, publié le 3 mars 2024'), french);
  });

  it('should separate several authors', () => {
    assert.deepEqual(namesIn('By Ada Moor, Jan van der Berg and Lía Ortiz'), [
      'Ada Moor',
      'Jan van der Berg',
      'Lía Ortiz',
    ]);
    assert.deepEqual(namesIn('Par Ada Moor et Lía Ortiz'), ['Ada Moor', 'Lía Ortiz']);
    assert.deepEqual(namesIn('Ada Moor; Lía Ortiz'), ['Ada Moor', 'Lía Ortiz']);
  });
});

describe('bylineOf', () => {
  it('should keep the words of the page without "By"', () => {
    assert.equal(bylineOf('By Ada Moor, dietitian'), 'Ada Moor, dietitian');
    assert.equal(bylineOf('Moor, Ada'), 'Ada Moor');
    assert.equal(bylineOf('Moor, Ada of the harbor desk'), 'Moor, Ada of the harbor desk');
    assert.equal(bylineOf('Moor, ada'), 'Moor, ada');
    assert.equal(bylineOf('文：山田花子'), '山田花子');
  });
});

describe('looksLikePerson', () => {
  it('should distinguish people from roles, companies and buttons', () => {
    for (const name of ['Ada Moor', "Sinéad O'Hara", 'Ludwig van den Berg', '山田 花子', 'J. R. Moor']) {
      assert.equal(looksLikePerson(name), true, name);
    }
    for (const other of ['Senior Editor', 'Moor Media', 'Read More', 'ada', 'Published May 3', 'Privacy Policy']) {
      assert.equal(looksLikePerson(other), false, other);
    }
  });
});
