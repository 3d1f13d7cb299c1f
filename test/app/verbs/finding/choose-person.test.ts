import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choices, countsOf, nameInCommand, nobodyCalled } from '../../../../source/app/verbs/finding/choose-person.ts';
import { EMPTY_ARTICLE } from '../../../../source/article.ts';
import { openLibrary, saveArticles } from '../../../../source/library/index.ts';
import type { QuotedPerson } from '../../../../source/library/people/said.ts';
import { findQuotes } from '../../../../source/quotes/index.ts';

const MAY = Date.UTC(2024, 4, 17);
const person = (id: number, name: string, more: Partial<QuotedPerson> = {}): QuotedPerson => ({
  ...{ id, name, kind: 'person', quotes: 12, articles: 7, from: Date.UTC(2019, 2, 4), to: MAY, role: null },
  ...{ lastTitle: 'The gate', ...more },
});

describe('the counts of a person', () => {
  it('should have the first and the last day, or only one, or none', () => {
    assert.equal(countsOf(person(1, 'Ada Holm')), '12 quotes in 7 articles, 2019-03-04 to 2024-05-17');
    assert.equal(
      countsOf(person(1, 'Ada Holm', { quotes: 1, articles: 1, from: MAY })),
      '1 quote in 1 article, 2024-05-17',
    );
    assert.equal(countsOf(person(1, 'Ada Holm', { from: null, to: null })), '12 quotes in 7 articles');
  });
});

describe('a person in a command', () => {
  it('should be the name, or the id if the name is ambiguous, is a single word or would be changed by a shell', () => {
    const ada = person(1, 'Ada Holm');
    assert.equal(nameInCommand(ada, [ada, person(2, 'Bea Quell')]), '"Ada Holm"');
    assert.equal(nameInCommand(ada, [ada, person(2, 'ADA HOLM')]), 'id:1');
    assert.equal(nameInCommand(person(1, 'Holm'), []), 'id:1');
    assert.equal(nameInCommand(person(1, 'Ada $Holm'), []), 'id:1');
  });
});

describe('the people whom a name matches', () => {
  const command = (...rest: string[]) => ({ verb: 'said', rest });
  const two = [person(1, 'Ada Holm', { role: 'keeper' }), person(2, 'Bea Holm')];

  it('should be listed with the command that chooses each, and the one for all', () => {
    assert.deepEqual(choices('holm', two, command()), [
      '"holm" matches 2 people; choose one:',
      '  pullquote said "Ada Holm"    Ada Holm, keeper: 12 quotes in 7 articles, 2019-03-04 to 2024-05-17',
      '  pullquote said "Bea Holm"    Bea Holm (The gate): 12 quotes in 7 articles, 2019-03-04 to 2024-05-17',
      '  pullquote said --all "holm"  all of them',
    ]);
  });

  it('should be listed without commands by name alone, and without one for all if a shell would change what was typed', () => {
    assert.match(choices('holm', two, null)[1] ?? '', /^ {2}"Ada Holm" {2}Ada Holm, keeper/);
    assert.equal(choices('holm', two, null).length, 3);
    assert.equal(choices('$holm', two, command()).length, 3);
  });

  it('should be followed by the other operands, quoted for a shell', () => {
    const line = choices('holm', two, command('gate', 'the gate', "it's $5", '-x'))[1] ?? '';
    assert.ok(line.startsWith(`  pullquote said -- "Ada Holm" gate "the gate" 'it'\\''s $5' -x`), line);
  });

  it('should be at most twenty', () => {
    const many = Array.from({ length: 22 }, (_, index) => person(index, `Ada${index} Holm`));
    const lines = choices('holm', many, null);
    assert.equal(lines.length, 22);
    assert.equal(lines.at(-1), '  and 2 more (pullquote people "holm")');
    assert.equal(choices('holm', many.slice(0, 20), null).length, 21);
  });
});

describe('a name that matches nobody', () => {
  it('should suggest up to three people with similar names', async () => {
    const library = await openLibrary(':memory:');
    const told = (typed: string): string => nobodyCalled(library.database, typed);
    const quoting = (name: string): void => {
      const text = `“It rained,” said ${name}.`;
      const article = { ...EMPTY_ARTICLE, lang: 'en', blocks: [{ type: 'paragraph' as const, text, spans: [] }] };
      saveArticles(library.database, [{ article: { ...article, ...findQuotes(article) }, address: `/${name}` }]);
    };
    assert.match(
      told('Holmberk'),
      /^nobody called "Holmberk" is quoted in the library; "pullquote people" lists who is$/,
    );
    quoting('Ada Holmberg');
    assert.match(told('Holmberk'), /did you mean Ada Holmberg\?$/);
    quoting('Bea Holmberg');
    assert.match(told('Holmberk'), /did you mean \w+ Holmberg or \w+ Holmberg\?$/);
    quoting('Otto Holmberg');
    quoting('Zyta Holmberg');
    assert.match(told('Holmberk'), /did you mean \w+ Holmberg, \w+ Holmberg or \w+ Holmberg\?$/);
    library.close();
  });
});
