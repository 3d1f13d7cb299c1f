import { describe, it } from 'node:test';
import { subjectBefore } from '../../../source/quotes/syntax/subjects.ts';
import { checkEach } from './marked.ts';

type Cases = readonly (readonly [text: string, subject: string | null])[];

/** Compares the subjects before verbs. */
const check = (cases: Cases): void =>
  checkEach(cases, ({ paragraph, at, words }) => words(subjectBefore(paragraph, at - 1, 0)));

describe('a name between commas after a noun', () => {
  it('should be the subject if the noun is one for a person, or the name has a given name', () => {
    check([
      ['the mayor, Brask, |said no.', 'name: Brask'],
      ['the mayor, Ada Holm, |said no.', 'name: Ada Holm'],
      ['the old town, Brask, |said no.', 'nominal: the old town'],
    ]);
  });
});

describe('the subject before a verb', () => {
  it('should be directly before it', () => {
    check([
      ['he |said no.', 'pronoun: he'],
      ['him |said no.', null],
      ['“No” |said', null],
      ['former prison officer Jo Finch |said no.', 'name: Jo Finch'],
      ['the mayor of Hull |said no.', 'nominal: the mayor of Hull'],
      ['Bea Quell and Ada Holm |said no.', 'name: Bea Quell'],
      ['Jo Finch; |said no.', null],
    ]);
  });

  it('should be before brackets', () => {
    check([
      ['Ada Holm (D) |said no.', 'name: Ada Holm'],
      ['Ada Holm (42, of Hull) |said no.', 'name: Ada Holm'],
      ['Ada Holm <ada@a.example> |said no.', 'name: Ada Holm'],
    ]);
  });

  it('should be before a relative clause', () => {
    check([
      ['the surgeon who treated the wrong knee |said no.', 'nominal: the surgeon'],
      ['Jo Finch, who is head of the bank |said no.', 'name: Jo Finch'],
      ['the mayor who |said no.', 'nominal: the mayor'],
    ]);
  });

  it('should be before appositions', () => {
    check([
      ['Jo Finch, 34, of Texas, |said no.', 'name: Jo Finch'],
      ['Jo Finch – |said no.', 'name: Jo Finch'],
      ['Jo Finch, Ada’s mother, |said no.', 'name: Jo Finch'],
      ['Jo Finch, a director of the bank |said no.', 'name: Jo Finch'],
      ['Jo Finch, president and chairman of the bank |said no.', 'name: Jo Finch'],
      ['a customer, the retired judge Jo Finch, |said no.', 'name: Jo Finch [the retired judge]'],
      ['In a talk with Jo Finch, the candidate |said no.', 'nominal: the candidate'],
      ['the baker, Ada Holm, of Hull, |said no.', 'name: Ada Holm'],
      ['Ada Holm, now 34, |said no.', 'name: Ada Holm'],
      ['Ada Holm, carrying a lamp, |said no.', 'name: Ada Holm'],
      ['Ada Holm, sadly, |said no.', 'name: Ada Holm'],
      ['Ada Holm, who is old, of Hull, |said no.', 'name: Ada Holm'],
      ['In Hull, Ada Holm, a baker, |said no.', 'name: Ada Holm'],
    ]);
  });

  it('should be in the clause of the verb', () => {
    check([
      ['They came and the mayor |said no.', 'nominal: the mayor'],
      ['He said the mayor |said no.', 'nominal: the mayor'],
      ['It rained and the mayor, a Democrat, |said no.', 'nominal: the mayor'],
      ['It rained; the mayor, a Democrat, |said no.', 'nominal: the mayor'],
      ['He said the mayor, a Democrat, |said no.', 'nominal: the mayor'],
      ['When the mayor, a Democrat, |said no.', 'nominal: the mayor'],
      ['It rained, but Ada Holm |said no.', 'name: Ada Holm'],
    ]);
  });
});
