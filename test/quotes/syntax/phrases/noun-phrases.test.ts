import { describe, it } from 'node:test';
import type { Article } from '../../../../source/article.ts';
import { nounPhrase, phraseUpTo } from '../../../../source/quotes/syntax/phrases/noun-phrases.ts';
import { checkEach } from '../marked.ts';

type Cases = readonly (readonly [text: string, phrase: string | null])[];

/** Compares the phrases at the start of texts. */
const check = (cases: Cases, lang?: Article['lang']): void =>
  checkEach(cases, ({ paragraph, at, end, words }) => words(nounPhrase(paragraph, at, end)), lang);

describe('a noun phrase', () => {
  it('should be a name, with the description before it', () => {
    check([
      ['Ada Holm said so.', 'name: Ada Holm'],
      ['the old baker Ada Holm said so.', 'name: Ada Holm [the old baker]'],
      ['head of the Hull Council Ada Holm said so.', 'name: Ada Holm [head of the Hull Council]'],
      ['secretary of state Ada Holm said so.', 'name: Ada Holm [secretary of state]'],
      ['the secretary of state Ada Holm said so.', 'name: Ada Holm [the secretary of state]'],
    ]);
  });

  it('should be a description, with the group that a person speaks for', () => {
    check([
      ['the mayor of Hull said so.', 'nominal: the mayor of Hull'],
      ['a spokesman for the group said so.', 'nominal: a spokesman for the group'],
      ['a spokesman for Ada Holm said so.', 'nominal: a spokesman for Ada Holm'],
      ['the owner of a house in the town said so.', 'nominal: the owner of a house'],
      ['one of his nephews said so.', 'nominal: one of his nephews'],
      ['the owner of it said so.', 'nominal: the owner'],
      ['the owner of the Old House has no.', 'nominal: the owner of the Old House'],
      ['the owner of has no.', 'nominal: the owner'],
      ['the secretary of the.', 'nominal: the secretary'],
      ['the 50% owner said so.', 'nominal: the 50% owner'],
      ['the owner: Ada Holm.', 'nominal: the owner'],
    ]);
  });

  it('should not be a noun alone unless it means people or a source', () => {
    check([
      ['critics said so.', 'nominal: critics'],
      ['police said so.', 'nominal: police'],
      ['the plan said so.', 'nominal: the plan'],
      ['plan said so.', null],
    ]);
  });

  it('should not be a possessive without its noun, a conjunction, or a pronoun that is an object', () => {
    check([
      ['he said so.', 'pronoun: he'],
      ['him they saw.', null],
      ['her mother said so.', 'nominal: her mother'],
      ['the group’s said so.', null],
      ['Holm’s said so.', null],
      ['Holm’s deputy said so.', 'nominal: Holm’s deputy'],
      ['Ada Holm’s mother said so.', 'nominal: Ada Holm’s mother'],
      ['the mayor’s deputy said so.', 'nominal: the mayor’s deputy'],
      ['But the members said so.', null],
      ['“Lamp” owner said so.', null],
      ['the town “Lamp” owner said so.', 'nominal: the town'],
    ]);
  });

  it('should end before the verb', () => {
    check([
      ['the members congratulated her.', 'nominal: the members'],
      ['the guard raised his hand.', 'nominal: the guard'],
      ['my aunt gravely nodded.', 'nominal: my aunt'],
      ['the guest has come.', 'nominal: the guest'],
      ['the guest who came said so.', 'nominal: the guest'],
      ['the report said so.', 'nominal: the report'],
      ['the claim said so.', 'nominal: the claim'],
      ['the visitors visited her.', 'nominal: the visitors'],
      ['the guest him.', 'nominal: the guest'],
      ['the mayor said Holm.', 'nominal: the mayor'],
      ['Ada Holm often said no.', 'name: Ada Holm'],
    ]);
    check([['die Stadt bereits wartet.', 'nominal: die Stadt']], 'de');
    check([['der Bürgermeister der Stadt wartet.', 'nominal: der Bürgermeister der Stadt']], 'de');
    check([['die Sprecherin des Rates wartet.', 'nominal: die Sprecherin des Rates']], 'de');
  });

  it('should begin after a form of address before an article', () => {
    check(
      [
        ['M. le maire a dit non.', 'nominal: le maire'],
        ['le maire a dit non.', 'nominal: le maire'],
      ],
      'fr',
    );
  });
});

