import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMPTY_ARTICLE, type Person } from '../../../source/article.ts';
import { findQuotes } from '../../../source/quotes/index.ts';
import { findPeople } from '../../../source/quotes/people/people.ts';
import { findSpans } from '../../../source/quotes/spans/find-spans.ts';
import { analyzeSyntax } from '../../../source/quotes/syntax/syntax.ts';
import { readText } from '../../../source/quotes/text/article-text.ts';
import { paragraph, repeated, syntaxOf } from '../blocks.ts';

const peopleIn = (...texts: string[]): readonly Person[] =>
  findQuotes({ ...EMPTY_ARTICLE, lang: 'en', blocks: texts.map(paragraph) }).people;
const namesIn = (...texts: string[]): string[] => peopleIn(...texts).map(({ name }) => name);
const genderIn = (text: string): string | undefined => peopleIn(text)[0]?.gender;
const isHeadline = (text: string): boolean | undefined => syntaxOf([text]).paragraphs.at(0)?.headline;
const given = (index: number): string => `Zyt${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`;
const run = (length: number): string => Array.from({ length }, (_, index) => given(index)).join(' ');

describe('a name', () => {
  it('should have up to seven words', () => {
    const entities = (length: number) => syntaxOf([`They met Ada ${run(length)} there.`]).register.entities;
    assert.equal(entities(6).length, 1);
    assert.equal(entities(7).length, 0);
  });

  it('should be a person by capitals alone if it has two or three words', () => {
    assert.deepEqual(namesIn(`They met ${run(1)} there.`), []);
    assert.deepEqual(namesIn(`They met ${run(3)} there.`), [run(3)]);
    assert.deepEqual(namesIn(`They met ${run(4)} there.`), []);
  });

  it('should begin with the given name after a description in capitals if it has up to four words', () => {
    const found = (more: number): string | undefined =>
      syntaxOf([`They met Head Gardener Ada ${run(more)} there.`]).register.entities[0]?.name;
    assert.equal(found(3), `Ada ${run(3)}`);
    assert.equal(found(4), `Gardener Ada ${run(4)}`);
  });

  it('should begin with an adjective in German only if a noun for a person follows within four words', () => {
    const found = (words: string): string | undefined =>
      syntaxOf([`Kleine Holm, die ${words} Leiterin, kam.`], 'de').register.entities[0]?.name;
    assert.equal(found('sehr gute neue'), 'Kleine Holm');
    assert.equal(found('sehr gute alte neue'), undefined);
  });

  it('should include a nickname of up to three words', () => {
    const entities = (count: number) =>
      syntaxOf([`They met John “${repeated(count, 'Crusty')}” Miller there.`]).register.entities;
    assert.equal(entities(3)[0]?.name, 'John Miller');
    assert.notEqual(entities(4)[0]?.name, 'John Miller');
  });
});

describe('people of one surname', () => {
  const bearers = (count: number): number =>
    syntaxOf([
      Array.from({ length: count }, (_, index) => `They met ${given(index)} Quell there.`).join(' '),
    ]).register.bearers('quell');

  it('should be distinguished up to 32, so that time is linear', () => {
    assert.equal(bearers(31), 31);
    assert.equal(bearers(32), 32);
    assert.equal(bearers(33), 32);
  });

  it('should make a bare surname ambiguous if both are named equally often', () => {
    const confidence = (text: string): number =>
      findQuotes({ ...EMPTY_ARTICLE, lang: 'en', blocks: [text, '“The gate is shut,” Bach said.'].map(paragraph) })
        .quotes[0]?.speaker?.confidence ?? 0;
    assert.equal(confidence('Anna Bach and Ella Bach met.'), 0.7);
    assert.ok(confidence('Anna Bach and Ella Bach met. Anna Bach spoke.') > 0.9);
  });
});

describe('the gender of a person', () => {
  const she = (count: number): string => `${repeated(count, 'Zyta Quell spoke and she left.')} Zyta Quell.`;

  it('should be decided by two pronouns if there is no known given name', () => {
    assert.equal(genderIn(she(1)), undefined);
    assert.equal(genderIn(she(2)), 'female');
  });

  it('should be decided by five pronouns against the given name', () => {
    const he = (count: number): string => `${repeated(count, 'Anna Quell spoke and he left.')} Anna Quell.`;
    assert.equal(genderIn(he(4)), 'female');
    assert.equal(genderIn(he(5)), 'male');
  });

  it('should be decided by a title against eight pronouns', () => {
    assert.equal(genderIn(`Mr Zyta Quell came. ${she(8)}`), 'male');
    assert.equal(genderIn(`Mr Zyta Quell came. ${she(10)}`), 'male');
    assert.equal(genderIn(`Mr Zyta Quell came. ${she(11)}`), undefined);
  });

  it('should be decided by five pronouns against a noun that describes the person', () => {
    const he = (count: number): string =>
      `Zyta Quell, a businesswoman, came. ${repeated(count, 'Zyta Quell spoke and he left.')} Zyta Quell.`;
    assert.equal(genderIn(he(1)), 'female');
    assert.equal(genderIn(he(4)), undefined);
    assert.equal(genderIn(he(5)), 'male');
  });
});

describe('a paragraph of capitals', () => {
  it('should be a headline if more than 85 of 100 words have one', () => {
    assert.equal(isHeadline(`${repeated(20, 'Bread')} ${repeated(3)}`), true);
    assert.equal(isHeadline('The New Gate with the Lock of the Old Barn'), true);
    assert.equal(isHeadline(`${repeated(20, 'Bread')} ${repeated(4)}`), false);
  });

  it('should be a headline if it has at least four words or is the title', () => {
    assert.equal(isHeadline('Bread Bread Bread'), false);
    assert.equal(isHeadline('Bread Bread Bread Bread'), true);
    const title = { type: 'title', text: 'Bread Bread', spans: [] } as const;
    assert.equal(syntaxOf([title]).paragraphs.at(0)?.headline, true);
  });
});

describe('the stages', () => {
  it('should not change the value that they are given', () => {
    const text = 'Ada Holm, a former mayor, left. “The gate is shut,” said Vorn. She smiled.';
    const people = findPeople(findSpans(readText({ ...EMPTY_ARTICLE, lang: 'en', blocks: [paragraph(text)] })));
    const before = structuredClone(people.register.entities);
    const syntax = analyzeSyntax(people);
    assert.deepEqual(people.register.entities, before);
    assert.notDeepEqual(syntax.register.entities, before);
    assert.deepEqual(analyzeSyntax(people).register.entities, syntax.register.entities);
  });
});