describe('a name in apposition', () => {
  it('should be between commas', () => {
    check([
      ['the baker, Ada Holm, said so.', 'name: Ada Holm [the baker]'],
      ['the group’s president, Ada Holm, said so.', 'name: Ada Holm [the group’s president]'],
      ['the treasurer of the club, Ada Holm, said so.', 'name: Ada Holm [the treasurer of the club]'],
      ['the baker, Ada Holm said so.', 'nominal: the baker'],
      ['the guest; Ada Holm, said so.', 'nominal: the guest'],
      ['the rivals, Ada Holm and Bea Quell, said so.', 'nominal: the rivals'],
      ['the guest, Ada Holm', 'name: Ada Holm [the guest]'],
      ['the guest, a', 'nominal: the guest'],
      ['the guest,', 'nominal: the guest'],
    ]);
  });

  it('should have a title or a noun for a person before it, with up to three words between the article and the name', () => {
    check([
      ['the guest, Professor Ada Holm, said so.', 'name: Ada Holm [the guest]'],
      ['the guest, the Rev. Ada Holm, said so.', 'name: Ada Holm [the guest]'],
      ['the guest, actress Ada Holm, said so.', 'name: Ada Holm [the guest]'],
      ['the guest, the actress Ada Holm, said so.', 'name: Ada Holm [the guest]'],
      ['the guest, a lawyer named Ada Holm, said so.', 'name: Ada Holm [the guest]'],
      ['the guest, a very young actress Ada Holm, said so.', 'name: Ada Holm [the guest]'],
      ['the guest, a tall very young actress Ada Holm, said so.', 'nominal: the guest'],
      ['the guest, a ship Ada Holm, said so.', 'nominal: the guest'],
      ['the guest, young actress Ada Holm, said so.', 'nominal: the guest'],
      ['the guest, a lawyer of Ada Holm, said so.', 'nominal: the guest'],
    ]);
  });

  it('should be after a second description of one person', () => {
    check([
      ['the mayor and lawyer Ada Holm said so.', 'name: Ada Holm [the mayor]'],
      ['the mayor and former lawyer Ada Holm said so.', 'name: Ada Holm [the mayor]'],
      ['the mayor and the lawyer Ada Holm said so.', 'nominal: the mayor'],
      ['the mayors and lawyer Ada Holm said so.', 'nominal: the mayors'],
      ['the mayor and Ada Holm said so.', 'nominal: the mayor'],
    ]);
  });
});

describe('a name that describes somebody', () => {
  it('should be before a role up to three words after it', () => {
    check([
      ['Hartley spokesman said so.', 'nominal: Hartley spokesman'],
      ['Hartley campaign manager said so.', 'nominal: Hartley campaign manager'],
      ['Hartley campaign manager Ada Holm said so.', 'name: Ada Holm [Hartley campaign manager]'],
      ['Hartley 2012 campaign manager Ada Holm said so.', 'name: Ada Holm [Hartley 2012 campaign manager]'],
      ['Hartley backer Ada Holm said so.', 'name: Ada Holm [Hartley backer]'],
    ]);
  });
});

describe('the issuer of a text', () => {
  it('should be the name after it, but not a place or what somebody owns', () => {
    check([
      ['a statement from Ada Holm was read.', 'name: Ada Holm [a statement]'],
      ['a letter from Ada Holm was read.', 'name: Ada Holm [a letter]'],
      ['a statement from London was read.', 'nominal: a statement from London'],
      ['a statement from Ada Holm’s office was read.', 'nominal: a statement from Ada Holm’s office'],
      ['a gift from Ada Holm was read.', 'nominal: a gift from Ada Holm'],
    ]);
  });
});

describe('the longest phrase before a word', () => {
  it('should begin after a mark at the earliest', () => {
    const cases: Cases = [
      ['Es kommt dem Rat der Stadt |zufolge.', 'nominal: dem Rat der Stadt'],
      ['Es kommt, dem Rat der Stadt |zufolge.', 'nominal: dem Rat der Stadt'],
      ['der Stadt, Karl Holm |zufolge.', 'name: Karl Holm'],
      ['|zufolge', null],
    ];
    checkEach(cases, ({ paragraph, at, words }) => words(phraseUpTo(paragraph, at, 0)), 'de');
  });
});
